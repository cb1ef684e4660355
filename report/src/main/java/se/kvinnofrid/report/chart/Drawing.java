package se.kvinnofrid.report.chart;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import org.jfree.chart.JFreeChart;

/** A chart that is ready to be put on a page or on paper, as vectors. */
public final class Drawing implements Artwork {

    private final JFreeChart chart;
    private final MeasuredFont font;
    private final int width;
    private final int height;

    Drawing(JFreeChart chart, MeasuredFont font, int width, int height) {
        this.chart = chart;
        this.font = font;
        this.width = width;
        this.height = height;
    }

    /** Its width in pixels of the page, 96 to the inch. */
    @Override
    public int width() {
        return width;
    }

    /** Its height in pixels of the page. */
    @Override
    public int height() {
        return height;
    }

    /**
     * The chart as an SVG element.
     *
     * @param id identifier, unique on the page
     * @param title what it shows, for who cannot see it
     * @param description where the figures can be read instead
     */
    public String svg(String id, String title, String description) {
        SvgCanvas canvas = SvgCanvas.of(id, font);
        paint(canvas);
        return canvas.svg(id, title, description, width, height);
    }

    /** Paints the chart on a canvas that measures a {@link MeasuredFont} by the font's own metrics. */
    @Override
    public void paint(Graphics2D canvas) {
        chart.draw(canvas, new Rectangle(width, height));
    }
}
