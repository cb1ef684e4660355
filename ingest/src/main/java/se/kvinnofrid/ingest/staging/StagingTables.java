package se.kvinnofrid.ingest.staging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.CaseForm.GroupForm;

/**
 * The tables that hold cases: one row per case with a column per variable, and one table per repeating group. They are made of the
 * codebook, and only ever grow: a column or number once given stays.
 */
public final class StagingTables {

    /** A column of a table. */
    record TableColumn(String name, String type) {
        String definition() {
            return quoted(name) + " " + type;
        }
    }

    static final String CASES = "cases";
    static final List<TableColumn> CASE_KEY = List.of(
            new TableColumn("municipality", "text not null"),
            new TableColumn("submission_id", "bigint not null"),
            new TableColumn("case_no", "integer not null"));
    private static final TableColumn ROW = new TableColumn("row_no", "integer not null");
    private static final TableColumn LOCAL = new TableColumn("local", "jsonb");
    private static final TableColumn ENTRY = new TableColumn("entry_no", "integer not null");
    private static final TableColumn PHASE = new TableColumn("phase", "text not null");
    private static final int MOST_NUMBERS = 63;

    private final CaseForm form;

    public StagingTables(Codebook codebook) {
        this.form = new CaseForm(codebook);
    }

    /** Makes what is not there yet. */
    public void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop view if exists staging.settled_cases");
            table(statement, CASES, caseColumns(), CASE_KEY);
            for (GroupForm group : form.groups()) {
                table(statement, group.group().table(), entryColumns(group), entryKey());
            }
            statement.execute(settledCases());
        }
        numberCodes(connection);
    }

    List<TableColumn> caseColumns() {
        List<TableColumn> columns = new ArrayList<>(CASE_KEY);
        columns.add(ROW);
        storedVariables().forEach(variable -> columns.addAll(columns(variable)));
        columns.add(LOCAL);
        return columns;
    }

    List<TableColumn> entryColumns(GroupForm group) {
        List<TableColumn> columns = new ArrayList<>(entryKey());
        if (!group.group().phases().isEmpty()) {
            columns.add(PHASE);
        }
        group.members().forEach(member -> columns.addAll(columns(member)));
        return columns;
    }

    /** The variables that have columns of their own: the municipality is the key's first. */
    List<Variable> storedVariables() {
        Variable municipality = form.codebook().with(Role.MUNICIPALITY);
        return form.variables().stream()
                .filter(variable -> !variable.equals(municipality))
                .toList();
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static String names(List<TableColumn> columns) {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    private static List<TableColumn> entryKey() {
        return Stream.concat(CASE_KEY.stream(), Stream.of(ENTRY)).toList();
    }

    private static List<TableColumn> columns(Variable variable) {
        String name = variable.column();
        return switch (variable.kind()) {
            case TEXT, MUNICIPALITY -> List.of(new TableColumn(name, "text"));
            case PSEUDONYM -> List.of(new TableColumn(name, "bytea"));
            case DATE -> List.of(new TableColumn(name, "date"));
            case CODE -> List.of(new TableColumn(name, "smallint"));
            case CODES -> List.of(new TableColumn(name, "bigint"));
            case CLASSED_NUMBER ->
                List.of(new TableColumn(name, "smallint"), new TableColumn(name + "_years", "smallint"));
            case FREE_TEXT -> List.of(new TableColumn(name, "boolean"));
            case DROPPED -> List.of();
        };
    }

    private static void table(Statement statement, String name, List<TableColumn> columns, List<TableColumn> key)
            throws SQLException {
        statement.execute("create table if not exists staging." + quoted(name) + " ("
                + columns.stream().map(TableColumn::definition).collect(Collectors.joining(", "))
                + ", primary key (" + names(municipalityLast(key)) + "))");
        for (TableColumn column : columns) {
            statement.execute(
                    "alter table staging." + quoted(name) + " add column if not exists " + column.definition());
        }
    }

    /** Numbers are compared faster than texts, and cases come and go by submission. */
    private static List<TableColumn> municipalityLast(List<TableColumn> key) {
        return Stream.concat(key.stream().skip(1), key.stream().limit(1)).toList();
    }

    private String settledCases() {
        String columns = caseColumns().stream()
                .map(column -> "c." + quoted(column.name()))
                .collect(Collectors.joining(", "));
        return """
                create view staging.settled_cases as
                select s.round, %s
                from staging.cases c
                join staging.submission s on s.id = c.submission_id
                where s.counts""".formatted(columns);
    }

    /** Gives every code without a number the next one of its variable. */
    private void numberCodes(Connection connection) throws SQLException {
        for (Variable variable : form.codebook().variables()) {
            Set<String> numbered = numbered(connection, variable);
            int next = numbered.size();
            for (Code code : variable.codes()) {
                if (!numbered.contains(code.id())) {
                    number(connection, variable, code, next++);
                }
            }
        }
    }

    private static Set<String> numbered(Connection connection, Variable variable) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select code from staging.code where variable = ?")) {
            select.setString(1, variable.id());
            Set<String> codes = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
            return codes;
        }
    }

    private static void number(Connection connection, Variable variable, Code code, int number) throws SQLException {
        if (number >= MOST_NUMBERS) {
            throw new IllegalStateException(variable.id() + " has had more than " + MOST_NUMBERS
                    + " codes over time; the next cannot be numbered");
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into staging.code (variable, code, number) values (?, ?, ?)")) {
            insert.setString(1, variable.id());
            insert.setString(2, code.id());
            insert.setInt(3, number);
            insert.executeUpdate();
        }
    }
}
