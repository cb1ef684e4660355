package se.kvinnofrid.aggregate.protect;

import java.util.List;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/**
 * What a pattern is sought for.
 *
 * @param rows the rows of the tables that are to be shown
 * @param figures their figures
 * @param truth what these are
 * @param past what is known of them from editions before
 * @param primary what is hidden for its own sake
 * @param weights what is lost when a figure is hidden
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares problems
record Problem(List<Computed> rows, Figures figures, Truth truth, Past past, Primary primary, double[] weights) {}
