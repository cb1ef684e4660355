package se.kvinnofrid.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs a file of statements in a DuckDB database in memory; {@code ${folder}} in it is the folder given. */
final class Statements {

    private Statements() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        String sql = Files.readString(Path.of(arguments[0])).replace("${folder}", arguments[1]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = false");
            for (String one : sql.split(";\\s*\\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }
}
