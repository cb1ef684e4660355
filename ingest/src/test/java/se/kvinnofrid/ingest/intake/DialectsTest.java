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
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.ingest.finding.Finding;
import se.kvinnofrid.ingest.judge.Pseudonyms;

/** The same made-up cases, written in every dialect, are read back as they were. */
class DialectsTest {

    private static final Configuration CONFIGURATION =
            Configuration.read(ConfigurationFiles.ofFolder(Path.of("../config")));
    private static final int CASES = 60;

    @TempDir
    private Path folder;

    private final List<RandomCase> cases = new ArrayList<>();

    @ParameterizedTest(name = "delimiter {0}, {1}, answers by {2}, {3}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            ;, UTF-8, |, labels
            ;, UTF-8, ",", english
            ;, UTF-8 BOM, ;, labels
            ;, UTF-8 NFD, |, shuffled
            ;, windows-1252, |, labels
            ;, windows-1252, ",", codes
            ;, ISO-8859-1, NL, shuffled
            ",", UTF-8, |, labels
            ",", UTF-8 BOM, ",", labels
            ",", windows-1252, NL, labels
            TAB, UTF-8, |, codes
            TAB, UTF-16LE, ;, labels
            TAB, UTF-16LE BOM, |, labels
            |, UTF-8, ",", labels
            sep=^, UTF-8, |, labels
            sep=;, windows-1252, |, labels
            """)
    void text_files(String delimiter, String encoding, String separator, String headers) throws IOException {
        make(delimiter.hashCode() + encoding.hashCode());
        Path file = folder.resolve("fil.csv");
        Files.write(file, bytes(text(delimiter, separator.equals("NL") ? "\n" : separator, headers), encoding));

        assertReadBack(file);
    }

    @ParameterizedTest(name = "{2}: {0}, dates from {1}")
    @CsvSource({
        "typed, 1900, xlsx",
        "typed, 1904, xlsx",
        "text, 1900, xlsx",
        "serial, 1900, xlsx",
        "serial, 1904, xlsx",
        "typed, 1900, xls",
        "typed, 1904, xls",
        "text, 1900, xls",
        "serial, 1904, xls"
    })
    void workbooks(String style, int epoch, String format) throws IOException {
        make(style.hashCode() + epoch);
        Path file = folder.resolve("fil." + format);
        try (Workbook workbook = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            if (epoch == 1904) {
                setDates1904(workbook);
            }
            workbook.createSheet("Läs mig").createRow(0).createCell(0).setCellValue("Uppgifter om kvinnofrid");
            fill(workbook, workbook.createSheet("Ärenden"), style, epoch == 1904);
            workbook.write(out);
        }

        assertReadBack(file);
    }

    private static void setDates1904(Workbook workbook) {
        if (workbook instanceof HSSFWorkbook old) {
            old.getInternalWorkbook().getRecords().stream()
                    .filter(DateWindow1904Record.class::isInstance)
                    .forEach(record -> ((DateWindow1904Record) record).setWindowing((short) 1));
        } else {
            ((XSSFWorkbook) workbook).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        }
    }

    private void make(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            cases.add(RandomCase.make(CONFIGURATION.codebook(), i, random));
        }
    }

    private void assertReadBack(Path file) {
        SecretKeySpec key = new SecretKeySpec(new byte[] {1}, "HmacSHA256");
        Intake intake = new Intake(CONFIGURATION, CONFIGURATION.latestRound(), new Pseudonyms(key));
        ReadBack collector = new ReadBack(intake.form());
        Judgement judgement =
                intake.judge(new Submission(file, Optional.of("0581"), LocalDate.of(2024, 3, 1)), collector);

        assertThat(judgement.findings())
                .filteredOn(finding -> finding.condition().name().contains("UNKNOWN")
                        || finding.condition().name().contains("UNREADABLE")
                        || finding.condition().name().contains("COLUMN")
                        || finding.condition().name().contains("LISTS"))
                .as("findings about reading")
                .isEmpty();
        assertThat(judgement.findings()).extracting(Finding::severity).isNotNull();
        assertThat(collector.cases()).containsExactlyElementsOf(ReadBack.expected(cases));
        assertThat(judgement.rows().read()).isEqualTo(CASES);
    }

    private String text(String delimiter, String separator, String headers) {
        String sign =
                delimiter.startsWith("sep=") ? delimiter.substring(4) : delimiter.equals("TAB") ? "\t" : delimiter;
        List<Field> fields = new ArrayList<>(CONFIGURATION.codebook().fields());
        if (headers.equals("shuffled")) {
            Collections.shuffle(fields, new Random(7));
        }
        StringBuilder text = new StringBuilder(delimiter.startsWith("sep=") ? delimiter + "\r\n" : "");
        text.append(fields.stream().map(f -> quoted(header(f, headers), sign)).collect(Collectors.joining(sign)));
        for (RandomCase c : cases) {
            text.append("\r\n");
            text.append(fields.stream()
                    .map(field -> quoted(
                            String.join(separator(field, separator), c.cells().get(field)), sign))
                    .collect(Collectors.joining(sign)));
        }
        return text.toString();
    }

    /** Between commas a blank position cannot be told from a careless comma by a reader of the file, but the program can. */
    private static String separator(Field field, String separator) {
        return field.variable().kind() == Kind.DATE && separator.equals(",") ? ", " : separator;
    }

    private static String header(Field field, String style) {
        return switch (style) {
            case "english" -> field.headerInEnglish();
            case "codes" -> field.id().replace("@", " (") + (field.id().contains("@") ? ")" : "");
            case "shuffled" -> "  " + field.header().toUpperCase(Locale.ROOT) + ":";
            default -> field.header();
        };
    }

    private static String quoted(String cell, String delimiter) {
        return cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    private static byte[] bytes(String text, String encoding) {
        String mark = encoding.endsWith("BOM") ? "\uFEFF" : "";
        String written = encoding.endsWith("NFD") ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
        Charset charset = encoding.startsWith("UTF-8")
                ? StandardCharsets.UTF_8
                : encoding.startsWith("UTF-16LE") ? StandardCharsets.UTF_16LE : Charset.forName(encoding);
        return (mark + written)
                .replace("–", charset.newEncoder().canEncode('–') ? "–" : "-")
                .getBytes(charset);
    }

    private void fill(Workbook workbook, Sheet sheet, String style, boolean dates1904) {
        CellStyle dateStyle = workbook.createCellStyle();
        dateStyle.setDataFormat(workbook.createDataFormat().getFormat("yyyy/mm/dd"));
        List<Field> fields = CONFIGURATION.codebook().fields();
        Row header = sheet.createRow(2);
        for (int i = 0; i < fields.size(); i++) {
            header.createCell(i).setCellValue(fields.get(i).header());
        }
        for (int r = 0; r < cases.size(); r++) {
            Row row = sheet.createRow(r + 3);
            for (int i = 0; i < fields.size(); i++) {
                List<String> values = cases.get(r).cells().get(fields.get(i));
                String value = String.join("|", values);
                Cell cell = row.createCell(i);
                if (style.equals("text") || values.size() != 1 || value.isEmpty()) {
                    cell.setCellValue(value);
                } else if (fields.get(i).variable().kind() == Kind.DATE) {
                    LocalDate day = LocalDate.parse(value);
                    cell.setCellValue((double) day.toEpochDay() + (dates1904 ? 24107 : 25569));
                    if (style.equals("typed")) {
                        cell.setCellStyle(dateStyle);
                    }
                } else if (fields.get(i).variable().kind() == Kind.CLASSED_NUMBER
                        || fields.get(i).variable().kind() == Kind.MUNICIPALITY) {
                    cell.setCellValue(Double.parseDouble(value));
                } else {
                    cell.setCellValue(value);
                }
            }
        }
    }
}
