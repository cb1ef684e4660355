package se.kvinnofrid.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.kvinnofrid.app.store.EmbeddedDatabase;

/** A PostgreSQL server as an operator has one, with a database for each test. */
public final class TestServer implements AutoCloseable {

    public static final String KEY = "a key that nobody would guess";

    private final EmbeddedDatabase server;

    public TestServer(Path folder) {
        this.server = EmbeddedDatabase.open(folder);
    }

    /** A database on the server. */
    public record Database(String url, String user, String password) {

        /** The settings that lead the program to it. */
        public Map<String, String> settings() {
            return new HashMap<>(Map.of(
                    "spring.datasource.url", url,
                    "spring.datasource.username", user,
                    "spring.datasource.password", password,
                    "kvinnofrid.pseudonym-key", KEY));
        }

        /** The same for another process. */
        public Map<String, String> environment() {
            return new HashMap<>(Map.of(
                    "SPRING_DATASOURCE_URL", url,
                    "SPRING_DATASOURCE_USERNAME", user,
                    "SPRING_DATASOURCE_PASSWORD", password,
                    "KVINNOFRID_PSEUDONYM_KEY", KEY));
        }

        public void execute(String... statements) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        /** The rows of a query, each as its values with a bar between. */
        public List<String> ask(String query) throws SQLException {
            try (Connection connection = DriverManager.getConnection(url, user, password);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                List<String> rows = new ArrayList<>();
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        values.add(String.valueOf(row.getString(i)));
                    }
                    rows.add(String.join("|", values));
                }
                return rows;
            }
        }
    }

    /** Makes a database, owned by the server's superuser. */
    public Database create(String name) throws SQLException {
        admin().execute("create database " + name);
        return database(name, server.user(), server.password());
    }

    /** The server's own database, as its superuser. */
    public Database admin() {
        return database("postgres", server.user(), server.password());
    }

    /** A database of the server as a certain user sees it. */
    public Database database(String name, String user, String password) {
        return new Database(server.url().replaceFirst("/[^/]*$", "/" + name), user, password);
    }

    @Override
    public void close() {
        server.close();
    }
}
