package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Rule;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.Remark;

/** The examples that stand with the rules in {@code rules.yaml} do break them, and no rule goes without a submission that breaks it. */
class RuleExamplesTest {

    private static final Configuration CONFIGURATION = TestConfiguration.OWN;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T11:00:00Z"), Inbox.ZONE);
    private static final Path EXAMPLES = Path.of("src/test/examples");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern RULE = Pattern.compile("\"(K\\d{3})\\b|\\bCondition\\.([A-Z_]+)");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> every_example_breaks_its_rule() {
        return CONFIGURATION.rules().inOrder().stream()
                .filter(rule -> rule.example().isPresent())
                .map(rule ->
                        DynamicTest.dynamicTest(rule.code() + " " + rule.title().sv(), () -> {
                            Receipt receipt = judge(rule.example().orElseThrow());
                            assertThat(receipt.findings())
                                    .extracting(Remark::rule)
                                    .contains(rule.code());
                            assertThat(receipt.findings())
                                    .filteredOn(remark -> remark.rule().equals(rule.code()))
                                    .allSatisfy(
                                            remark -> assertThat(remark.title() + remark.expected() + remark.remedy())
                                                    .doesNotContain("{"));
                        }));
    }

    /** Examples that do not fit in a few words are files with their receipts beside them, or are made by a test that names the rule. */
    @Test
    void every_rule_is_broken_by_some_example_or_test() throws IOException {
        TreeSet<String> broken = CONFIGURATION.rules().inOrder().stream()
                .filter(rule -> rule.example().isPresent())
                .map(Rule::code)
                .collect(Collectors.toCollection(TreeSet::new));
        broken.addAll(named(EXAMPLES, ".json"));
        broken.addAll(named(TESTS, ".java"));

        assertThat(broken)
                .containsAll(
                        CONFIGURATION.rules().inOrder().stream().map(Rule::code).toList());
    }

    @Test
    void a_row_of_a_sheet_beside_the_cases_names_its_case_and_its_phase() throws IOException {
        Receipt receipt = judge(Map.of(
                "Ärenden",
                        List.of(
                                List.of("Kommun", "Klient", "Datum för aktualisering"),
                                List.of("0581", "A1", "2023-05-14")),
                "Riskbedömningar",
                        List.of(
                                List.of("Klient", "Datum för aktualisering", "Fas", "Skattning av risk"),
                                List.of("A1", "2023-05-14", "Mitt i", "SARA")),
                "Insatser",
                        List.of(
                                List.of("Klient", "Datum för aktualisering", "Stöd och insatser"),
                                List.of("B2", "2023-05-14", "Stödsamtal"))));

        assertThat(receipt.findings())
                .extracting(remark -> remark.rule() + " " + remark.sheet() + " " + remark.rows())
                .containsExactly("K032 Riskbedömningar [2]", "K033 Insatser [2]");
    }

    @Test
    void a_sheet_with_the_codebooks_headers_that_is_not_read_is_told() throws IOException {
        List<List<String>> rows =
                List.of(List.of("Kommun", "Klient", "Datum för aktualisering"), List.of("0581", "A1", "2023-05-14"));

        assertThat(judge(Map.of("Ärenden", rows, "Fler", rows)).findings())
                .extracting(remark -> remark.rule() + " " + remark.sheet())
                .containsExactly("K064 Fler");
    }

    private Receipt judge(Map<String, List<List<String>>> sheets) throws IOException {
        Path file = folder.resolve("fil.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            new TreeMap<>(sheets).forEach((name, rows) -> {
                Sheet sheet = workbook.createSheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    Row cells = sheet.createRow(row);
                    for (int cell = 0; cell < rows.get(row).size(); cell++) {
                        cells.createCell(cell).setCellValue(rows.get(row).get(cell));
                    }
                }
            });
            workbook.write(out);
        }
        Check check = new Check(CONFIGURATION, CONFIGURATION.latestRound(), Language.SV, CLOCK);
        return check.judge(file, Optional.of("0581")).receipt();
    }

    private Receipt judge(Rule.Example example) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>(List.of(SoundRow.CELLS));
        example.rows().forEach(row -> rows.add(SoundRow.changed(row)));
        Path file = Files.writeString(
                folder.resolve("fil.csv"), example.text().isEmpty() ? SoundRow.csv(rows) : example.text());
        Check check = new Check(CONFIGURATION, CONFIGURATION.latestRound(), Language.SV, CLOCK);
        return check.judge(file, Optional.of(example.sender().orElse("0581"))).receipt();
    }

    private static List<String> named(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> codes = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                RULE.matcher(Files.readString(file)).results().forEach(match -> codes.add(code(match)));
            }
            return codes;
        }
    }

    /** A test names a rule by its code or by what it looks for. */
    private static String code(MatchResult match) {
        return match.group(1) != null
                ? match.group(1)
                : CONFIGURATION.rules().of(Condition.valueOf(match.group(2))).code();
    }
}
