package se.kvinnofrid.report.document;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.office.OfficeChart;
import se.kvinnofrid.report.table.Vocabulary;

/** Draws a chart of the document's own, with its figures in a small workbook inside, so that an editor can change it. */
final class WordChart {

    private static final double WIDTH_CM = 17;
    private static final double BAR_CM = 0.75;
    private static final double FRAME_CM = 1.6;
    private static final double HIGHEST_CM = 21;

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
     * Draws a chart at the end of the document.
     *
     * @param spoken what it shows with its figures, for who cannot see it
     */
    void draw(Chart drawing, String spoken) throws IOException {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(Style.TEXT.id());
        paragraph.setKeepNext(true);
        XWPFRun run = paragraph.createRun();
        OfficeChart figures = new OfficeChart(drawing, words);
        double height = Math.min(HIGHEST_CM, FRAME_CM + BAR_CM * figures.bars());
        try {
            XWPFChart chart = document.createChart(
                    run, (int) (Units.EMU_PER_CENTIMETER * WIDTH_CM), (int) (Units.EMU_PER_CENTIMETER * height));
            describe(run, drawing.caption(), spoken);
            figures.draw(chart, chart.getWorkbook().getSheetAt(0), 0);
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
}
