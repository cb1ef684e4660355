package se.kvinnofrid.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of an inbox in a form that can be compared. */
final class Inbox {

    private Inbox() {}

    /** The bytes of every file, in hexadecimal, by its path. */
    static SortedMap<String, String> bytes(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : files(folder)) {
            files.put(name(folder, file), HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        return files;
    }

    /**
     * The same, but of workbooks what is packed in them with the names and times of the entries: how tightly it is packed follows the
     * compression library that the platform brings.
     */
    static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : files(folder)) {
            boolean isWorkbook = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
            files.put(
                    name(folder, file),
                    isWorkbook ? unpacked(file) : HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
        return files;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String unpacked(Path file) throws IOException {
        List<String> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.add(entry.getName() + " " + entry.getTimeLocal() + "\n"
                        + new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return String.join("\n", entries);
    }
}
