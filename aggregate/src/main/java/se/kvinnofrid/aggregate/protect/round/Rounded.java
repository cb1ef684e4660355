package se.kvinnofrid.aggregate.protect.round;

/**
 * Figures as they may be shown.
 *
 * @param values what each figure is rounded to, a multiple of the base; -1 for those that are not shown
 * @param distance the greatest distance of one of them from the truth
 */
@SuppressWarnings("ArrayRecordComponent") // there are tens of thousands of figures, and nobody compares them
public record Rounded(long[] values, long distance) {

    /** Stands for a figure that is not rounded. */
    public static final long NONE = -1;
}
