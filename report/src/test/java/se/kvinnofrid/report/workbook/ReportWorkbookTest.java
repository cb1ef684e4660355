package se.kvinnofrid.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.table.Vocabulary;

class ReportWorkbookTest {

    private static final String SHEET = "2 Kön";

    private static MadeUp genders() {
        return new MadeUp()
                .cell("gender_split", "woman", 2865, 3048, "0.939961")
                .hidden("gender_split", "man", 3048)
                .cell("gender_split", "other", 0, 3048, "0")
                .cell("gender_split", "honour_context", "yes", "woman", 1280, 1300, "0.984615");
    }

    @Test
    void numbers_are_numbers_and_hidden_figures_are_text() throws Exception {
        try (XSSFWorkbook workbook = read(genders())) {
            Row woman = row(workbook.getSheet(SHEET), "Kvinna");
            assertThat(woman.getCell(1).getNumericCellValue()).isEqualTo(2865);
            assertThat(woman.getCell(2).getNumericCellValue()).isEqualTo(0.939961);
            assertThat(woman.getCell(2).getCellStyle().getDataFormatString()).startsWith("0%");
            assertThat(woman.getCell(3).getNumericCellValue()).isEqualTo(1280);

            Row man = row(workbook.getSheet(SHEET), "Man");
            assertThat(man.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(man.getCell(1).getStringCellValue()).isEqualTo("..");
            assertThat(man.getCell(2).getStringCellValue()).isEqualTo("..");

            Row other = row(workbook.getSheet(SHEET), "Annat");
            assertThat(other.getCell(1).getNumericCellValue()).isZero();
            assertThat(other.getCell(1).getCellStyle().getDataFormatString()).endsWith("\"–\"");

            assertThat(row(workbook.getSheet(SHEET), "N (bas)").getCell(1).getNumericCellValue())
                    .isEqualTo(3048);
        }
    }

    @Test
    void a_chart_has_a_sheet_of_its_own_and_no_figure_that_is_hidden() throws Exception {
        MadeUp shown = new MadeUp()
                .cell("gender_split", "woman", 2865, 3048, "0.939961")
                .cell("gender_split", "man", 183, 3048, "0.060039")
                .cell("gender_split", "other", 0, 3048, "0");
        try (XSSFWorkbook workbook = read(shown)) {
            XSSFChart chart = workbook.getSheet("Diagram 1. Kön")
                    .createDrawingPatriarch()
                    .getCharts()
                    .get(0);
            assertThat(chart.getTitleText().getString()).isEqualTo("Diagram 1. Kön");
            assertThat(chart.getChartSeries()
                            .get(0)
                            .getSeries(0)
                            .getValuesData()
                            .getPointCount())
                    .isEqualTo(3);
        }
        try (XSSFWorkbook workbook = read(genders())) {
            XSSFChart chart = workbook.getSheet("Diagram 1. Kön")
                    .createDrawingPatriarch()
                    .getCharts()
                    .get(0);
            assertThat(chart.getCTChartSpace().xmlText())
                    .contains("0.939961", "Man ..")
                    .doesNotContain("NaN");
            assertThat(row(workbook.getSheet("Diagram 1. Kön"), "Man ..").getCell(1))
                    .isNull();
        }
    }

    @Test
    void headings_stay_in_sight_and_the_first_sheet_leads_to_every_table() throws Exception {
        try (XSSFWorkbook workbook = read(genders())) {
            assertThat(workbook.getSheet(SHEET).getPaneInformation().isFreezePane())
                    .isTrue();
            assertThat(workbook.getSheetAt(0).getHyperlinkList())
                    .extracting("address")
                    .contains("'" + SHEET + "'!A1")
                    .hasSize(workbook.getNumberOfSheets() - 2);
        }
    }

    @Test
    void a_text_from_outside_never_becomes_a_formula() throws Exception {
        try (XSSFWorkbook workbook = read(genders().named("=HYPERLINK(\"x\")"))) {
            Cell name = row(workbook.getSheetAt(0), "Utgåva").getCell(1);

            assertThat(name.getCellType()).isEqualTo(CellType.STRING);
            assertThat(name.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void the_only_time_in_it_is_the_editions() throws Exception {
        try (XSSFWorkbook workbook = read(genders())) {
            assertThat(workbook.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(Instant.parse("2024-03-01T08:30:00Z"));
        }
        assertThat(entryTimes(bytes(genders()))).containsOnly("1980-02-01T00:00");
    }

    @Test
    void the_same_report_is_the_same_bytes() throws Exception {
        MadeUp drawn = new MadeUp()
                .cell("gender_split", "woman", 2865, 3048, "0.939961")
                .cell("gender_split", "man", 183, 3048, "0.060039")
                .cell("gender_split", "other", 0, 3048, "0");

        assertThat(bytes(genders())).isEqualTo(bytes(genders()));
        assertThat(bytes(drawn)).isEqualTo(bytes(drawn));
    }

    private static List<String> entryTimes(byte[] zip) throws IOException {
        List<String> times = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                times.add(entry.getTimeLocal().toString());
            }
        }
        return times;
    }

    private static byte[] bytes(MadeUp madeUp) throws IOException {
        NationalContents contents = new NationalContents(MadeUp.CONFIGURATION, Language.SV);
        Vocabulary words = new Vocabulary(MadeUp.CONFIGURATION.report(), Language.SV);
        return new ReportWorkbook(words).write(contents.of(madeUp.publication()));
    }

    private static XSSFWorkbook read(MadeUp madeUp) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(madeUp)));
    }

    private static Row row(Sheet sheet, String label) {
        for (Row row : sheet) {
            Cell first = row.getCell(0);
            if (first != null && first.getStringCellValue().equals(label)) {
                return row;
            }
        }
        throw new AssertionError("no row " + label + " on " + sheet.getSheetName());
    }
}
