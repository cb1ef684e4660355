package se.kvinnofrid.report.chart;

import java.util.Locale;

/** For how wide a place a chart is drawn; lengths in pixels of the page. */
public enum Format {
    /** Beside text on a screen. */
    WIDE(720, 290, 14),
    /** Between the margins of an A4 page. */
    PAPER(642, 262, 12),
    /** On a telephone. */
    NARROW(350, 132, 13);

    final int width;
    final int labelWidth;
    final int fontSize;

    Format(int width, int labelWidth, int fontSize) {
        this.width = width;
        this.labelWidth = labelWidth;
        this.fontSize = fontSize;
    }

    /** Space between a bar and what is written beside it. */
    int gap() {
        return fontSize / 2;
    }

    /** Height of a line of text. */
    int lineHeight() {
        return Math.round(fontSize * 1.3f);
    }

    /** The name in identifiers and style classes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
