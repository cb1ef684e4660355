package se.kvinnofrid.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import se.kvinnofrid.app.store.EmbeddedDatabase;

/**
 * The floor: the staged rows that the program came to, copied into an empty store, and, if asked for, the same statements on them. What
 * could be faster would have to leave something out.
 */
final class Floor {

    private Floor() {}

    /** Arguments: the store, the folder of staged rows, and perhaps the folder for exact cells. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        try (EmbeddedDatabase store = EmbeddedDatabase.open(Path.of(arguments[0]))) {
            copy(store, folder);
            if (arguments.length > 2) {
                new Stage(store, Optional.of(Path.of(arguments[2]))).run();
            }
        }
    }

    private static void copy(EmbeddedDatabase store, Path folder) throws SQLException, IOException {
        try (Connection connection = Staged.connect(store)) {
            Staged.load(connection, folder);
        }
    }
}
