package se.kvinnofrid.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what a folder was made of and which files it holds, so that neither it nor a part of it need be made again while both are the
 * same. It stands in the folder as a file of its own: the hash of the source of the whole, then each file with the hash of its content
 * and that of the source of the part that it belongs to.
 *
 * @param source hash of what the whole was made of
 * @param files the files by name
 */
record Seal(String source, SortedMap<String, Entry> files) {

    private static final String FILE = ".rendered";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9a-f]{64}) (.+)");

    /**
     * A file.
     *
     * @param content hash of its content
     * @param part hash of what the part that it belongs to was made of
     */
    record Entry(String content, String part) {}

    /** The seal on a folder; one of nothing if there is none that can be read. */
    static Seal of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new Seal("", new TreeMap<>());
        }
        List<String> lines =
                Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        SortedMap<String, Entry> files = new TreeMap<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                files.put(parts.group(3), new Entry(parts.group(1), parts.group(2)));
            }
        }
        return new Seal(lines.isEmpty() ? "" : lines.get(0), files);
    }

    /** Puts the seal on a folder. */
    void put(Path folder) throws IOException {
        String text = files.entrySet().stream()
                .map(file -> file.getValue().content() + " " + file.getValue().part() + " " + file.getKey() + "\n")
                .collect(Collectors.joining("", source + "\n", ""));
        Files.writeString(folder.resolve(FILE), text, StandardCharsets.UTF_8);
    }

    /** Whether the folder that bears this seal was made of the given source, and nobody has touched a file since. */
    boolean holds(Path folder, String whole) throws IOException {
        if (!source.equals(whole) || !files.keySet().equals(contents(folder).keySet())) {
            return false;
        }
        return areUntouched(folder, files);
    }

    /** The files of the part that was made of the given source, by name; none if one of them is not as it was. */
    SortedMap<String, Entry> untouched(Path folder, String part) throws IOException {
        SortedMap<String, Entry> own = new TreeMap<>(files);
        own.values().removeIf(entry -> !entry.part().equals(part));
        return areUntouched(folder, own) ? own : new TreeMap<>();
    }

    /** An edition is hundreds of megabytes to read: as many files at a time as there are processors. */
    private static boolean areUntouched(Path folder, Map<String, Entry> files) throws IOException {
        try {
            return files.entrySet().parallelStream()
                    .allMatch(file -> isUntouched(folder.resolve(file.getKey()), file.getValue()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isUntouched(Path file, Entry entry) {
        try {
            return Files.isRegularFile(file) && hash(Files.readAllBytes(file)).equals(entry.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file of a folder but the seal, by name. */
    private static SortedMap<String, Path> contents(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeMap<>();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.equals(folder.resolve(FILE)))
                    .collect(Collectors.toMap(
                            path -> folder.relativize(path).toString().replace('\\', '/'),
                            path -> path,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    /** The hash of a text, as it stands in a seal. */
    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
