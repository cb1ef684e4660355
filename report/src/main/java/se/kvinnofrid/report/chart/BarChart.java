package se.kvinnofrid.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import se.kvinnofrid.report.font.Typeface;

/**
 * Draws horizontal bars with the figure written at the end of each, so that no scale is needed. One colour that people with any colour
 * vision tell from the paper; nothing is said by colour alone.
 */
public final class BarChart {

    private static final Color BAR = new Color(0x00, 0x5b, 0x94);
    private static final Color TEXT = new Color(0x1f, 0x29, 0x33);
    private static final Color BASELINE = new Color(0x6b, 0x77, 0x85);
    private static final int ROW_PADDING = 12;
    /** How much of the height that a bar has for itself it fills. */
    private static final double BAR_SHARE = 0.62;

    private final Typeface typeface;

    public BarChart(Typeface typeface) {
        this.typeface = typeface;
    }

    /**
     * Makes a chart for a place of the given format.
     *
     * @param bars the bars from the top, with different labels
     */
    public Drawing draw(List<Bar> bars, Format format) {
        MeasuredFont font = new MeasuredFont(typeface, format.fontSize);
        LabelAxis labels = new LabelAxis(font, format.labelWidth - 2 * format.gap(), TEXT);
        labels.setAxisLinePaint(BASELINE);
        labels.setAxisLineStroke(new BasicStroke(1));
        int lines = bars.stream()
                .mapToInt(bar -> labels.lines(bar.label()).size())
                .max()
                .orElse(1);
        labels.divide(bars.size(), BAR_SHARE);
        double widest = bars.stream()
                .mapToDouble(bar -> labels.width(bar.label()))
                .max()
                .orElse(0);
        int labelWidth = (int) Math.ceil(widest) + 2 * format.gap();
        int height = bars.size() * (lines * format.lineHeight() + ROW_PADDING);
        CategoryPlot plot = new CategoryPlot(
                data(bars), labels, scale(bars, font, format, labelWidth), renderer(bars, font, format));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(space(labelWidth));
        plot.setFixedRangeAxisSpace(space(0));
        plot.setNoDataMessageFont(font);
        JFreeChart chart = new JFreeChart(null, font, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return new Drawing(chart, font, format.width, height);
    }

    private static DefaultCategoryDataset data(List<Bar> bars) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (Bar bar : bars) {
            data.addValue(bar.length(), "", bar.label());
        }
        return data;
    }

    /** A scale on which the longest bar leaves room for what is written beside it. */
    private static NumberAxis scale(List<Bar> bars, MeasuredFont font, Format format, int labelWidth) {
        double room = format.width - labelWidth;
        double end = 0;
        for (Bar bar : bars) {
            double figure = font.width(bar.figure()) + 2 * format.gap();
            end = Math.max(end, bar.length() * room / (room - figure));
        }
        NumberAxis scale = new NumberAxis();
        scale.setRange(0, end > 0 ? end : 1);
        scale.setTickLabelFont(font);
        scale.setLabelFont(font);
        scale.setVisible(false);
        return scale;
    }

    private static BarRenderer renderer(List<Bar> bars, MeasuredFont font, Format format) {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, BAR);
        renderer.setMaximumBarWidth(1);
        renderer.setItemMargin(0);
        renderer.setDefaultItemLabelFont(font);
        renderer.setDefaultItemLabelPaint(TEXT);
        renderer.setDefaultItemLabelGenerator(
                new FigureLabels(bars.stream().map(Bar::figure).toList()));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setItemLabelInsets(new RectangleInsets(0, format.gap(), 0, format.gap()));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return renderer;
    }

    private static AxisSpace space(int left) {
        AxisSpace space = new AxisSpace();
        space.setLeft(left);
        return space;
    }
}
