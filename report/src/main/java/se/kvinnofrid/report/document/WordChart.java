package se.kvinnofrid.report.document;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;
import se.kvinnofrid.report.table.Vocabulary;

/**
 * Draws shares as a chart of the document's own, with its figures in a small workbook inside, so that an editor can change it. A hidden
 * share has no bar, and its symbol beside its name.
 */
final class WordChart {

    private static final int SHARE = 1;
    private static final double WIDTH_CM = 17;
    private static final double BAR_CM = 0.75;
    private static final double FRAME_CM = 1;
    private static final int GAP_IN_PER_CENT = 50;
    private static final byte[] BAR = {0x00, 0x5b, (byte) 0x94};

    private final XWPFDocument document;
    private final Vocabulary words;
    private final Instant time;
    private int drawn;

    /** Draws in a document; what lies inside it bears the given time. */
    WordChart(XWPFDocument document, Vocabulary words, Instant time) {
        this.document = document;
        this.words = words;
        this.time = time;
    }

    /**
     * Draws the parts of a table of counts and shares at the end of the document.
     *
     * @param title what it shows
     * @param spoken the same with the figures, for who cannot see it
     */
    void draw(String title, String spoken, Table table) throws IOException {
        List<Row> parts =
                table.rows().stream().filter(row -> row.role() == Role.PART).toList();
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(Style.TEXT.id());
        XWPFRun run = paragraph.createRun();
        int height = (int) (Units.EMU_PER_CENTIMETER * (FRAME_CM + BAR_CM * parts.size()));
        try {
            XWPFChart chart = document.createChart(run, (int) (Units.EMU_PER_CENTIMETER * WIDTH_CM), height);
            describe(run, title, spoken);
            bars(chart, parts);
            CoreProperties inside = chart.getWorkbook().getProperties().getCoreProperties();
            Optional<Date> made = Optional.of(Date.from(time));
            inside.setCreated(made);
            inside.setModified(made);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a new document takes a chart", e);
        }
    }

    private void describe(XWPFRun run, String title, String spoken) {
        CTInline place = run.getCTR().getDrawingArray(0).getInlineArray(0);
        place.getDocPr().setId(++drawn);
        place.getDocPr().setName(title);
        place.getDocPr().setDescr(spoken);
    }

    private void bars(XWPFChart chart, List<Row> parts) throws IOException, InvalidFormatException {
        String[] names = parts.stream().map(this::name).toArray(String[]::new);
        Double[] shares = parts.stream().map(WordChart::share).toArray(Double[]::new);
        XDDFCategoryAxis labels = chart.createCategoryAxis(AxisPosition.LEFT);
        labels.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis scale = chart.createValueAxis(AxisPosition.BOTTOM);
        scale.setCrosses(AxisCrosses.MAX);
        scale.setMinimum(0);
        scale.setVisible(false);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, scale);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(GAP_IN_PER_CENT);
        data.setVaryColors(false);
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(names, range(chart, names.length, 0), 0);
        XDDFNumericalDataSource<Double> values =
                XDDFDataSourcesFactory.fromArray(shares, range(chart, shares.length, 1), 1);
        values.setFormatCode("0%");
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(categories, values);
        series.setTitle(words.word(Word.SHARE), chart.setSheetTitle(words.word(Word.SHARE), 1));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BAR)));
        chart.plot(data);
        leaveOut(chart, series, parts);
        label(series.getCTBarSer().addNewDLbls());
    }

    private String name(Row row) {
        return isShown(row)
                ? row.label()
                : row.label() + " " + words.written(row.entries().get(SHARE));
    }

    private static boolean isShown(Row row) {
        return row.entries().get(SHARE).figure() instanceof Shown;
    }

    private static Double share(Row row) {
        return row.entries().get(SHARE).figure() instanceof Shown shown
                ? shown.number().doubleValue()
                : Double.NaN;
    }

    /** A hidden share is nothing at all in the chart and in its workbook: neither zero nor a fault. */
    private static void leaveOut(XWPFChart chart, XDDFBarChartData.Series series, List<Row> parts)
            throws IOException, InvalidFormatException {
        CTNumData points = series.getCTBarSer().getVal().getNumRef().getNumCache();
        for (int i = points.sizeOfPtArray() - 1; i >= 0; i--) {
            int part = (int) points.getPtArray(i).getIdx();
            if (!isShown(parts.get(part))) {
                points.removePt(i);
                chart.getWorkbook().getSheetAt(0).getRow(part + 1).getCell(1).setBlank();
            }
        }
    }

    private static String range(XWPFChart chart, int rows, int column) {
        return chart.formatRange(new CellRangeAddress(1, rows, column, column));
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
