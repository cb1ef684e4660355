package se.kvinnofrid.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.app.command.Commands;

/** The figures follow from the cases alone: however they are spread over files, rows and runs, every cell is the same. */
class SameFiguresTest {

    private static final long SEED = 20_231_231;
    private static final List<String> MUNICIPALITIES = List.of("0581", "0880", "1380");
    private static final int UNITS = 17;
    private static final String HEADER = "Verksamhet;Kommun;Klient;Datum för aktualisering;Kön;Ålder;Hederskontext"
            + ";Våldets grad;Stöd och insatser;Måluppfyllelse\n";

    private record Row(String municipality, String unit, String text) {}

    @TempDir
    private static Path folder;

    private static List<Row> corpus;
    private static String expected;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void one_file_for_each_municipality() throws IOException {
        corpus = corpus();
        expected = figures("one", files(corpus, Row::municipality), 1);
    }

    @AfterAll
    static void leave_the_project() {
        System.clearProperty("kvinnofrid.home");
    }

    @Test
    void fifty_files_give_the_same_as_three() throws IOException {
        Map<String, List<Row>> byUnit = files(corpus, row -> row.municipality() + row.unit());

        assertThat(byUnit).hasSizeGreaterThan(45);
        assertThat(figures("fifty", byUnit, 1)).isEqualTo(expected);
    }

    @Test
    void the_order_of_files_and_rows_and_the_number_of_runs_change_nothing() throws IOException {
        List<Row> shuffled = new ArrayList<>(corpus);
        Collections.shuffle(shuffled, random);
        Map<String, List<Row>> byUnit = files(shuffled, row -> row.municipality() + row.unit());
        List<String> names = new ArrayList<>(byUnit.keySet());
        Collections.shuffle(names, random);
        Map<String, List<Row>> inAnyOrder = new LinkedHashMap<>();
        names.forEach(name -> inAnyOrder.put(name, byUnit.getOrDefault(name, List.of())));

        assertThat(figures("shuffled", inAnyOrder, 3)).isEqualTo(expected);
    }

    @Test
    void earlier_states_and_repeated_rows_change_nothing() throws IOException {
        List<Row> doubled = new ArrayList<>(corpus);
        corpus.stream().filter(row -> random.nextInt(4) == 0).forEach(doubled::add);
        Map<String, List<Row>> files = new LinkedHashMap<>();
        files(corpus, Row::municipality).forEach((name, rows) -> {
            // Half of the cases came first; the whole came later.
            files.put(
                    name + "-first",
                    rows.stream().filter(row -> row.unit().length() % 2 == 1).toList());
        });
        files.values().removeIf(List::isEmpty);
        files(doubled, Row::municipality).forEach((name, rows) -> files.put(name + "-whole", rows));

        assertThat(figures("repeated", files, 2)).isEqualTo(expected);
    }

    /** Runs the program on files that arrive in some runs, one part after the other, and gives every exact cell of the last edition. */
    private static String figures(String name, Map<String, List<Row>> files, int runs) throws IOException {
        Path project = Files.createDirectories(folder.resolve(name));
        System.setProperty("kvinnofrid.home", project.toString());
        List<Map.Entry<String, List<Row>>> arriving = new ArrayList<>(files.entrySet());
        for (int run = 1; run <= runs; run++) {
            int until = arriving.size() * run / runs;
            for (int i = arriving.size() * (run - 1) / runs; i < until; i++) {
                put(project, arriving.get(i).getKey(), arriving.get(i).getValue(), i);
            }
            run(project);
        }
        List<Path> editions;
        try (var folders = Files.list(project.resolve("exact"))) {
            editions = folders.sorted().toList();
        }
        String last = editions.get(editions.size() - 1).getFileName().toString();
        return Files.readString(project.resolve("exact").resolve(last).resolve("cells.csv"))
                .replace(last + ",", "");
    }

    private static void put(Path project, String name, List<Row> rows, int minute) throws IOException {
        Path file = project.resolve("inbox").resolve(rows.get(0).municipality()).resolve(name + ".csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADER + rows.stream().map(Row::text).collect(Collectors.joining("\n")) + "\n");
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2024-03-01T12:00:00Z").plusSeconds(60L * minute)));
    }

    private static void run(Path project) {
        StringWriter err = new StringWriter();
        for (String[] stage : new String[][] {
            {
                "ingest",
                "--inbox",
                project.resolve("inbox").toString(),
                "--out",
                project.resolve("out").toString()
            },
            {"aggregate", "--internal", project.resolve("exact").toString()}
        }) {
            assertThat(Commands.run(new PrintWriter(new StringWriter()), new PrintWriter(err), stage))
                    .as(err.toString())
                    .isZero();
        }
    }

    private static Map<String, List<Row>> files(List<Row> rows, java.util.function.Function<Row, String> file) {
        return rows.stream().collect(Collectors.groupingBy(file, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Row> corpus() {
        Random random = new Random(SEED);
        List<Row> rows = new ArrayList<>();
        for (String municipality : MUNICIPALITIES) {
            for (int i = 0; i < 140; i++) {
                String unit = "Enhet " + (i < UNITS ? i : random.nextInt(UNITS));
                rows.add(new Row(municipality, unit, row(municipality, unit, i, random)));
            }
        }
        return rows;
    }

    private static String row(String municipality, String unit, int client, Random random) {
        return String.format(
                Locale.ROOT,
                "%s;%s;K%d;%d-%02d-%02d;%s;%d;%s;%s;%s;%s",
                unit,
                municipality,
                client,
                2022 + random.nextInt(2),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                pick(random, "Kvinna", "Kvinna", "Man", ""),
                18 + random.nextInt(60),
                pick(random, "Ja", "Nej", "Nej", "Vet ej"),
                pick(random, "Grovt", "Ej grovt", "Mycket grovt", ""),
                pick(random, "Stödsamtal", "Stödsamtal|Rådgivning", "Ingen insats", ""),
                pick(random, "", "Helt", "Delvis"));
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
