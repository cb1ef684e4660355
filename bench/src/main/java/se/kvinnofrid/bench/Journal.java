package se.kvinnofrid.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Every run that was made for one amount of data, line by line as it ended, so that measuring can go on where it was cut off. The first
 * line describes the machine.
 */
final class Journal {

    /** A contender as results name it. */
    record Name(String group, String contender) {}

    /** One run; the cells are empty, {@code same}, or what differs. */
    record Entry(Watched watched, String cells) {

        /** Whether nothing else was computed than by us. */
        boolean counts() {
            return !cells.endsWith(Data.DOES_NOT_COUNT);
        }
    }

    private final Path file;
    private final Map<Name, List<Entry>> entries = new LinkedHashMap<>();
    private final String machine;

    Journal(Path file, String machine) throws IOException {
        this.file = file;
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "# " + machine + "\ngroup,contender,seconds,processor,memory,server,cells\n");
        }
        this.machine = Files.readAllLines(file).get(0).substring(2);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setCommentMarker('#')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = Files.newBufferedReader(file);
                var records = format.parse(reader)) {
            for (CSVRecord record : records) {
                add(
                        new Name(record.get("group"), record.get("contender")),
                        new Entry(
                                new Watched(
                                        number(record, "seconds"),
                                        number(record, "processor"),
                                        number(record, "memory"),
                                        number(record, "server")),
                                record.get("cells")));
            }
        }
    }

    private static double number(CSVRecord record, String column) {
        return Double.parseDouble(record.get(column));
    }

    /** How often a contender has run. */
    int times(Name name) {
        return entries.getOrDefault(name, List.of()).size();
    }

    String machine() {
        return machine;
    }

    Map<Name, List<Entry>> entries() {
        return entries;
    }

    void note(Name name, Entry entry) throws IOException {
        add(name, entry);
        Watched watched = entry.watched();
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "\"%s\",\"%s\",%.2f,%.2f,%.0f,%.0f,\"%s\"%n",
                        name.group(),
                        name.contender(),
                        watched.seconds(),
                        watched.processor(),
                        watched.memory(),
                        watched.server(),
                        entry.cells().replace("\"", "")),
                StandardOpenOption.APPEND);
    }

    private void add(Name name, Entry entry) {
        entries.computeIfAbsent(name, n -> new ArrayList<>()).add(entry);
    }
}
