package se.kvinnofrid.report.workbook;

import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Draws the shares of a sheet as a chart of the workbook's own, which whoever opens it can go on working with. */
final class NativeChart {

    /** Beside the column of names, which every printed page repeats, and no wider than the first of those pages. */
    private static final int FROM_COLUMN = 1;

    private static final int TO_COLUMN = 6;
    private static final int GAP_IN_PER_CENT = 60;
    private static final byte[] BAR = {0x00, 0x5b, (byte) 0x94};

    private final XSSFSheet sheet;
    private final Locale language;

    NativeChart(XSSFSheet sheet, Locale language) {
        this.sheet = sheet;
        this.language = language;
    }

    /**
     * Draws bars below the table.
     *
     * @param title what they show
     * @param first first row of the figures, from 0
     * @param last last row of the figures
     * @param column column of the figures; their names stand in the first
     * @param top row below which there is room
     */
    void draw(String title, int first, int last, int column, int top) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int height = 4 + 2 * (last - first + 1);
        XSSFChart chart =
                drawing.createChart(drawing.createAnchor(0, 0, 0, 0, FROM_COLUMN, top, TO_COLUMN, top + height));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        // The library would write the machine's language.
        chart.getTitle().getBody().getParagraph(0).getTextRuns().get(0).setLanguage(language);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis scale = chart.createValueAxis(AxisPosition.BOTTOM);
        scale.setCrosses(AxisCrosses.MAX);
        scale.setMinimum(0);
        scale.setVisible(false);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, scale);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(GAP_IN_PER_CENT);
        data.setVaryColors(false);
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(first, last, column, column)));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BAR)));
        chart.plot(data);
        label(series.getCTBarSer().addNewDLbls());
    }

    private static void label(CTDLbls labels) {
        labels.addNewNumFmt().setFormatCode("0%");
        labels.getNumFmt().setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
