package se.kvinnofrid.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder of an edition, which appears whole or not at all. What is new is written beside it under a hidden name and takes its place
 * when it is complete; what a killed run left behind is cleared away by the next.
 */
final class EditionFolder {

    private final Path folder;
    private final Path unfinished;
    private final Path replaced;

    /**
     * The folder of the edition with the given name.
     *
     * @throws IllegalArgumentException if the name is no plain folder name
     */
    EditionFolder(Path out, String edition) {
        folder = out.resolve(edition).normalize();
        if (edition.isBlank() || edition.startsWith(".") || !out.normalize().equals(folder.getParent())) {
            throw new IllegalArgumentException("the edition '" + edition + "' cannot have a folder of its name");
        }
        unfinished = folder.resolveSibling("." + edition + ".unfinished");
        replaced = folder.resolveSibling("." + edition + ".replaced");
    }

    /** Whether the folder was made of the source with the given hash, and is whole, and nobody has touched it since. */
    boolean isOf(String source) throws IOException {
        return Seal.of(folder).holds(folder, source);
    }

    /** Whether something stands in the folder beside the data files. */
    boolean holdsReports() throws IOException {
        // A run that was killed while it put a new folder in place has left the earlier one under its other name.
        Path now = Files.exists(folder) ? folder : replaced;
        if (!Files.isDirectory(now)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(now)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .anyMatch(name -> !name.equals(EditionFiles.DATA) && !name.startsWith("."));
        }
    }

    /** An empty folder to write in, which can take over what is still as it should be. */
    Unfinished begin() throws IOException {
        delete(unfinished);
        if (Files.exists(replaced) && !Files.exists(folder)) {
            Files.move(replaced, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(replaced);
        return new Unfinished(Files.createDirectories(unfinished), folder, Seal.of(folder));
    }

    /** Seals what was written and puts it in place. */
    void finish(Unfinished written, String source) throws IOException {
        written.seal(source).put(unfinished);
        if (Files.exists(folder)) {
            Files.move(folder, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        delete(replaced);
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
