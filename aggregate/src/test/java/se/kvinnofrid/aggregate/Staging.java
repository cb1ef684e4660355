package se.kvinnofrid.aggregate;

import static se.kvinnofrid.aggregate.sql.Session.quoted;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.statistic.Example;

/** The staging tables as the contract between the stages has them, filled by hand. */
public final class Staging {

    private final Configuration configuration;
    private final Codebook codebook;
    private final DataSource database;
    private final Map<Long, Integer> caseNumbers = new HashMap<>();

    private Staging(Configuration configuration, DataSource database) {
        this.configuration = configuration;
        this.codebook = configuration.codebook();
        this.database = database;
    }

    /** Makes the tables of staging and those of this stage. */
    public static Staging create(Configuration configuration, DataSource database) throws SQLException {
        Staging staging = new Staging(configuration, database);
        staging.createTables();
        Flyway.configure()
                .dataSource(database)
                .locations(AggregateSchema.LOCATION)
                .javaMigrations(AggregateSchema.migrations(configuration))
                .defaultSchema("batch")
                .load()
                .migrate();
        return staging;
    }

    public DataSource database() {
        return database;
    }

    private void createTables() throws SQLException {
        try (Session session = Session.of(database)) {
            session.execute("""
                    CREATE SCHEMA staging;
                    CREATE TABLE staging.submission (
                      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, round text, sender text, municipality text, file_name text,
                      sha256 text, intake_configuration text, state text, counts boolean, rows_read int NOT NULL DEFAULT 0,
                      rows_merged int NOT NULL DEFAULT 0, rows_set_aside int NOT NULL DEFAULT 0,
                      cases_outside_round int NOT NULL DEFAULT 0);
                    CREATE TABLE staging.purge (round text PRIMARY KEY);
                    CREATE TABLE staging.finding (submission_id bigint, rule text, severity text, row_count int);
                    CREATE TABLE staging.code (
                      variable text, code text, number smallint, PRIMARY KEY (variable, code), UNIQUE (variable, number));
                    """);
            session.execute(
                    "CREATE TABLE staging.cases (municipality text, submission_id bigint, case_no int, row_no int, "
                            + columns(codebook.caseVariables())
                            + ", local jsonb, PRIMARY KEY (municipality, submission_id, case_no))");
            for (Group group : codebook.groups()) {
                session.execute("CREATE TABLE staging." + group.table()
                        + " (municipality text, submission_id bigint, case_no int, entry_no int, phase text, "
                        + columns(codebook.members(group))
                        + ", PRIMARY KEY (municipality, submission_id, case_no, entry_no))");
            }
            session.execute("""
                    CREATE VIEW staging.settled_cases AS
                    SELECT c.*, s.round FROM staging.cases c JOIN staging.submission s ON s.id = c.submission_id
                    WHERE s.counts
                    """);
            for (Variable variable : codebook.variables()) {
                // The numbers run backwards, so that nobody can take them for places in the codebook.
                for (int i = 0; i < variable.codes().size(); i++) {
                    session.execute(
                            "INSERT INTO staging.code VALUES (?, ?, ?)",
                            variable.id(),
                            variable.codes().get(i).id(),
                            variable.codes().size() - i);
                }
            }
        }
    }

