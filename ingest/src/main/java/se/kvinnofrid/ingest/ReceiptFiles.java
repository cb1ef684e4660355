package se.kvinnofrid.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.Arrays;
import se.kvinnofrid.config.file.PrivateFiles;

/** Writes files into a folder: whole or not at all, only when they would change, and for nobody but the operator to read. */
final class ReceiptFiles {

    private static final String HALF = ".receipt.part";

    private final Path folder;

    ReceiptFiles(Path folder) {
        this.folder = folder;
    }

    /** Whether there is a file of the name. */
    boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    /** Hash of a file's content; empty if there is none. */
    String digest(String name) {
        Path file = file(name);
        try {
            return Files.isRegularFile(file) ? FileDigest.of(file).sha256() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("the receipt " + file + " cannot be read", e);
        }
    }

    /** Writes a file; whether anything was written. */
    boolean write(String name, byte[] content) {
        Path file = file(name);
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
                return false;
            }
            PrivateFiles.folder(folder);
            // Always of the same name, so that what a killed run left half-written is written over by the next.
            Path half = folder.resolve(HALF);
            Files.write(half, content);
            PrivateFiles.close(half);
            move(half, file);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the receipt " + file + " cannot be written", e);
        }
    }

    /** The file of that name; where the system's own encoding cannot write the name, of one that is like it. */
    private Path file(String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^ -~]+", "_");
            return folder.resolve(Integer.toHexString(name.hashCode()) + "-" + ascii);
        }
    }

    private static void move(Path half, Path file) throws IOException {
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
