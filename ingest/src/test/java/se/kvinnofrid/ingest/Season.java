package se.kvinnofrid.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.batch.core.BatchStatus;
import se.kvinnofrid.config.Configuration;

/** Files that come and runs that take them in, a day apart. */
final class Season {

    private static final String HEADER = "Verksamhet;Kommun;Klient;Datum för aktualisering;Kön;Ålder\n";

    private final Path folder;
    private final TestDatabase database;
    private Configuration configuration = TestConfiguration.OWN;
    private String round = "2022-2023";
    private Instant now = Instant.parse("2024-03-01T11:00:00Z");
    private long runs;

    Season(Path folder, TestDatabase database) throws Exception {
        this.folder = folder;
        this.database = database;
        database.begin(configuration);
        Files.createDirectories(folder.resolve("in"));
    }

    void use(Configuration other) {
        configuration = other;
        database.migrate(other);
    }

    void turnTo(String otherRound) {
        round = otherRound;
    }

    /** A file with rows of "unit;municipality;client;opened;gender;age". */
    void put(String name, String... rows) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADER + String.join("\n", rows) + "\n");
        Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(3600)));
    }

    /** Cases of a unit that differ from each other. */
    static String[] cases(String municipality, String unit, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%s;%s;%s%d;2023-%02d-%02d;%s;%d",
                        unit,
                        municipality,
                        unit.isEmpty() ? "A" : unit,
                        i,
                        1 + i % 12,
                        1 + i % 28,
                        i % 3 == 0 ? "Man" : "Kvinna",
                        20 + i))
                .toArray(String[]::new);
    }

    void remove(String name) throws IOException {
        Files.delete(folder.resolve("in").resolve(name));
    }

    /** A run, and then a night. */
    void run() throws Exception {
        IngestRequest request = new IngestRequest(
                folder.resolve("in"),
                folder.resolve("out"),
                round,
                2,
                new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        BatchStatus status = database.run(configuration, request, Clock.fixed(now, Inbox.ZONE), ++runs)
                .getStatus();
        if (status != BatchStatus.COMPLETED) {
            throw new IllegalStateException("the run ended " + status);
        }
        now = now.plus(Duration.ofDays(1));
    }

    List<Decisions.Change> decide(Decisions.Kind kind, String file, String reason) throws Exception {
        return new Decisions(configuration, database.dataSource(), Clock.fixed(now, Inbox.ZONE))
                .decide(kind, id(file), reason, "anna");
    }

    long id(String file) throws Exception {
        return Long.parseLong(database.rows(
                        "select id from staging.submission where file_name = '" + file + "' order by id desc limit 1")
                .get(0));
    }

    /** What has become of the files: name, state, whether it counts, and why it is held. */
    List<String> standings() throws Exception {
        return database.rows("""
                select file_name || ' ' || case when counts then 'counts' when state = 'accepted' then 'superseded' else state end
                       || case when held_for = '{}' then '' else ': ' || array_to_string(held_for, ', ') end
                from staging.submission where round = '%s' order by file_name collate "C", id
                """.formatted(round));
    }

    /** Number of cases that count, by municipality. */
    String counted() throws Exception {
        return database
                .rows("select municipality || ' ' || count(*) from staging.settled_cases where round = '" + round
                        + "' group by municipality order by municipality")
                .stream()
                .collect(Collectors.joining(", "));
    }

    String receipt(String name) throws IOException {
        return Files.readString(folder.resolve("out/receipts").resolve(name));
    }

    SubmissionLedger ledger() {
        return new SubmissionLedger(
                configuration,
                database.dataSource(),
                configuration.findRound(round).orElseThrow());
    }
}
