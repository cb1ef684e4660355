package se.kvinnofrid.report.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;
import org.w3c.dom.Element;
import se.kvinnofrid.report.chart.Artwork;

/** Puts the charts where the page has an {@code object} that names one. */
record PaperCharts(Map<String, Artwork> drawings, EmbeddedText text) implements FSObjectDrawerFactory {

    @Override
    public boolean isReplacedObject(Element element) {
        return drawings.containsKey(element.getAttribute("data"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this::draw;
    }

    private Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Artwork drawing = drawings.get(element.getAttribute("data"));
        if (drawing == null) {
            throw new IllegalStateException(
                    "the page asks for a chart that was not drawn: " + element.getAttribute("data"));
        }
        float pixels = dotsPerPixel;
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / pixels,
                (float) height / pixels,
                canvas -> paint(drawing, canvas));
        return Map.of();
    }

    private void paint(Artwork drawing, Graphics2D canvas) {
        if (canvas instanceof PdfBoxGraphics2D paper) {
            paper.setFontTextDrawer(text);
        }
        drawing.paint(canvas);
    }
}
