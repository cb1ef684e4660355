package se.kvinnofrid.report.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.report.chart.Mark.Anchor;
import se.kvinnofrid.report.font.Typeface;

/**
 * A chart of a form that the chart library does not have, kept as what is drawn, so that it can be put on a page or on paper as vectors.
 * Lengths are pixels of the page, from the upper left corner.
 */
public final class Picture implements Artwork {

    private final List<Mark> marks = new ArrayList<>();
    private final MeasuredFont regular;
    private final MeasuredFont bold;
    private final int width;
    private double height;

    Picture(Typeface regular, Typeface bold, int fontSize, int width) {
        this.regular = new MeasuredFont(regular, fontSize);
        this.bold = new MeasuredFont(bold, fontSize);
        this.width = width;
    }

    /** Its width in pixels of the page, 96 to the inch. */
    @Override
    public int width() {
        return width;
    }

    /** Its height in pixels of the page. */
    @Override
    public int height() {
        return (int) Math.ceil(height);
    }

    /**
     * The picture as an SVG element.
     *
     * @param id identifier, unique on the page
     * @param title what it shows, for who cannot see it
     * @param description what form it has, and where the figures can be read instead
     */
    public String svg(String id, String title, String description) {
        SvgText svg = new SvgText();
        svg.open("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + width + " " + height())
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .with("font-family", "'" + Typeface.FAMILY + "', sans-serif")
                .at("font-size", regular.getSize())
                .with("fill", Palette.INK)
                .into();
        svg.open("title").with("id", id + "-title").close("title", title);
        svg.open("desc").with("id", id + "-desc").close("desc", description);
        marks.forEach(mark -> mark.write(svg));
        svg.leave("svg");
        return svg.toString();
    }

    /** Paints the picture on a canvas that measures text by the font's own metrics. */
    @Override
    public void paint(Graphics2D canvas) {
        marks.forEach(mark -> mark.paint(canvas));
    }

    /** The width of a text. */
    double width(String text, boolean isBold) {
        return (isBold ? bold : regular).width(text);
    }

    void box(double x, double y, double boxWidth, double boxHeight, String fill) {
        marks.add(new Mark.Box(x, y, boxWidth, boxHeight, fill, "", false));
    }

    void outline(double x, double y, double boxWidth, double boxHeight, String fill, String stroke) {
        marks.add(new Mark.Box(x, y, boxWidth, boxHeight, fill, stroke, false));
    }

    /** A place where a figure would be, were it not hidden: an empty box with a broken line. */
    void hidden(double x, double y, double boxWidth, double boxHeight) {
        marks.add(new Mark.Box(x, y, boxWidth, boxHeight, Palette.PAPER, Palette.QUIET, true));
    }

    void line(double fromX, double fromY, double toX, double toY, String stroke, double thickness) {
        marks.add(new Mark.Line(fromX, fromY, toX, toY, stroke, thickness));
    }

    void circle(double x, double y, double radius, String fill, String stroke) {
        marks.add(new Mark.Circle(x, y, radius, fill, stroke));
    }

    void diamond(double x, double y, double radius, String fill) {
        marks.add(new Mark.Diamond(x, y, radius, fill));
    }

    void text(double x, double y, String text, Anchor anchor, boolean isBold, String fill) {
        if (!text.isEmpty()) {
            marks.add(new Mark.Text(x, y, text, anchor, isBold ? bold : regular, fill));
        }
    }

    /** Says how high the picture has become. */
    Picture of(double pictureHeight) {
        height = pictureHeight;
        return this;
    }
}
