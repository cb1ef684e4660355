package se.kvinnofrid.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import se.kvinnofrid.app.store.EmbeddedDatabase;

/** Computes every cell of the statistics from what is staged, checks included, and stops before they are protected. */
final class Computing {

    private Computing() {}

    /** Argument: the store. */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedDatabase store = EmbeddedDatabase.open(Path.of(arguments[0]))) {
            new Stage(store, Optional.empty()).run("compute");
            System.out.println(cells(store) + " cells");
        }
    }

    /** How many were computed; a step that found nothing to do is not to be taken for a fast one. */
    private static long cells(EmbeddedDatabase store) throws SQLException {
        try (Connection connection = Staged.connect(store);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM result.computed_cell")) {
            rows.next();
            long cells = rows.getLong(1);
            if (cells == 0) {
                throw new IllegalStateException("nothing was computed");
            }
            return cells;
        }
    }
}
