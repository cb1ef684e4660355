package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;

/** The copy of a sender's file with remarks in it, as another program reads it. */
class AnnotatedCopyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T11:00:00Z"), Inbox.ZONE);

    @TempDir
    private Path folder;

    @Test
    void cells_with_findings_are_coloured_and_say_what_to_do() throws IOException {
        try (XSSFWorkbook copy = copy("""
                Uttag 2024
                Kommun;Klient;Datum för aktualisering;Kön;Ålder
                0581;A1;2023-05-14;Kvina;27
                0581;A2;2023-05-15;Kvinna;12
                0581;A3;2023-05-15;Kvinna;34
                """)) {
            Sheet data = copy.getSheetAt(1);

            assertThat(copy.getSheetName(0)).isEqualTo("Sammanfattning");
            assertThat(data.getSheetName()).isEqualTo("Leverans");
            assertThat(data.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Uttag 2024");
            assertThat(colour(data.getRow(2).getCell(3))).isEqualTo("FFFFE08A");
            assertThat(comment(data.getRow(2).getCell(3)))
                    .startsWith("K021 ")
                    .contains("Väntade: Kvinna, Man eller Annat")
                    .contains("Gör så här: Menade ni Kvinna?");
            assertThat(colour(data.getRow(3).getCell(4))).isEqualTo("FFF7C6C5");
            assertThat(comment(data.getRow(3).getCell(4))).startsWith("K016 ");
            assertThat(data.getRow(4).getCell(4).getNumericCellValue()).isEqualTo(34);
            assertThat(data.getRow(4).getCell(0).getStringCellValue()).isEqualTo("0581");
            assertThat(data.getRow(4).getCell(4).getCellComment()).isNull();
        }
    }

    @Test
    void the_first_sheet_sums_up_and_leads_to_the_cells() throws IOException {
        try (XSSFWorkbook copy = copy("""
                Kommun;Klient;Datum för aktualisering;Kön
                0581;A1;2023-05-14;Kvina
                """)) {
            Sheet summary = copy.getSheetAt(0);

            assertThat(summary.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Mottagen med anmärkningar: ett ärende räknas.");
            Row remark = row(summary, "K021");
            assertThat(remark.getCell(3).getStringCellValue()).isEqualTo("Kön (D): rad 2");
            assertThat(remark.getCell(3).getHyperlink().getAddress()).isEqualTo("'Leverans'!D2");
            assertThat(remark.getCell(4).getStringCellValue()).isEqualTo("Kvina");
        }
    }

    @Test
    void all_rows_of_a_finding_are_coloured_although_the_receipt_lists_the_first() throws IOException {
        StringBuilder file = new StringBuilder("Kommun;Klient;Datum för aktualisering;Kön\n");
        for (int i = 0; i < 1500; i++) {
            file.append("0581;A").append(i).append(";2023-05-14;Q\n");
        }
        try (XSSFWorkbook copy = copy(file.toString())) {
            assertThat(comment(copy.getSheetAt(1).getRow(1500).getCell(3))).startsWith("K021");
        }
    }

    @Test
    void nothing_that_a_sender_wrote_becomes_a_formula() throws IOException {
        try (XSSFWorkbook copy = copy("""
                Kommun;Klient;Datum för aktualisering;Kön;Eget
                0581;=1+1;2023-05-14;=HYPERLINK("http://x","y");+4
                0581;@SUM(A1);2023-05-14;-3;_x0041_
                """)) {
            for (Sheet sheet : copy) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
            Cell formula = copy.getSheetAt(1).getRow(1).getCell(1);
            assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(copy.getSheetAt(1).getRow(2).getCell(4).getStringCellValue())
                    .isEqualTo("_x0041_");
        }
    }

    @Test
    void of_a_file_with_a_personal_number_only_its_place_is_shown() throws IOException {
        try (XSSFWorkbook copy = copy("""
                Kommun;Klient;Datum för aktualisering;Kön
                0581;850709-9805;2023-05-14;Kvinna
                0581;hemligt;2023-05-14;Kvina
                """)) {
            Sheet data = copy.getSheetAt(1);

            assertThat(data.getRow(0)).isNull();
            assertThat(data.getRow(1).getCell(1).getStringCellValue()).isEqualTo("[visas aldrig]");
            assertThat(comment(data.getRow(1).getCell(1))).startsWith("K009 ");
            assertThat(data.getRow(1).getCell(0)).isNull();
        }
        assertThat(Workbooks.readWhole(folder.resolve("ut/fil.csv.xlsx")))
                .doesNotContain("9805", "hemligt", "Kvina\"", "Klient<");
    }

    @Test
    void columns_that_are_never_read_in_are_left_blank() throws IOException {
        try (XSSFWorkbook copy = copy("""
                Kommun;Handläggare;Klient;Datum för aktualisering;Positiva inslag;Eget;Mer;
                0581;NN1;A1;2023-05-14;Allt var bra;blå;grön;utan rubrik
                """)) {
            Row row = copy.getSheetAt(1).getRow(1);

            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("[visas inte]");
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("A1");
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo("[visas inte]");
            assertThat(row.getCell(7).getStringCellValue()).isEqualTo("[visas inte]");
        }
        assertThat(Workbooks.readWhole(folder.resolve("ut/fil.csv.xlsx")))
                .doesNotContain("NN1", "Allt var bra", "utan rubrik<");
    }

    @Test
    void a_file_that_cannot_be_read_has_a_summary() throws IOException {
        try (XSSFWorkbook copy = copy("%PDF-1.7\n")) {
            assertThat(copy.getNumberOfSheets()).isEqualTo(1);
            assertThat(row(copy.getSheetAt(0), "K001")).isNotNull();
        }
    }

    @Test
    void a_large_file_is_copied_in_part_and_says_so() throws IOException {
        Configuration small = TestConfiguration.with("receipts/receipts.yaml", "rows: 20000", "rows: 2");
        try (XSSFWorkbook copy = copy(small, """
                Kommun;Klient;Datum för aktualisering
                0581;A1;2023-05-14
                0581;A2;2023-05-14
                0581;A3;2023-05-14
                """)) {
            assertThat(copy.getSheetAt(1).getLastRowNum()).isEqualTo(2);
            assertThat(row(copy.getSheetAt(0), "Filen är stor. Bara de första raderna finns i kopian."))
                    .isNotNull();
        }
    }

    @Test
    void the_same_file_gives_the_same_bytes() throws IOException {
        String content = "Kommun;Klient;Datum för aktualisering;Kön\n0581;A1;2023-05-14;Kvina\n";
        copy(content).close();
        byte[] first = Files.readAllBytes(folder.resolve("ut/fil.csv.xlsx"));
        Files.delete(folder.resolve("ut/fil.csv.xlsx"));
        copy(content).close();

        assertThat(Files.readAllBytes(folder.resolve("ut/fil.csv.xlsx"))).isEqualTo(first);
    }

    private XSSFWorkbook copy(String content) throws IOException {
        return copy(TestConfiguration.OWN, content);
    }

    private XSSFWorkbook copy(Configuration configuration, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("fil.csv"), content);
        new Check(configuration, configuration.latestRound(), Language.SV, CLOCK)
                .judge(file, Optional.of("0581"))
                .write(folder.resolve("ut"));
        try (var in = Files.newInputStream(folder.resolve("ut/fil.csv.xlsx"))) {
            return new XSSFWorkbook(in);
        }
    }

    private static Row row(Sheet sheet, String first) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null && cell.toString().equals(first)) {
                return row;
            }
        }
        throw new AssertionError("no row begins with " + first);
    }

    private static String comment(Cell cell) {
        return cell.getCellComment().getString().getString();
    }

    private static String colour(Cell cell) {
        return ((org.apache.poi.xssf.usermodel.XSSFColor) cell.getCellStyle().getFillForegroundColorColor())
                .getARGBHex();
    }
}
