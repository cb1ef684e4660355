package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static se.kvinnofrid.ingest.TestFiles.sheet;
import static se.kvinnofrid.ingest.TestFiles.utf8;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.Remark;

/** What is read of workbooks old and new, and of archives, beside the texts in their cells. */
class ReadingTest {

    private static final String HEADER = "Kommun;Klient;Datum för aktualisering;Kön;Ålder";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T11:00:00Z"), Inbox.ZONE);

    @TempDir
    private Path folder;

    private final Check check =
            new Check(TestConfiguration.OWN, TestConfiguration.OWN.latestRound(), Language.SV, CLOCK);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"xlsx", "xls"})
    void formulas_are_read_by_their_last_value(String ending) {
        Receipt receipt = judge(ending, workbook -> {
            Sheet sheet =
                    sheet(workbook, "Blad1", HEADER, "0581;A;2023-01-01", "0581;B;2023-01-02", "0581;C;2023-01-03");
            sheet.getRow(1).createCell(4).setCellFormula("20+7");
            sheet.getRow(2).createCell(3).setCellFormula("CONCATENATE(\"Kvin\",\"na\")");
            sheet.getRow(3).createCell(3).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(receipt.cases()).isEqualTo(3);
        assertThat(receipt.cells().valid()).isEqualTo(11);
        assertThat(receipt.findings())
                .extracting(remark -> remark.rule() + " " + remark.found() + remark.rows())
                .containsExactly("K021 #DIV/0![4]");
    }

    @Test
    void a_formula_that_was_never_computed_is_told() {
        Receipt receipt = judge("xlsx", workbook -> {
            Sheet sheet = sheet(workbook, "Blad1", HEADER, "0581;A;2023-01-01", "0581;B;2023-01-02");
            sheet.getRow(2).createCell(4).setCellFormula("20+7");
        });

        assertThat(receipt.findings())
                .extracting(remark -> remark.rule() + " " + remark.column() + remark.rows())
                .containsExactly("K083 E[3]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"xlsx", "xls"})
    void merged_cells_give_their_value_to_all_their_rows_and_hidden_ones_are_read_and_told(String ending) {
        Receipt receipt = judge(ending, workbook -> {
            Sheet sheet = sheet(
                    workbook,
                    "Blad1",
                    "Uttag ur systemet;;;;",
                    HEADER,
                    "0581;A;2023-01-01;Kvinna;30",
                    ";B;2023-01-02;Man;31",
                    ";C;2023-01-03;Man;32",
                    ";;;;");
            sheet.createRow(5).createCell(0);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(2, 5, 0, 0));
            sheet.getRow(3).setZeroHeight(true);
            sheet.setColumnHidden(4, true);
        });

        assertThat(receipt.cases()).isEqualTo(3);
        assertThat(receipt.rows().read()).isEqualTo(3);
        assertThat(receipt.findings())
                .extracting(remark -> remark.rule() + " " + remark.column() + remark.rows() + " " + remark.expected())
                .containsExactly(
                        "K081 [] att allt som lästs syns; 1 rader är dolda",
                        "K081 E[] att allt som lästs syns; kolumnen är dold",
                        "K082 A[3] ett värde i varje cell");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"xlsx", "xls"})
    void numbers_are_read_as_they_would_be_typed(String ending) {
        Receipt receipt = judge(ending, workbook -> {
            Sheet sheet = sheet(workbook, "Ärenden", HEADER, ";A;;Kvinna", ";B;;Man");
            double[][] numbers = {{581, 45060, 27}, {581.0, 20230601, 35.0}};
            for (int i = 0; i < numbers.length; i++) {
                Row row = sheet.getRow(i + 1);
                row.createCell(0).setCellValue(numbers[i][0]);
                row.createCell(2).setCellValue(numbers[i][1]);
                row.createCell(4).setCellValue(numbers[i][2]);
            }
            sheet.getRow(1).createCell(3).setCellValue(true);
        });

        assertThat(receipt.cases()).isEqualTo(2);
        assertThat(receipt.findings())
                .extracting(remark -> remark.rule() + " " + remark.found())
                .containsExactly("K021 TRUE");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"xlsx", "xls"})
    void of_two_sheets_with_cases_none_is_guessed(String ending) {
        Receipt receipt = judge(ending, workbook -> {
            sheet(workbook, "2022", HEADER, "0581;A;2022-01-01");
            sheet(workbook, "@2023", HEADER, "0581;B;2023-01-01");
        });

        assertThat(receipt.findings()).extracting(Remark::rule).startsWith("K078");
        assertThat(receipt.findings().get(0).expected()).contains("”2022”, ”@2023”");
        assertThat(receipt.cases()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"xlsx", "xls"})
    void a_sheet_that_is_named_for_the_cases_or_is_not_hidden_is_meant(String ending) {
        Receipt named = judge(ending, workbook -> {
            sheet(workbook, "2022", HEADER, "0581;A;2022-01-01");
            sheet(workbook, "ärenden", HEADER, "0581;B;2023-01-01", "0581;C;2023-01-01");
        });
        Receipt visible = judge(ending, workbook -> {
            sheet(workbook, "Gammalt", HEADER, "0581;A;2022-01-01");
            sheet(workbook, "2023", HEADER, "0581;B;2023-01-01", "0581;C;2023-01-01");
            workbook.setSheetHidden(0, true);
        });

        for (Receipt receipt : List.of(named, visible)) {
            assertThat(receipt.findings()).extracting(Remark::rule).containsExactly("K064");
            assertThat(receipt.cases()).isEqualTo(2);
        }
    }

    @Test
    void a_second_table_below_or_above_the_first_is_told() {
        String first = "Kommun;Klient;Datum för aktualisering;Kön;Ålder\n0581;A;2023-01-01;Man;30\n";
        String second = "Verksamhet;Kommun;Klient;Datum för aktualisering;Våldets grad\nV;0581;B;2023-01-01;Grovt\n";

        assertThat(judge(first + "\n" + second).findings())
                .extracting(Remark::rule)
                .startsWith("K079");
        assertThat(judge(first + second.replace("grad", "grad;Hederskontext").replace("Grovt", "Grovt;Nej"))
                        .findings())
                .extracting(Remark::rule)
                .startsWith("K079");
    }

    @Test
    void a_header_of_identifiers_below_that_of_names_is_the_header_once_more() {
        Receipt receipt = judge("""
                Kommun;Klient;Datum för aktualisering;Kön
                municipality;client;opened_on;gender
                0581;A;2023-01-01;Man
                """);

        assertThat(receipt.cases()).isEqualTo(1);
        assertThat(receipt.findings()).extracting(Remark::rule).containsExactly("K067");
    }

    @Test
    void an_archive_of_text_files_is_one_submission() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("export/norr.csv", utf8(HEADER + ";Lokalt\n0581;A;2023-01-01;Kvinna;30;x\n"));
        members.put("export/läs mig.pdf", utf8("%PDF-1.7"));
        members.put("__MACOSX/export/._norr.csv", new byte[10]);
        members.put(
                "export/Insatser.txt",
                utf8("Klient\tDatum för aktualisering\tStöd och insatser\nA\t2023-01-01\tStödsamtal\n"));
        members.put(
                "export/söder.csv",
                (HEADER + ";Eget\n0581;B;2023-01-01;Man;40;y\n0581;A;2023-01-01;Kvinna;30;\n")
                        .getBytes(Charset.forName("windows-1252")));
        Receipt receipt = judge(TestFiles.zip(folder.resolve("leverans.zip"), members));

        assertThat(receipt.recognised().type()).isEqualTo("zip");
        assertThat(receipt.recognised().sheet()).isEqualTo("norr, söder");
        assertThat(receipt.recognised().joined()).containsExactly("Insatser");
        assertThat(receipt.recognised().encoding()).isEqualTo("UTF-8, Windows-1252");
        assertThat(receipt.rows().read()).isEqualTo(3);
        assertThat(receipt.cases()).isEqualTo(2);
        assertThat(receipt.findings())
                .extracting(remark -> remark.rule() + " " + remark.sheet() + remark.rows())
                .containsExactlyInAnyOrder(
                        "K084 export/läs mig.pdf[]", "K061 norr[]", "K061 söder[]", "K051 norr[2]", "K051 söder[3]");
    }

    @Test
    void the_order_of_files_in_an_archive_and_its_way_of_writing_names_make_no_difference() {
        Map.Entry<String, byte[]> one = Map.entry("å.csv", utf8(HEADER + "\n0581;A;2023-01-01;Kvinna;30\n"));
        Map.Entry<String, byte[]> other = Map.entry("b.csv", utf8(HEADER + "\n0581;B;2023-01-01;Kvinna;30\n"));
        Charset unicode = java.nio.charset.StandardCharsets.UTF_8;
        Receipt forwards = judge(TestFiles.zip(folder.resolve("1.zip"), List.of(one, other), unicode));
        Receipt backwards =
                judge(TestFiles.zip(folder.resolve("2.zip"), List.of(other, one), Charset.forName("IBM850")));

        assertThat(forwards.recognised()).isEqualTo(backwards.recognised());
        assertThat(forwards.recognised().sheet()).isEqualTo("b, å");
        assertThat(forwards.cases()).isEqualTo(2);
    }

    private Receipt judge(String ending, Consumer<Workbook> content) {
        return judge(TestFiles.workbook(folder.resolve("fil." + ending), content));
    }

    private Receipt judge(String content) {
        try {
            return judge(Files.write(folder.resolve("fil.csv"), utf8(content)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Receipt judge(Path file) {
        return check.judge(file, Optional.of("0581")).receipt();
    }
}
