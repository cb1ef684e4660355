package se.kvinnofrid.app.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.app.backup.Manifest.Column;

/** What the database says of itself: the tables and sequences of the pipeline's schemas. */
final class Catalog {

    /** The schemas of the pipeline, as a list of SQL. */
    static final String SCHEMAS = "('batch', 'staging', 'result', 'published')";

    /**
     * Flyway's own table is not among them: it belongs to the schemas as they were made, not to what is in them. Nor are tables that are not
     * logged: what they hold is reckoned anew when it is missing.
     */
    private static final String TABLES = """
            select c.oid, quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in %s and c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> 'schema_history'
            order by n.nspname collate "C", c.relname collate "C"
            """.formatted(SCHEMAS);

    private static final String COLUMNS = """
            select attname, format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = %d and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
            """;

    private static final String CONSTRAINTS = """
            select pg_get_constraintdef(oid) from pg_constraint
            where conrelid = %d and contype in ('p', 'u', 'c') order by contype desc, conname collate "C"
            """;

    private static final String SEQUENCES = """
            select quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value from pg_sequences
            where schemaname in %s and last_value is not null
            """.formatted(SCHEMAS);

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** The tables as they are, without their content. */
    List<Manifest.Table> tables() throws SQLException {
        List<Manifest.Table> tables = new ArrayList<>();
        for (List<String> table : rows(TABLES, 2)) {
            long id = Long.parseLong(table.get(0));
            List<Column> columns = rows(COLUMNS.formatted(id), 2).stream()
                    .map(column -> new Column(column.get(0), column.get(1)))
                    .toList();
            List<String> constraints = rows(CONSTRAINTS.formatted(id), 1).stream()
                    .map(row -> row.get(0))
                    .toList();
            tables.add(new Manifest.Table(table.get(1), columns, constraints, 0, "", ""));
        }
        return tables;
    }

    /** The last number of each sequence that has given any. */
    SortedMap<String, Long> sequences() throws SQLException {
        SortedMap<String, Long> sequences = new TreeMap<>();
        for (List<String> sequence : rows(SEQUENCES, 2)) {
            sequences.put(sequence.get(0), Long.valueOf(sequence.get(1)));
        }
        return sequences;
    }

    /** The fingerprint of each round's key; none if there is no such table yet. */
    SortedMap<String, String> pseudonymKeys() throws SQLException {
        SortedMap<String, String> keys = new TreeMap<>();
        if (isThere("to_regclass('staging.pseudonym_key')")) {
            for (List<String> key : rows("select round, fingerprint from staging.pseudonym_key", 2)) {
                keys.put(key.get(0), key.get(1));
            }
        }
        return keys;
    }

    boolean isThere(String object) throws SQLException {
        return one("select " + object + " is not null").equals("t");
    }

    String one(String query) throws SQLException {
        return rows(query, 1).get(0).get(0);
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private List<List<String>> rows(String query, int columns) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
            return rows;
        }
    }
}
