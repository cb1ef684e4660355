package se.kvinnofrid.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import se.kvinnofrid.report.chart.Palette;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.table.Vocabulary;

/** Draws a chart of a report in a workbook or a document, of cells that hold its figures. */
public final class OfficeChart {

    private static final int GAP_IN_PER_CENT = 45;
    private static final String WHOLE_OVERLAP = "100";
    private static final String SLIGHT_OVERLAP = "-10";
    private static final int MOST_LABELLED = 3;
    private static final int LINE_WIDTH = 19050;
    private static final String INTERVAL = "#1f2933";
    private static final String PER_CENT = "0%";

    /** Parts too small for their figure have none. */
    private static final String PER_CENT_IN_PARTS = "[<0.045]\"\";0%";

    private static final String POINTS = "0.0";

    private final ChartGrid grid;

    /** The chart with the given figures. */
    public OfficeChart(Chart chart, Vocabulary words) {
        this.grid = new ChartFigures(words).of(chart);
    }

    /** How many rows of bars it needs room for; a chart of lines needs as much as some bars. */
    public int bars() {
        return switch (grid.kind()) {
            case BARS -> grid.names().size() * Math.max(1, (grid.series().size() + 1) / 2);
            case STACKED -> grid.names().size() + 1;
            case LINES -> grid.series().size() + 6;
        };
    }

    /** How many rows of cells its figures take. */
    public int rows() {
        return grid.names().size() + 1;
    }

    /**
     * Draws it.
     *
     * @param chart an empty chart
     * @param sheet the sheet for the figures: of the same workbook, or of the one inside the chart
     * @param top the first of its rows to use, from 0
     */
    public void draw(XDDFChart chart, XSSFSheet sheet, int top) {
        GridCells cells = new GridCells(sheet, top, grid);
        cells.write();
        chart.displayBlanksAs(DisplayBlanks.GAP);
        boolean lines = grid.kind() == ChartGrid.Kind.LINES;
        XDDFCategoryAxis names = chart.createCategoryAxis(lines ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        XDDFValueAxis scale = chart.createValueAxis(lines ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        scale.setVisible(lines || !grid.shares());
        scale.setCrossBetween(AxisCrossBetween.BETWEEN);
        scale.setNumberFormat(grid.shares() ? PER_CENT : POINTS);
        if (grid.shares()) {
            scale.setMinimum(0);
        }
        grid.findSpan().ifPresent(span -> {
            scale.setMinimum(span.from());
            scale.setMaximum(span.to());
        });
        if (grid.kind() == ChartGrid.Kind.STACKED) {
            scale.setMaximum(grid.longest());
        }
        if (lines) {
            lines(chart, cells, names, scale);
        } else {
            names.setOrientation(AxisOrientation.MAX_MIN);
            names.setTickLabelPosition(AxisTickLabelPosition.LOW);
            scale.setCrosses(AxisCrosses.MAX);
            bars(chart, cells, names, scale);
        }
        if (grid.series().size() > 1) {
            chart.getOrAddLegend().setPosition(lines ? LegendPosition.BOTTOM : LegendPosition.TOP);
        }
    }

    private void bars(XDDFChart chart, GridCells cells, XDDFCategoryAxis names, XDDFValueAxis scale) {
        boolean stacked = grid.kind() == ChartGrid.Kind.STACKED;
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, scale);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(GAP_IN_PER_CENT);
        data.setVaryColors(false);
        data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        for (int i = 0; i < grid.series().size(); i++) {
            XDDFChartData.Series series = series(data, cells, i);
            series.setFillProperties(fill(Palette.shade(i, grid.series().size())));
        }
        plot(data);
        overlap(chart, stacked ? WHOLE_OVERLAP : SLIGHT_OVERLAP);
        for (int i = 0; i < grid.series().size(); i++) {
            CTBarSer drawn = ((XDDFBarChartData.Series) data.getSeries(i)).getCTBarSer();
            Optional<ChartGrid.Limits> limits = grid.series().get(i).limits();
            if (limits.isPresent()) {
                intervals(drawn.addNewErrBars(), cells, i);
            } else if (stacked || grid.series().size() <= MOST_LABELLED) {
                label(drawn.addNewDLbls(), stacked, i);
            }
        }
    }

    /** Written letter by letter: the library comes without the type of this one attribute. */
    private static void overlap(XDDFChart chart, String perCent) {
        CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        try (XmlCursor cursor = bars.addNewOverlap().newCursor()) {
            cursor.toNextToken();
            cursor.insertAttributeWithValue("val", perCent);
        }
    }

    private void lines(XDDFChart chart, GridCells cells, XDDFCategoryAxis names, XDDFValueAxis scale) {
        XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, scale);
        data.setVaryColors(false);
        MarkerStyle[] markers = {
            MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE, MarkerStyle.DIAMOND, MarkerStyle.X
        };
        for (int i = 0; i < grid.series().size(); i++) {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) series(data, cells, i);
            series.setSmooth(false);
            series.setMarkerStyle(markers[i % markers.length]);
            series.setLineProperties(new XDDFLineProperties(fill(Palette.line(i))));
        }
        plot(data);
    }

    private XDDFChartData.Series series(XDDFChartData data, GridCells cells, int i) {
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromStringCellRange(cells.sheet(), cells.names());
        XDDFChartData.Series series =
                data.addSeries(names, XDDFDataSourcesFactory.fromNumericCellRange(cells.sheet(), cells.values(i)));
        series.setTitle(grid.series().get(i).name(), cells.title(i));
        return series;
    }

    /** The chart's own plotting would first make another workbook for the figures, which lie in cells already. */
    private static void plot(XDDFChartData data) {
        for (int i = 0; i < data.getSeriesCount(); i++) {
            data.getSeries(i).plot();
        }
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(rgb(colour)));
    }

    private static byte[] rgb(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    }

    private static void intervals(CTErrBars bars, GridCells cells, int i) {
        bars.addNewErrBarType().setVal(STErrBarType.BOTH);
        bars.addNewErrValType().setVal(STErrValType.CUST);
        bars.addNewNoEndCap().setVal(false);
        bars.addNewSpPr().addNewLn().setW(LINE_WIDTH);
        bars.getSpPr().getLn().addNewSolidFill().addNewSrgbClr().setVal(rgb(INTERVAL));
        List<CellRangeAddress> limits = new ArrayList<>(cells.limits(i));
        distances(bars.addNewPlus(), cells, limits.get(1));
        distances(bars.addNewMinus(), cells, limits.get(0));
    }

    private static void distances(CTNumDataSource source, GridCells cells, CellRangeAddress range) {
        source.addNewNumRef().setF(range.formatAsString(cells.sheet().getSheetName(), true));
        cells.cache(source.getNumRef().addNewNumCache(), range);
    }

    private void label(CTDLbls labels, boolean stacked, int i) {
        labels.addNewNumFmt().setFormatCode(stacked ? PER_CENT_IN_PARTS : grid.shares() ? PER_CENT : POINTS);
        labels.getNumFmt().setSourceLinked(false);
        if (stacked) {
            colour(labels.addNewTxPr(), Palette.textOn(i, grid.series().size()));
        }
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static void colour(CTTextBody text, String colour) {
        text.addNewBodyPr();
        text.addNewP()
                .addNewPPr()
                .addNewDefRPr()
                .addNewSolidFill()
                .addNewSrgbClr()
                .setVal(rgb(colour));
    }
}
