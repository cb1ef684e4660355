package se.kvinnofrid.report.chart;

import java.awt.Graphics2D;

/** What can be put on a page or on paper as vectors; lengths in pixels of the page, 96 to the inch. */
public sealed interface Artwork permits Drawing, Picture {

    /** Its width. */
    int width();

    /** Its height. */
    int height();

    /** Paints it on a canvas that measures a {@link MeasuredFont} by the font's own metrics. */
    void paint(Graphics2D canvas);
}
