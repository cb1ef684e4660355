package se.kvinnofrid.aggregate.protect.round;

import java.util.Random;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/** Which multiples of the base each figure may become, counted in bases, and which of them its lot is for. */
final class Choices {

    /** What a figure was rounded to before is worth so much more than any lot. */
    private static final double KEPT = 4;

    final long[] least;
    final long[] greatest;
    private final Figures figures;
    private final long[] truth;
    private final long[] before;
    private final int base;

    Choices(Figures figures, long[] truth, long[] before, int base) {
        this.figures = figures;
        this.truth = truth;
        this.before = before;
        this.base = base;
        least = new long[truth.length];
        greatest = new long[truth.length];
        for (int figure = 0; figure < truth.length; figure++) {
            least[figure] = Math.floorDiv(truth[figure], base);
            greatest[figure] = Math.floorDiv(truth[figure] + base - 1, base);
            if (before[figure] != Rounded.NONE) {
                least[figure] = Math.min(least[figure], before[figure] / base);
                greatest[figure] = Math.max(greatest[figure], before[figure] / base);
            }
        }
    }

    /** What one multiple more costs: less than nothing where the lot is for more. */
    double cost(int figure) {
        if (before[figure] != Rounded.NONE) {
            return before[figure] / base == least[figure] ? KEPT : -KEPT;
        }
        double above = (double) Math.floorMod(truth[figure], base) / base;
        return lot(figure) - above;
    }

    /** From 0 to 1, by what the figure is, not by its value. */
    private double lot(int figure) {
        int row = figures.rowOf(figure);
        long seed = base;
        String name = figures.rows().get(row).name();
        for (int i = 0; i < name.length(); i++) {
            seed = seed * 31 + name.charAt(i);
        }
        for (Figures.Part part : Figures.Part.values()) {
            seed = seed * 31 + (figures.of(row, part) == figure ? 1 : 0);
        }
        return new Random(seed).nextDouble();
    }

    /** Lets a figure become what lies beyond the multiples next to it. */
    void widen(int figure, long itsLeast, long itsGreatest) {
        least[figure] = Math.min(least[figure], Math.max(itsLeast, 0));
        greatest[figure] = Math.max(greatest[figure], itsGreatest);
    }

    /** Whether there is nobody to count. */
    boolean isNothing(int figure) {
        return truth[figure] == 0;
    }
}
