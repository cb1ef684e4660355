package se.kvinnofrid.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says what a folder was made of and which files it holds, so that it need not be made again while both are the same. It stands in the
 * folder as a file of its own.
 */
final class Seal {

    private static final String FILE = ".rendered";

    private final String source;

    /** A seal for what is made of the given source, whose every change must show in it. */
    Seal(String source) {
        this.source = source;
    }

    /** Seals a folder. */
    void put(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), text(folder), StandardCharsets.UTF_8);
    }

    /** Whether a folder was made of the same source and still holds the files that were made. */
    boolean isOn(Path folder) throws IOException {
        Path seal = folder.resolve(FILE);
        return Files.isRegularFile(seal)
                && Files.readString(seal, StandardCharsets.UTF_8).equals(text(folder));
    }

    private String text(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(hash(source.getBytes(StandardCharsets.UTF_8))).append('\n');
        for (String name : files(folder)) {
            text.append(hash(Files.readAllBytes(folder.resolve(name))))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        return text.toString();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(FILE))
                    .sorted()
                    .toList();
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
