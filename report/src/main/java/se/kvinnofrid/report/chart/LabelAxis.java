package se.kvinnofrid.report.chart;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;

/** The axis that carries the names of the bars, broken into lines between words by our own rule: Java's rule follows the machine's locale. */
final class LabelAxis extends CategoryAxis {

    private final transient MeasuredFont font;
    private final int width;

    /** An axis whose labels are at most {@code width} wide. */
    LabelAxis(MeasuredFont font, int width, Paint paint) {
        this.font = font;
        this.width = width;
        setTickLabelFont(font);
        setLabelFont(font);
        setTickLabelPaint(paint);
        setTickMarksVisible(false);
    }

    /** Gives each of so many bars an equal part of the height, and the bar in its middle the given share of it. */
    void divide(int bars, double share) {
        setLowerMargin((1 - share) / 2 / bars);
        setUpperMargin((1 - share) / 2 / bars);
        setCategoryMargin((1 - share) * (bars - 1) / bars);
    }

    /** The width of the widest line of a label. */
    double width(String label) {
        return lines(label).stream().mapToDouble(font::width).max().orElse(0);
    }

    /** The lines that a label is broken into; a word that is too long stands alone on its line. */
    List<String> lines(String label) {
        return Lines.of(label, width, font::width);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the library declares it
    protected TextBlock createLabel(Comparable category, float room, RectangleEdge edge, Graphics2D canvas) {
        TextBlock block = new TextBlock();
        block.setLineAlignment(HorizontalAlignment.RIGHT);
        for (String line : lines(category.toString())) {
            block.addLine(line, font, getTickLabelPaint(category));
        }
        return block;
    }
}
