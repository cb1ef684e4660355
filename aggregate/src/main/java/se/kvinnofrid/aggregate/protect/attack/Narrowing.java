package se.kvinnofrid.aggregate.protect.attack;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import se.kvinnofrid.aggregate.protect.solve.Whole;

/**
 * Narrows what figures can be by one relation at a time, until no relation says more: what is known of all figures but one bounds that one,
 * and a figure is whole. It finds out most of what is easily found out.
 */
final class Narrowing {

    /** After so many looks at a relation others must find the rest: two figures can chase each other by one in each step. */
    private static final int LOOKS = 100;

    final double[] least;
    final double[] greatest;
    private final Relations relations;
    private final BitSet givenFigures = new BitSet();
    private final BitSet givenBounds = new BitSet();
    private final BitSet givenRanges = new BitSet();
    private final boolean negative;
    private final int[] looks;
    private final BitSet waiting = new BitSet();
    private final ArrayDeque<Integer> queue = new ArrayDeque<>();

    /** What the figures of a relation make together at least and at most; what is not bounded is counted and left out of the sum. */
    private final class Ends {

        private double low;
        private int lowless;
        private double high;
        private int highless;

        Ends(int relation) {
            for (int i = relations.starts[relation]; i < relations.starts[relation + 1]; i++) {
                double coefficient = relations.coefficients[i];
                double one = coefficient * least[relations.figures[i]];
                double other = coefficient * greatest[relations.figures[i]];
                if (Double.isInfinite(Math.min(one, other))) {
                    lowless++;
                } else {
                    low += Math.min(one, other);
                }
                if (Double.isInfinite(Math.max(one, other))) {
                    highless++;
                } else {
                    high += Math.max(one, other);
                }
            }
        }
    }

    Narrowing(Puzzle puzzle, Relations relations) {
        this.relations = relations;
        least = puzzle.least();
        greatest = puzzle.greatest();
        looks = new int[relations.count];
        for (int figure = 0; figure < least.length; figure++) {
            givenFigures.set(figure, least[figure] == greatest[figure]);
            givenRanges.set(figure, least[figure] < greatest[figure] && !Double.isInfinite(greatest[figure]));
            givenBounds.set(figure, least[figure] != 0 || !Double.isInfinite(greatest[figure]));
        }
        negative = Arrays.stream(least).anyMatch(value -> value < 0);
    }

    void run() {
        for (int relation = 0; relation < relations.count; relation++) {
            wait(relation);
        }
        for (Integer next = queue.poll(); next != null; next = queue.poll()) {
            waiting.clear(next);
            look(next);
        }
    }

    /** Whether a figure is still open. */
    boolean open(int figure) {
        return least[figure] < greatest[figure];
    }

    /** Whether a relation has nothing more to say of the bounds of its figures by itself. */
    boolean settled(int relation) {
        return looks[relation] <= LOOKS;
    }

    /** Whether a relation holds for all values that its figures can have. */
    boolean idle(int relation) {
        Ends ends = new Ends(relation);
        return (ends.lowless == 0 ? ends.low : Double.NEGATIVE_INFINITY) >= relations.low[relation] - Whole.TOLERANCE
                && (ends.highless == 0 ? ends.high : Double.POSITIVE_INFINITY)
                        <= relations.high[relation] + Whole.TOLERANCE;
    }

    /**
     * Whether a figure's bounds may say more than that it is not negative, and than the relations say that are not idle: whoever looks at it as
     * the sum of others must then keep to its bounds too.
     */
    boolean bounded(int figure) {
        boolean bounded = negative || givenBounds.get(figure);
        for (int i = relations.ofStarts[figure]; i < relations.ofStarts[figure + 1]; i++) {
            bounded |= relations.low[relations.of[i]] < relations.high[relations.of[i]] && idle(relations.of[i]);
        }
        return bounded;
    }

    /** Whether it was said of a figure from the beginning that it lies between two ends. */
    boolean ranged(int figure) {
        return givenRanges.get(figure);
    }

    private void wait(int relation) {
        if (!waiting.get(relation) && looks[relation] <= LOOKS) {
            waiting.set(relation);
            queue.add(relation);
        }
    }

    private void look(int relation) {
        if (++looks[relation] > LOOKS) {
            return;
        }
        Ends ends = new Ends(relation);
        boolean possible = relations.low[relation] <= relations.high[relation]
                && (ends.lowless > 0 || ends.low <= relations.high[relation] + Whole.TOLERANCE)
                && (ends.highless > 0 || ends.high >= relations.low[relation] - Whole.TOLERANCE);
        if (!possible) {
            throw contradiction(relation);
        }
        for (int i = relations.starts[relation]; i < relations.starts[relation + 1]; i++) {
            if (open(relations.figures[i])) {
                narrow(relation, ends, relations.figures[i], relations.coefficients[i]);
            }
        }
    }

    /** The sums may be older than the bounds of this figure's neighbours: they are then only wider than need be, and are looked at again. */
    private void narrow(int relation, Ends ends, int figure, double coefficient) {
        double one = coefficient * least[figure];
        double other = coefficient * greatest[figure];
        double othersLow = without(ends.low, ends.lowless, Math.min(one, other), Double.NEGATIVE_INFINITY);
        double othersHigh = without(ends.high, ends.highless, Math.max(one, other), Double.POSITIVE_INFINITY);
        double first = (relations.low[relation] - othersHigh) / coefficient;
        double second = (relations.high[relation] - othersLow) / coefficient;
        double newLeast = Whole.least(Math.min(first, second));
        double newGreatest = Whole.greatest(Math.max(first, second));
        if (newLeast > least[figure] || newGreatest < greatest[figure]) {
            least[figure] = Math.max(least[figure], newLeast);
            greatest[figure] = Math.min(greatest[figure], newGreatest);
            if (least[figure] > greatest[figure]) {
                throw contradiction(relation);
            }
            for (int i = relations.ofStarts[figure]; i < relations.ofStarts[figure + 1]; i++) {
                wait(relations.of[i]);
            }
        }
    }

    private static double without(double sum, int endless, double own, double end) {
        boolean ownEndless = Double.isInfinite(own);
        if (endless > (ownEndless ? 1 : 0)) {
            return end;
        }
        return ownEndless ? sum : sum - own;
    }

    /** All figures that the relation has to do with, but for those that are shown. */
    ContradictionException contradiction(int relation) {
        BitSet figures = new BitSet();
        BitSet seen = new BitSet();
        ArrayDeque<Integer> next = new ArrayDeque<>();
        seen.set(relation);
        next.add(relation);
        for (Integer one = next.poll(); one != null; one = next.poll()) {
            for (int i = relations.starts[one]; i < relations.starts[one + 1]; i++) {
                int figure = relations.figures[i];
                if (!givenFigures.get(figure) && !figures.get(figure)) {
                    figures.set(figure);
                    for (int j = relations.ofStarts[figure]; j < relations.ofStarts[figure + 1]; j++) {
                        if (!seen.get(relations.of[j])) {
                            seen.set(relations.of[j]);
                            next.add(relations.of[j]);
                        }
                    }
                }
            }
        }
        if (figures.isEmpty()) {
            for (int i = relations.starts[relation]; i < relations.starts[relation + 1]; i++) {
                figures.set(relations.figures[i]);
            }
        }
        return new ContradictionException(figures.stream().toArray());
    }
}
