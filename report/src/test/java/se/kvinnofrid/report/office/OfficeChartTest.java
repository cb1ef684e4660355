package se.kvinnofrid.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Form;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;
import se.kvinnofrid.report.table.Vocabulary;

class OfficeChartTest {

    private static final Vocabulary WORDS = new Vocabulary(MadeUp.CONFIGURATION.report(), Language.SV);

    @Test
    void shares_of_groups_are_parts_of_a_bar_for_each_group() throws Exception {
        String xml = drawn(
                Form.STACKED,
                columns("Samtliga", "Samtliga", "Män", "Män"),
                row("Grovt", "60", "0.6", "6", ".."),
                row("Ej grovt", "40", "0.4", "4", "0.4"));

        assertThat(xml)
                .contains(
                        "<c:grouping val=\"stacked\"/>",
                        "<c:overlap val=\"100\"/>",
                        "<c:v>0.6</c:v>",
                        "<c:v>Män ..</c:v>")
                .doesNotContain("NaN", "errBars");
        // The hidden part is nothing: of two bars, one has it.
        assertThat(xml.split("<c:v>0.4</c:v>", -1)).hasSize(3);
        assertThat(xml.split("<c:v>0\\.?0?</c:v>", -1)).hasSize(1);
    }

    @Test
    void groups_with_many_answers_stand_beside_each_other() throws Exception {
        assertThat(drawn(
                        Form.MULTIPLES,
                        columns("Samtliga", "Samtliga", "Män", "Män"),
                        row("Polis", "60", "0.6", "6", "0.5")))
                .contains("<c:grouping val=\"clustered\"/>", "<c:v>Samtliga</c:v>", "<c:v>Män</c:v>", "<c:legend>");
    }

    @Test
    void times_are_points_of_a_line_and_a_hidden_one_is_a_gap() throws Exception {
        assertThat(drawn(Form.TREND, columns("", "", "", ""), row("Män", "0.1", "..", "0.3", "0.2")))
                .contains("<c:lineChart>", "<c:v>0.1</c:v>", "<c:v>0.3</c:v>", "<c:dispBlanksAs val=\"gap\"/>")
                .doesNotContain("<c:v>0.2</c:v>", "idx=\"1\"><c:v>0");
    }

    @Test
    void differences_and_a_municipalitys_shares_have_their_intervals() throws Exception {
        assertThat(drawn(Form.FOREST, columns("", "", ""), row("Ensam", "2", "-1.5", "4")))
                .contains(
                        "<c:errBars>",
                        "<c:v>3.5</c:v>",
                        "<c:v>2.0</c:v>",
                        "<c:min val=\"-2.0\"/>",
                        "<c:max val=\"4.0\"/>");
        assertThat(drawn(
                        Form.BESIDE,
                        columns("Salem", "Salem", "", "", "Länet", "Riket", "", ""),
                        row("Polis", "5", "0.5", "0.25", "0.75", "0.4", "0.3", "0.2", "0.6")))
                .contains("<c:errBars>", "<c:v>0.25</c:v>", "<c:v>Salem</c:v>", "<c:v>Länet</c:v>", "<c:v>Riket</c:v>");
    }

    private static List<Column> columns(String... groups) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            columns.add(new Column(groups[i], "k" + i));
        }
        return columns;
    }

    private static Row row(String label, String... figures) {
        List<Entry> entries = new ArrayList<>();
        for (String figure : figures) {
            Figure one = figure.equals("..") ? Hidden.HIDDEN : new Shown(new BigDecimal(figure));
            entries.add(new Entry(one, Kind.SHARE));
        }
        return new Row(label, Role.PART, entries);
    }

    /** The chart as it stands in a workbook that was saved and opened. */
    private static String drawn(Form form, List<Column> columns, Row... rows) throws IOException {
        Table table = new Table("t1", "Tabell 1. Kön", "Svar", columns, List.of(rows), List.of(), List.of());
        Chart chart = new Chart("c1", form, "Diagram 1. Kön", "", table, List.of());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Diagram 1. Kön");
            XSSFDrawing drawing = sheet.createDrawingPatriarch();
            XSSFChart empty = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, 0, 5, 20));
            new OfficeChart(chart, WORDS).draw(empty, sheet, 22);
            workbook.write(bytes);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            return Optional.of(workbook.getSheetAt(0)
                            .createDrawingPatriarch()
                            .getCharts()
                            .get(0))
                    .map(opened -> opened.getCTChartSpace().xmlText())
                    .orElseThrow();
        }
    }
}
