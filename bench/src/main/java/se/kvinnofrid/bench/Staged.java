package se.kvinnofrid.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import se.kvinnofrid.app.store.EmbeddedDatabase;

/** The rows of the staging schema as files, as they come out of one store and go into another by COPY, with nothing in between. */
final class Staged {

    private static final int BLOCK = 1 << 16;

    private Staged() {}

    /** A connection to the database of a store. */
    static Connection connect(EmbeddedDatabase store) throws SQLException {
        return DriverManager.getConnection(store.url(), store.user(), store.password());
    }

    /** Writes every table of the schema that has rows to a file of its own. */
    static void dump(Connection connection, Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        for (String table : tables(connection)) {
            if (isEmpty(connection, table)) {
                continue;
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve(table + ".copy"))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY staging." + table + " TO STDOUT (FORMAT binary)", out);
            }
        }
    }

    /** Reads them in, in one transaction. */
    static void load(Connection connection, Path folder) throws SQLException, IOException {
        load(
                connection,
                folder,
                tables(connection).stream()
                        .filter(table -> Files.exists(folder.resolve(table + ".copy")))
                        .toList());
    }

    /** Reads some of the tables in, in one transaction; they are emptied before. */
    static void load(Connection connection, Path folder, List<String> tables) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // A store that is made for this has no rows but its codes; some tables let nobody truncate them.
            for (String table : tables) {
                statement.execute("DELETE FROM staging." + table);
            }
        }
        for (String table : tables) {
            try (InputStream in = Files.newInputStream(folder.resolve(table + ".copy"))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY staging." + table + " FROM STDIN (FORMAT binary)", in, BLOCK);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static boolean isEmpty(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM staging." + table + " LIMIT 1")) {
            return !rows.next();
        }
    }

    /** The tables of the schema, each before those that refer to it. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT relname FROM pg_class WHERE relnamespace = 'staging'::regnamespace AND relkind = 'r'
                        ORDER BY relname <> 'submission', relname <> 'cases', relname
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
