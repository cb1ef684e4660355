package se.kvinnofrid.report.chart;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import se.kvinnofrid.report.chart.CountyTile.Shade;
import se.kvinnofrid.report.font.Typeface;

/** Draws the forms of chart that set several things side by side. Nothing is said by colour alone, and every figure is written. */
public final class Charts {

    private final StackedChart stacked;
    private final MultiplesChart multiples;
    private final IntervalChart intervals;
    private final TrendChart trends;
    private final TileMap tiles;

    public Charts(Typeface regular, Typeface bold) {
        stacked = new StackedChart(regular, bold);
        multiples = new MultiplesChart(regular, bold);
        intervals = new IntervalChart(regular, bold);
        trends = new TrendChart(regular, bold);
        tiles = new TileMap(regular, bold);
    }

    /**
     * A bar for each group, divided into shares.
     *
     * @param answers what the shares are of, in the order of each group's
     * @param hidden the symbol of what is hidden
     */
    public Picture stacked(Format format, List<String> answers, List<Group> groups, String hidden) {
        return stacked.draw(format, answers, groups, hidden);
    }

    /**
     * A field of bars for each group, with the bars of all for comparison.
     *
     * @param key what the line that marks all means
     */
    public Picture multiples(Format format, List<String> answers, Group reference, List<Group> groups, String key) {
        return multiples.draw(format, answers, reference, groups, key);
    }

    /**
     * Points with intervals.
     *
     * @param tick how an amount is written below the scale
     */
    public Picture intervals(Format format, IntervalKey key, List<Interval> rows, DoubleFunction<String> tick) {
        return intervals.draw(format, key, rows, tick);
    }

    /**
     * A field with a line for each share.
     *
     * @param times the times, first to last
     * @param comparable what a filled point means
     * @param notComparable what a hollow point means
     */
    public Picture trends(
            Format format, List<Course> courses, List<String> times, String comparable, String notComparable) {
        return trends.draw(format, courses, times, comparable, notComparable);
    }

    /**
     * A map of tiles.
     *
     * @param key what each shade means; a shade without words is not in the key
     */
    public Picture tiles(Format format, List<CountyTile> all, Map<Shade, String> key) {
        return tiles.draw(format, all, key);
    }
}
