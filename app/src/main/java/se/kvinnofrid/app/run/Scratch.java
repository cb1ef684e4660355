package se.kvinnofrid.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.app.store.EmbeddedDatabase;

/** A database for a rehearsal where there is none yet: in a folder of its own that is removed afterwards, so that nothing is left behind. */
final class Scratch implements AutoCloseable {

    private @Nullable Path folder;

    /** The database of a data folder, or one made up for the moment if it holds none. */
    EmbeddedDatabase open(Path data) {
        if (Files.isDirectory(data.resolve("cluster"))) {
            return EmbeddedDatabase.open(data);
        }
        try {
            Path made = Files.createTempDirectory("kvinnofrid-rehearsal");
            folder = made;
            return EmbeddedDatabase.open(made);
        } catch (IOException e) {
            throw new DatabaseException("Det går inte att öva: ingen tillfällig mapp kan skapas: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new DatabaseException(
                    "Den tillfälliga mappen " + folder + " kunde inte tas bort: " + e.getMessage(), e);
        }
    }
}
