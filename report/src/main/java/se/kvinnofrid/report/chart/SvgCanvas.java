package se.kvinnofrid.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A canvas that keeps what is drawn on it as SVG, with text as text, identifiers that begin with the drawing's own, and no font but ours. */
final class SvgCanvas extends SVGGraphics2D {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private SvgCanvas(SVGGeneratorContext context) {
        super(context, false);
    }

    private SvgCanvas(SvgCanvas other) {
        super(other);
    }

    /** An empty canvas; {@code id} is unique on the page. */
    static SvgCanvas of(String id, MeasuredFont font) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment("");
        context.setPrecision(2);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return id + "-" + super.generateID(prefix);
            }
        });
        SVGGeneratorContext.GraphicContextDefaults defaults = new SVGGeneratorContext.GraphicContextDefaults();
        defaults.setFont(font);
        defaults.setPaint(Color.BLACK);
        context.setGraphicContextDefaults(defaults);
        return new SvgCanvas(context);
    }

    @Override
    public Graphics create() {
        return new SvgCanvas(this);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        if (font instanceof MeasuredFont measured) {
            return measured.metrics();
        }
        throw new IllegalStateException("a chart may use no font but the report's own, asked for " + font.getName());
    }

    /** What has been drawn, as an element that can stand in a page. */
    String svg(String id, String title, String description, int width, int height) {
        Element svg = getRoot();
        svg.setAttribute("viewBox", "0 0 " + width + " " + height);
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-labelledby", id + "-title " + id + "-desc");
        dropForeignIdentifiers(svg, id);
        describe(svg, "desc", id, description);
        describe(svg, "title", id, title);
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter writer = new StringWriter();
            transformer.transform(new DOMSource(svg), new StreamResult(writer));
            return writer.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("a drawing in memory cannot be written", e);
        }
    }

    /** The library names one of its elements the same in every drawing, and a page may hold a name once. */
    private static void dropForeignIdentifiers(Element svg, String id) {
        NodeList elements = svg.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            if (elements.item(i) instanceof Element element
                    && !element.getAttribute("id").startsWith(id + "-")) {
                element.removeAttribute("id");
            }
        }
    }

    private static void describe(Element svg, String kind, String id, String text) {
        Element element = svg.getOwnerDocument().createElementNS(SVG, kind);
        element.setAttribute("id", id + "-" + kind);
        element.setTextContent(text);
        svg.insertBefore(element, svg.getFirstChild());
    }

    private static Document document() {
        try {
            DOMImplementation dom = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
            return dom.createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform has an XML parser", e);
        }
    }
}
