package se.kvinnofrid.report.chart;

import java.util.Optional;

/**
 * A row of a chart of points with intervals. Amounts are in the unit of the chart's scale; what is hidden or does not apply is empty.
 *
 * @param label what it stands for
 * @param point the figure itself
 * @param limits its interval
 * @param band what it is seen against, such as the middle half of all
 * @param marks single figures beside it: the county's, the nation's
 * @param figure how the point is written
 * @param certain whether the point is told from chance; a point that is not is hollow
 */
public record Interval(
        String label,
        Optional<Double> point,
        Optional<Range> limits,
        Optional<Range> band,
        Marks marks,
        String figure,
        boolean certain) {

    /** From one amount to another. */
    public record Range(double from, double to) {}

    /** The figures of others. */
    public record Marks(Optional<Double> county, Optional<Double> nation) {

        /** No others. */
        public static final Marks NONE = new Marks(Optional.empty(), Optional.empty());
    }
}
