package se.kvinnofrid.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import se.kvinnofrid.app.store.EmbeddedDatabase;

/** Reads every row and column of the staged cases and entries in the database, once, and does nothing with them. */
final class Scan {

    private Scan() {}

    /** Argument: the store. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedDatabase store = EmbeddedDatabase.open(Path.of(arguments[0]));
                Connection connection = Staged.connect(store);
                Statement statement = connection.createStatement()) {
            for (String table : Staged.tables(connection)) {
                StringBuilder counts = new StringBuilder("SELECT count(*)");
                try (ResultSet columns = connection.getMetaData().getColumns(null, "staging", table, "%")) {
                    while (columns.next()) {
                        counts.append(", count(\"")
                                .append(columns.getString("COLUMN_NAME"))
                                .append("\")");
                    }
                }
                statement.execute(counts.append(" FROM staging.\"")
                        .append(table)
                        .append('"')
                        .toString());
            }
        }
    }
}
