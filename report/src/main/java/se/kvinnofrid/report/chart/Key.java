package se.kvinnofrid.report.chart;

import java.util.List;
import se.kvinnofrid.report.chart.Mark.Anchor;

/** Draws the key of a chart above it: each sign with its words, in as many lines as it needs. */
final class Key {

    private static final int SIGN = 16;
    private static final int GAP = 6;
    private static final int BETWEEN = 18;

    private Key() {}

    /**
     * A sign and what it means.
     *
     * @param words what it means
     * @param sign draws it about a point: its left edge and its middle height
     */
    record Entry(String words, Sign sign) {}

    /** Draws a sign. */
    interface Sign {
        void draw(Picture picture, double x, double middle);
    }

    /** A small box of a colour. */
    static Sign box(String fill) {
        return (picture, x, middle) -> picture.box(x, middle - SIGN / 2.0 + 1, SIGN - 2, SIGN - 2, fill);
    }

    /** Draws the key and returns where what follows may begin. */
    static double draw(Picture picture, List<Entry> entries, Format format) {
        double x = 0;
        double line = format.lineHeight();
        for (Entry entry : entries) {
            double width = SIGN + GAP + picture.width(entry.words(), false);
            if (x > 0 && x + width > format.width) {
                x = 0;
                line += format.lineHeight() + 2;
            }
            entry.sign().draw(picture, x, line - format.fontSize * 0.35);
            picture.text(x + SIGN + GAP, line, entry.words(), Anchor.START, false, Palette.INK);
            x += width + BETWEEN;
        }
        return line + format.lineHeight() * 0.8;
    }
}
