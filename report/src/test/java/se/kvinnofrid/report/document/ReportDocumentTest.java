package se.kvinnofrid.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.table.Vocabulary;

class ReportDocumentTest {

    private static byte[] report() throws IOException {
        return new ReportDocument(new Vocabulary(MadeUp.CONFIGURATION.report(), Language.SV))
                .write(new NationalContents(MadeUp.CONFIGURATION, Language.SV)
                        .of(new MadeUp()
                                .cell("gender_split", "woman", 2865, 3048, "0.939961")
                                .hidden("gender_split", "man", 3048)
                                .cell("gender_split", "other", 0, 3048, "0")
                                .cell("gender_split", "honour_context", "yes", "woman", 1280, 1300, "0.984615")
                                .count("coverage", "cases", 3070)
                                .publication()));
    }

    private static XWPFDocument opened() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(report()));
    }

    @Test
    void headings_and_captions_have_the_styles_that_an_editor_knows() throws Exception {
        try (XWPFDocument document = opened()) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                    .contains(
                            tuple("Heading1", "De som söker eller får stöd"),
                            tuple("Heading2", "Kön"),
                            tuple("Caption", "Diagram 1. Kön"),
                            tuple("Caption", "Tabell 2. Deltagande och underlag"));
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getStyle().xmlText()).contains("w:lang w:val=\"sv\"");
            assertThat(document.getDocument().xmlText()).contains("TOC \\o", "SEQ Tabell", "SEQ Diagram");
        }
    }

    @Test
    void tables_repeat_their_headings_and_show_what_is_hidden_as_hidden() throws Exception {
        try (XWPFDocument document = opened()) {
            XWPFTable table = document.getTables().stream()
                    .filter(one -> one.getText().contains("Kvinna"))
                    .findFirst()
                    .orElseThrow();

            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getText())
                    .contains("Svar\tAntal\tAndel", "Kvinna\t2\u00a0865\t94\u00a0%", "Man\t..\t..", "Annat\t–\t–");
        }
    }

    @Test
    void the_map_is_a_table_of_tiles_that_tells_what_it_is() throws Exception {
        try (XWPFDocument document = opened()) {
            XWPFTable map = document.getTables().get(0);
            XWPFTableCell stockholm = map.getRow(5).getCell(3);

            assertThat(map.getCTTbl().getTblPr().getTblCaption().getVal()).startsWith("Karta. ");
            assertThat(map.getCTTbl().getTblPr().getTblDescription().getVal())
                    .contains("Karta med en ruta för varje län", "Samma uppgifter står i tabellen som följer.");
            assertThat(stockholm.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Stockholm", "1 av 2");
            assertThat(stockholm.getColor()).isEqualTo("A5CDE8");
            assertThat(map.getRow(0).getCell(0).getText()).isEmpty();
            assertThat(document.getTables().get(1).getText()).contains("Alla deltagande har levererat");
        }
    }

    @Test
    void a_chart_keeps_its_figures_in_a_workbook_of_its_own_and_the_hidden_ones_out_of_it() throws Exception {
        try (XWPFDocument document = opened()) {
            XWPFChart chart = document.getCharts().get(0);

            assertThat(chart.getCTChartSpace().xmlText())
                    .contains("0.939961", "Man ..")
                    .doesNotContain("NaN");
            assertThat(chart.getWorkbook().getSheetAt(0).getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(0.939961);
            assertThat(document.getDocument().xmlText()).contains("Kvinna 94\u00a0% (2\u00a0865); Man ..");
        }
    }

    @Test
    void the_same_report_is_the_same_bytes() throws Exception {
        assertThat(report()).isEqualTo(report());
    }
}
