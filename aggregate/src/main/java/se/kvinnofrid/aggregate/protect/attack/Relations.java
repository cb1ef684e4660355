package se.kvinnofrid.aggregate.protect.attack;

import java.util.Arrays;
import se.kvinnofrid.aggregate.protect.solve.Whole;

/**
 * The relations of a puzzle, ready to be worked with: every figure once in each, and of like size. The terms of relation r are those from
 * starts[r] to starts[r + 1]; the relations that name figure f are those in of[ofStarts[f]] to of[ofStarts[f + 1]].
 */
final class Relations {

    final int count;
    final int[] starts;
    final int[] figures;
    final double[] coefficients;
    final double[] low;
    final double[] high;
    final int[] ofStarts;
    final int[] of;

    private Relations(int figureCount, int count, int terms) {
        this.count = count;
        starts = new int[count + 1];
        figures = new int[terms];
        coefficients = new double[terms];
        low = new double[count];
        high = new double[count];
        ofStarts = new int[figureCount + 1];
        of = new int[terms];
    }

    static Relations of(
            int figureCount,
            int count,
            int[] starts,
            int[] figures,
            double[] coefficients,
            double[] low,
            double[] high) {
        Relations made = new Relations(figureCount, count, starts[count]);
        double[] sums = new double[figureCount];
        for (int relation = 0; relation < count; relation++) {
            for (int i = starts[relation]; i < starts[relation + 1]; i++) {
                sums[figures[i]] += coefficients[i];
            }
            int end = made.starts[relation];
            for (int i = starts[relation]; i < starts[relation + 1]; i++) {
                if (sums[figures[i]] != 0) {
                    made.figures[end] = figures[i];
                    made.coefficients[end] = sums[figures[i]];
                    sums[figures[i]] = 0;
                    end++;
                }
            }
            made.starts[relation + 1] = end;
            made.bound(relation, low[relation], high[relation]);
        }
        made.index(figureCount);
        return made;
    }

    /** Measures a relation in terms of its largest coefficient where it can, so that one tolerance fits all; a sum of whole multiples is whole. */
    private void bound(int relation, double itsLow, double itsHigh) {
        double largest = 0;
        for (int i = starts[relation]; i < starts[relation + 1]; i++) {
            largest = Math.max(largest, Math.abs(coefficients[i]));
        }
        double size = largest == 0 || (isWhole(relation, 1) && !isWhole(relation, largest)) ? 1 : largest;
        boolean whole = isWhole(relation, size);
        for (int i = starts[relation]; i < starts[relation + 1]; i++) {
            coefficients[i] /= size;
        }
        low[relation] = whole ? Whole.least(itsLow / size) : itsLow / size;
        high[relation] = whole ? Whole.greatest(itsHigh / size) : itsHigh / size;
    }

    private boolean isWhole(int relation, double size) {
        boolean whole = true;
        for (int i = starts[relation]; i < starts[relation + 1]; i++) {
            double coefficient = coefficients[i] / size;
            whole &= coefficient == Math.rint(coefficient);
        }
        return whole;
    }

    private void index(int figureCount) {
        int terms = starts[count];
        for (int i = 0; i < terms; i++) {
            ofStarts[figures[i] + 1]++;
        }
        Arrays.parallelPrefix(ofStarts, Integer::sum);
        int[] next = Arrays.copyOf(ofStarts, figureCount);
        for (int relation = 0; relation < count; relation++) {
            for (int i = starts[relation]; i < starts[relation + 1]; i++) {
                of[next[figures[i]]++] = relation;
            }
        }
    }
}
