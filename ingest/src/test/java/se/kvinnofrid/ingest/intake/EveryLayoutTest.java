package se.kvinnofrid.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.intake.WrittenLayout.Table;
import se.kvinnofrid.ingest.judge.Pseudonyms;

/** Random sets of cases, written in every layout and every format, encoding and dialect, are read back as they were. */
class EveryLayoutTest {

    private static final Configuration CONFIGURATION =
            Configuration.read(ConfigurationFiles.ofFolder(Path.of("../config")));
    private static final int SETS = 6;
    private static final int CASES = 15;

    @TempDir
    private Path folder;

    /** One set of cases in one layout and one format. */
    record Written(WrittenLayout layout, String format, int seed) {}

    static Stream<Written> everything() {
        List<Written> all = new ArrayList<>();
        for (WrittenLayout layout : WrittenLayout.values()) {
            for (String format : List.of("csv", "txt", "xlsx", "xls", "zip")) {
                boolean one = format.equals("csv") || format.equals("txt");
                for (int seed = 1; seed <= SETS && !(one && layout == WrittenLayout.SHEETS); seed++) {
                    all.add(new Written(layout, format, seed));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void is_read_back(Written written) throws IOException {
        Random random = new Random(written.seed() * 31L + written.format().hashCode());
        List<RandomCase> cases = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(CASES); i++) {
            cases.add(RandomCase.make(CONFIGURATION.codebook(), i, random));
        }
        Path file = folder.resolve("leverans." + written.format());
        switch (written.format()) {
            case "xlsx", "xls" -> workbook(file, written.layout().write(CONFIGURATION.codebook(), cases, random));
            case "zip" -> archive(file, written.layout(), cases, random);
            default ->
                Files.write(
                        file,
                        text(
                                written.layout()
                                        .write(CONFIGURATION.codebook(), cases, random)
                                        .get(0),
                                random));
        }

        Intake intake = new Intake(
                CONFIGURATION,
                CONFIGURATION.latestRound(),
                new Pseudonyms(new SecretKeySpec(new byte[] {1}, "HmacSHA256")));
        ReadBack back = new ReadBack(intake.form());
        Judgement judgement = intake.judge(new Submission(file, Optional.of("0581"), LocalDate.of(2024, 3, 1)), back);

        assertThat(judgement.findings())
                // A few random cases may well leave a question unanswered.
                .filteredOn(finding -> finding.condition() != Condition.EMPTY_COLUMN)
                .filteredOn(finding ->
                        finding.condition().name().matches(".*(UNKNOWN|UNREADABLE|COLUMN|LISTS|SHEET|CONFLICT).*"))
                .as("findings about reading")
                .isEmpty();
        assertThat(back.cases()).containsExactlyInAnyOrderElementsOf(ReadBack.expected(cases));
    }

    /** Flat layouts as several files with some of the cases each, sheets as one file each. */
    private static void archive(Path file, WrittenLayout layout, List<RandomCase> cases, Random random)
            throws IOException {
        List<Table> tables = new ArrayList<>();
        if (layout == WrittenLayout.SHEETS) {
            tables.addAll(layout.write(CONFIGURATION.codebook(), cases, random));
        } else {
            int half = cases.size() / 2;
            List<List<RandomCase>> parts =
                    half == 0 ? List.of(cases) : List.of(cases.subList(0, half), cases.subList(half, cases.size()));
            for (List<RandomCase> part : parts) {
                Table table =
                        layout.write(CONFIGURATION.codebook(), part, random).get(0);
                tables.add(new Table("Del " + tables.size(), table.rows()));
            }
        }
        Collections.shuffle(tables, random);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Table table : tables) {
                zip.putNextEntry(new ZipEntry("export/" + table.name() + (random.nextBoolean() ? ".csv" : ".TXT")));
                zip.write(text(table, random));
                zip.closeEntry();
            }
        }
    }

    private static void workbook(Path file, List<Table> tables) throws IOException {
        try (Workbook workbook = file.toString().endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (Table table : tables) {
                Sheet sheet = workbook.createSheet(table.name());
                for (int r = 0; r < table.rows().size(); r++) {
                    Row row = sheet.createRow(r);
                    for (int c = 0; c < table.rows().get(r).size(); c++) {
                        row.createCell(c).setCellValue(table.rows().get(r).get(c));
                    }
                }
            }
            workbook.write(out);
        }
    }

    /** In any delimiter, line end and encoding, with or without what programs put before and after. */
    private static byte[] text(Table table, Random random) {
        String delimiter = List.of(";", "\t", ",", "|").get(random.nextInt(4));
        String end = random.nextBoolean() ? "\r\n" : "\n";
        String trailing = random.nextInt(3) == 0 ? delimiter.repeat(3) : "";
        String text = table.rows().stream()
                .map(row -> row.stream()
                                .map(cell -> quoted(cell, delimiter, random))
                                .collect(Collectors.joining(delimiter))
                        + trailing)
                .collect(Collectors.joining(end));
        String before =
                switch (random.nextInt(4)) {
                    case 0 -> "sep=" + delimiter + end;
                    case 1 -> "Uttag ur systemet" + end + end;
                    default -> "";
                };
        return encoded(before + text + end + (random.nextBoolean() ? end + "Slut på rapporten" : ""), random);
    }

    private static String quoted(String cell, String delimiter, Random random) {
        boolean must = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n");
        return must || random.nextInt(10) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static byte[] encoded(String text, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.replace("–", "-").getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> text.getBytes(Charset.forName("windows-1252"));
            case 4 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case 5 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 6 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }
}