    private static String columns(List<Variable> variables) {
        return variables.stream()
                .filter(variable -> type(variable) != null)
                .map(variable -> quoted(variable.column()) + " " + type(variable))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String type(Variable variable) {
        return switch (variable.kind()) {
            case TEXT -> "text";
            case MUNICIPALITY, DROPPED -> null;
            case PSEUDONYM -> "bytea";
            case DATE -> "date";
            case CODE, CLASSED_NUMBER -> "smallint";
            case CODES -> "bigint";
            case FREE_TEXT -> "boolean";
        };
    }

    /** A submission that counts, of the latest round. */
    public long submission(String sender) throws SQLException {
        return submission(sender, configuration.latestRound().id(), true);
    }

    public long submission(String sender, String round, boolean counts) throws SQLException {
        try (Session session = Session.of(database)) {
            return session.query("""
                            INSERT INTO staging.submission
                              (round, sender, municipality, file_name, sha256, intake_configuration, state, counts)
                            VALUES (?, ?, ?, ?, md5(random()::text), 'intake', 'accepted', ?) RETURNING id
                            """, row -> row.getLong(1), round, sender, sender, sender + ".csv", counts)
                    .get(0);
        }
    }

    /** Adds cases to a submission; a case without an opening date was opened on the round's first day. */
    public void add(String municipality, long submission, List<Example.Case> cases) throws SQLException {
        try (Session session = Session.of(database)) {
            for (Example.Case one : cases) {
                for (int i = 0; i < one.times(); i++) {
                    add(session, municipality, submission, one);
                }
            }
        }
    }

    private void add(Session session, String municipality, long submission, Example.Case one) throws SQLException {
        int number = caseNumbers.merge(submission, 1, Integer::sum);
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("municipality", municipality);
        row.put("submission_id", submission);
        row.put("case_no", number);
        row.put("opened_on", configuration.latestRound().from());
        put(row, codebook.caseVariables(), one.answers());
        row.computeIfAbsent(
                codebook.with(Role.CLIENT).column(), c -> ("client " + number).getBytes(StandardCharsets.UTF_8));
        insert(session, "cases", row);
        for (Group group : codebook.groups()) {
            int entry = 0;
            for (SortedMap<String, List<String>> given : one.entries().getOrDefault(group.id(), List.of())) {
                Map<String, @Nullable Object> entryRow = new HashMap<>();
                entryRow.put("municipality", municipality);
                entryRow.put("submission_id", submission);
                entryRow.put("case_no", number);
                entryRow.put("entry_no", ++entry);
                if (given.containsKey("phase")) {
                    entryRow.put("phase", given.get("phase").get(0));
                }
                put(entryRow, codebook.members(group), given);
                insert(session, group.table(), entryRow);
            }
        }
    }

    private static void put(
            Map<String, @Nullable Object> row, List<Variable> variables, SortedMap<String, List<String>> answers) {
        for (Variable variable : variables) {
            List<String> given = answers.getOrDefault(variable.id(), List.of());
            if (!given.isEmpty()) {
                row.put(variable.column(), value(variable, given));
            }
        }
    }

    private static Object value(Variable variable, List<String> given) {
        return switch (variable.kind()) {
            case DATE -> LocalDate.parse(given.get(0));
            case CODE, CLASSED_NUMBER -> number(variable, given.get(0));
            case CODES ->
                given.stream().mapToLong(code -> 1L << number(variable, code)).sum();
            case FREE_TEXT -> true;
            case PSEUDONYM -> given.get(0).getBytes(StandardCharsets.UTF_8);
            case TEXT, MUNICIPALITY, DROPPED -> given.get(0);
        };
    }

    private static int number(Variable variable, String code) {
        return variable.codes().size()
                - variable.codes().stream().map(c -> c.id()).toList().indexOf(code);
    }

    private static void insert(Session session, String table, Map<String, @Nullable Object> row) throws SQLException {
        List<String> columns = new ArrayList<>(row.keySet());
        session.execute(
                "INSERT INTO staging." + table + " ("
                        + columns.stream().map(Session::quoted).collect(Collectors.joining(", ")) + ") VALUES ("
                        + columns.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")",
                columns.stream().map(row::get).toArray());
    }

    /** Empties staging, and forgets all editions. */
    public void clear() throws SQLException {
        try (Session session = Session.of(database)) {
            session.execute("TRUNCATE published.edition, result.edition CASCADE");
            session.execute("TRUNCATE staging.cases, staging.submission"
                    + codebook.groups().stream()
                            .map(group -> ", staging." + group.table())
                            .collect(Collectors.joining()));
        }
        caseNumbers.clear();
    }
}
