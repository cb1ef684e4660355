package se.kvinnofrid.report.workbook;

import java.util.Locale;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.office.OfficeChart;
import se.kvinnofrid.report.table.Vocabulary;

/** Writes a chart on a sheet of its own: title, the chart, what stands under it, and the figures that it is drawn of. */
final class ChartSheet {

    private static final int CHARACTER = 256;
    private static final int NAME_WIDTH = 44;
    private static final int FIGURE_WIDTH = 16;
    private static final int FIGURE_COLUMNS = 12;
    private static final int CHART_TOP = 2;
    private static final int CHART_COLUMNS = 6;
    private static final int FRAME_ROWS = 5;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Vocabulary words;

    ChartSheet(XSSFSheet sheet, Styles styles, Vocabulary words) {
        this.sheet = sheet;
        this.styles = styles;
        this.words = words;
    }

    void write(Chart chart) {
        sheet.setColumnWidth(0, NAME_WIDTH * CHARACTER);
        for (int column = 1; column <= FIGURE_COLUMNS; column++) {
            sheet.setColumnWidth(column, FIGURE_WIDTH * CHARACTER);
        }
        styles.write(sheet.createRow(0).createCell(0), chart.caption(), styles.title);
        OfficeChart figures = new OfficeChart(chart, words);
        int bottom = CHART_TOP + FRAME_ROWS + 2 * figures.bars();
        int next = bottom + 1;
        for (String remark : chart.remarks()) {
            styles.write(sheet.createRow(next++).createCell(0), remark, styles.text);
        }
        figures.draw(empty(chart, bottom), sheet, next + 1);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        sheet.setFitToPage(true);
    }

    private XSSFChart empty(Chart chart, int bottom) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart empty = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, CHART_TOP, CHART_COLUMNS, bottom));
        empty.setTitleText(chart.caption());
        empty.setTitleOverlay(false);
        // The library would write the machine's language.
        empty.getTitle()
                .getBody()
                .getParagraph(0)
                .getTextRuns()
                .get(0)
                .setLanguage(Locale.forLanguageTag(words.languageTag()));
        return empty;
    }
}
