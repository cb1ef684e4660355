package se.kvinnofrid.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on the committed samples: the cells it must give, byte for byte, and the published figures among them. */
class GoldenRunTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String CELLS = "2022-2023-1/cells.csv";

    /** Their bases cannot hold beside the other published ones; samples/README.md has the proof. */
    private static final Set<String> CONTRADICTED = Set.of("age honour_context=no", "origin honour_context=no");

    private static final Map<String, String> COVERAGE = Map.of(
            "municipalities_participating", "expected", "municipalities_delivered", "delivered", "cases", "cases");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void run() throws Exception {
        ChildProgram.Ending done = ChildProgram.run(
                Kvinnofrid.class,
                folder,
                Map.of(),
                "run",
                "--inbox",
                SAMPLES.resolve("submissions").toAbsolutePath().toString(),
                "--out",
                folder.resolve("out").toString(),
                "--internal",
                folder.resolve("internal").toString());
        assertThat(done.exitCode()).as(done.err()).isZero();
    }

    @Test
    void the_exact_cells_are_the_expected_ones() throws IOException {
        assertSame(folder.resolve("internal").resolve(CELLS), SAMPLES.resolve("expected/exact/cells.csv"));
    }

    @Test
    void the_published_cells_are_the_expected_ones() throws IOException {
        assertSame(folder.resolve("out/2022-2023-1/data/cells.csv"), SAMPLES.resolve("expected/published/cells.csv"));
    }

    @TestFactory
    List<DynamicTest> every_published_figure_comes_out() throws IOException {
        List<CSVRecord> cells = read(folder.resolve("internal").resolve(CELLS));
        List<DynamicTest> tests = new ArrayList<>();
        for (CSVRecord figure : read(SAMPLES.resolve("published-figures.csv"))) {
            String name = figure.get("statistic") + " " + figure.get("category");
            if (!CONTRADICTED.contains(name)) {
                tests.add(DynamicTest.dynamicTest(name, () -> assertHolds(figure, cells)));
            }
        }
        return tests;
    }

    private static void assertHolds(CSVRecord figure, List<CSVRecord> cells) {
        List<CSVRecord> found = cells.stream().filter(cellsOf(figure)).toList();
        assertThat(found).isNotEmpty();
        CSVRecord cell = found.get(0);
        String value = figure.get("value");
        String base = figure.get("base");
        switch (figure.get("unit")) {
            case "municipalities" -> assertThat(cell.get("count")).isEqualTo(value);
            case "answers" -> assertThat(cell.get("answers")).isEqualTo(base);
            case "cases" -> {
                if (value.isEmpty()) {
                    assertThat(sumOfBases(found)).isEqualTo(Long.parseLong(base));
                } else {
                    assertThat(cell.get("count")).isEqualTo(value);
                }
            }
            case "percent" -> assertThat(rounded(share(cell), 0)).isEqualTo(value);
            case "percent_more_than" -> assertThat(share(cell)).isGreaterThan(new BigDecimal(value));
            default -> assertThat(rounded(new BigDecimal(cell.get("value")), 1)).isEqualTo(value);
        }
        if (figure.get("unit").startsWith("percent") && !base.isEmpty()) {
            assertThat(cell.get("base")).isEqualTo(base);
        }
    }

    /** The nation's cells that a figure speaks of; "variable=answer" is a breakdown, and a star stands for every category or answer. */
    private static Predicate<CSVRecord> cellsOf(CSVRecord figure) {
        String category = figure.get("category");
        String[] crossing = category.split("=", -1);
        boolean broken = crossing.length == 2;
        String wanted = COVERAGE.getOrDefault(category, category);
        return cell -> cell.get("statistic").equals(figure.get("statistic"))
                && cell.get("area").equals("00")
                && cell.get("period").equals("2022-2023")
                && cell.get("breakdown").equals(broken ? crossing[0] : "")
                && (!broken
                        || crossing[1].equals("*")
                        || cell.get("breakdown_value").equals(crossing[1]))
                && (broken || wanted.equals("*") || cell.get("category").equals(wanted));
    }

    /** One base for each answer of a breakdown: every category of a table has the same. */
    private static long sumOfBases(List<CSVRecord> cells) {
        return cells.stream()
                .collect(Collectors.toMap(
                        cell -> cell.get("breakdown_value"),
                        cell -> Long.parseLong(cell.get("base")),
                        (one, other) -> one))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static BigDecimal share(CSVRecord cell) {
        return new BigDecimal(cell.get("share")).movePointRight(2);
    }

    private static String rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static void assertSame(Path actual, Path expected) throws IOException {
        if (Boolean.getBoolean("kvinnofrid.refresh")) {
            Files.createDirectories(expected.getParent());
            Files.copy(actual, expected, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(actual)
                .as("if the change is meant: mvn verify -Dkvinnofrid.refresh=true")
                .hasSameBinaryContentAs(expected);
    }

    private static List<CSVRecord> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file), format)) {
            return parser.getRecords();
        }
    }
}
