package se.kvinnofrid.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** One thing that is drawn: it can be written as SVG and painted on a canvas. Lengths are pixels of the page, colours "#rrggbb". */
sealed interface Mark {

    /** Writes it as an SVG element. */
    void write(SvgText svg);

    /** Paints it. */
    void paint(Graphics2D canvas);

    /** A filled rectangle, with an outline if {@code stroke} is not empty; the outline is broken where a figure is hidden. */
    record Box(double x, double y, double width, double height, String fill, String stroke, boolean broken)
            implements Mark {

        private static final float[] DASH = {3, 3};

        @Override
        public void write(SvgText svg) {
            svg.open("rect")
                    .at("x", x)
                    .at("y", y)
                    .at("width", width)
                    .at("height", height)
                    .with("fill", fill);
            if (!stroke.isEmpty()) {
                svg.with("stroke", stroke);
            }
            if (broken) {
                svg.with("stroke-dasharray", "3 3");
            }
            svg.close();
        }

        @Override
        public void paint(Graphics2D canvas) {
            Rectangle2D box = new Rectangle2D.Double(x, y, width, height);
            canvas.setPaint(Color.decode(fill));
            canvas.fill(box);
            if (!stroke.isEmpty()) {
                canvas.setPaint(Color.decode(stroke));
                canvas.setStroke(
                        broken
                                ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASH, 0)
                                : new BasicStroke(1));
                canvas.draw(box);
            }
        }
    }

    /** A straight line. */
    record Line(double fromX, double fromY, double toX, double toY, String stroke, double thickness) implements Mark {

        @Override
        public void write(SvgText svg) {
            svg.open("line").at("x1", fromX).at("y1", fromY).at("x2", toX).at("y2", toY);
            svg.with("stroke", stroke).at("stroke-width", thickness).close();
        }

        @Override
        public void paint(Graphics2D canvas) {
            canvas.setPaint(Color.decode(stroke));
            canvas.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            canvas.draw(new Line2D.Double(fromX, fromY, toX, toY));
        }
    }

    /** A circle with a thick outline. */
    record Circle(double x, double y, double radius, String fill, String stroke) implements Mark {

        private static final int THICKNESS = 2;

        @Override
        public void write(SvgText svg) {
            svg.open("circle").at("cx", x).at("cy", y).at("r", radius);
            svg.with("fill", fill)
                    .with("stroke", stroke)
                    .at("stroke-width", THICKNESS)
                    .close();
        }

        @Override
        public void paint(Graphics2D canvas) {
            Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            canvas.setPaint(Color.decode(fill));
            canvas.fill(circle);
            canvas.setPaint(Color.decode(stroke));
            canvas.setStroke(new BasicStroke(THICKNESS));
            canvas.draw(circle);
        }
    }

    /** A square that stands on its corner. */
    record Diamond(double x, double y, double radius, String fill) implements Mark {

        @Override
        public void write(SvgText svg) {
            svg.open("path")
                    .with(
                            "d",
                            "M" + SvgText.number(x - radius) + " " + SvgText.number(y) + "L" + SvgText.number(x) + " "
                                    + SvgText.number(y - radius) + "L" + SvgText.number(x + radius) + " "
                                    + SvgText.number(y) + "L" + SvgText.number(x) + " " + SvgText.number(y + radius)
                                    + "Z")
                    .with("fill", fill)
                    .close();
        }

        @Override
        public void paint(Graphics2D canvas) {
            Path2D path = new Path2D.Double();
            path.moveTo(x - radius, y);
            path.lineTo(x, y - radius);
            path.lineTo(x + radius, y);
            path.lineTo(x, y + radius);
            path.closePath();
            canvas.setPaint(Color.decode(fill));
            canvas.fill(path);
        }
    }

    /** Text on one line, whose letters stand at {@code y}. */
    record Text(double x, double y, String text, Anchor anchor, MeasuredFont font, String fill) implements Mark {

        @Override
        public void write(SvgText svg) {
            svg.open("text").at("x", x).at("y", y);
            if (anchor != Anchor.START) {
                svg.with("text-anchor", anchor == Anchor.END ? "end" : "middle");
            }
            if (font.isBold()) {
                svg.with("font-weight", "700");
            }
            if (!fill.equals(Palette.INK)) {
                svg.with("fill", fill);
            }
            svg.close("text", text);
        }

        @Override
        public void paint(Graphics2D canvas) {
            double before =
                    switch (anchor) {
                        case START -> 0;
                        case MIDDLE -> font.width(text) / 2;
                        case END -> font.width(text);
                    };
            canvas.setPaint(Color.decode(fill));
            canvas.setFont(font);
            canvas.drawString(text, (float) (x - before), (float) y);
        }
    }

    /** Where a text stands about its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
