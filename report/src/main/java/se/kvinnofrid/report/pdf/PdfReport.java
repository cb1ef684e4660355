package se.kvinnofrid.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import se.kvinnofrid.report.chart.Artwork;
import se.kvinnofrid.report.chart.BarChart;
import se.kvinnofrid.report.chart.ChartBars;
import se.kvinnofrid.report.chart.Format;
import se.kvinnofrid.report.content.Report;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Form;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.drawing.Drawings;
import se.kvinnofrid.report.edition.Edition;
import se.kvinnofrid.report.font.Typeface;
import se.kvinnofrid.report.table.Vocabulary;

/**
 * Writes a report as PDF: PDF/A-2a for the archive and PDF/UA-1 for who listens to it. The page is laid out from the same templates as
 * the web page, with a frame and a style of its own.
 */
public final class PdfReport {

    private static final String TEMPLATES = "se.kvinnofrid.report.templates";
    /** The name of the map among the drawings. */
    private static final String MAP = "karta";

    static {
        // The library's own level takes twice as long for files that are a twentieth smaller. It can be set for the
        // whole program only; nothing else in it is packed so.
        System.setProperty("org.apache.pdfbox.filter.deflatelevel", "4");
    }

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Vocabulary words;
    private final TemplateEngine engine;
    private final ChartBars bars;
    private final BarChart chart;
    private final Drawings others;
    private final Hyphens hyphens;
    private final String style;
    private final Typeface face;
    private final byte[] regular;
    private final byte[] bold;
    private final byte[] colours;

    public PdfReport(Vocabulary words) {
        this.words = words;
        engine = TemplateEngine.createPrecompiled(null, ContentType.Html, PdfReport.class.getClassLoader(), TEMPLATES);
        bars = new ChartBars(words);
        face = new Typeface(Typeface.Weight.REGULAR);
        chart = new BarChart(face);
        hyphens = new Hyphens(words.languageTag());
        style = resource("paper.css");
        regular = face.trueType();
        Typeface heavy = new Typeface(Typeface.Weight.BOLD);
        others = new Drawings(words, face, heavy);
        bold = heavy.trueType();
        colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        // The library would tell every step on the error stream; what is wrong with a page of ours shows in the checks
        // of the file.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The file's content.
     *
     * @throws IOException if it cannot be put together
     */
    public byte[] write(Report report) throws IOException {
        Map<String, Artwork> drawings = new TreeMap<>();
        Map<String, String> spoken = new TreeMap<>();
        for (Section section : report.sections()) {
            for (Chart drawn : section.charts()) {
                drawings.put(drawn.id(), draw(drawn));
                spoken.put(drawn.id(), spoken(drawn));
            }
        }
        report.map().ifPresent(map -> drawings.put(MAP, others.draw(map, Format.PAPER)));
        StringOutput page = new StringOutput();
        engine.render(
                "paper.jte",
                Map.of("report", report, "words", words, "style", style, "drawings", drawings, "spoken", spoken),
                page);
        return write(parsed(face.written(page.toString())), drawings, report.edition());
    }

    private Artwork draw(Chart drawn) {
        return drawn.form() == Form.BARS
                ? chart.draw(bars.of(drawn.table()), Format.PAPER)
                : others.draw(drawn, Format.PAPER);
    }

    private String spoken(Chart drawn) {
        return drawn.caption() + ". " + (drawn.form() == Form.BARS ? bars.spoken(drawn.table()) : drawn.description());
    }

    private byte[] write(Document page, Map<String, Artwork> drawings, Edition edition) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFont text = embedded(regular, document);
            PDFont strong = embedded(bold, document);
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withW3cDocument(page, null)
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(colours)
                    .withProducer("kvinnofrid " + edition.programVersion())
                    .useFont(new PDFontSupplier(text), Typeface.FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(new PDFontSupplier(strong), Typeface.FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useHyphenation(hyphens::in);
            builder.useObjectDrawerFactory(new PaperCharts(drawings, new EmbeddedText(text, strong, face)));
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                new Finish(document).at(edition.createdAt());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        }
    }

    /** Without ligatures: of those the file would not tell which letters they stand for. */
    private static PDFont embedded(byte[] file, PDDocument document) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }

    private static Document parsed(String page) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the template of the paper is not well-formed", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = PdfReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
