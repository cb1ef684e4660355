package se.kvinnofrid.aggregate.protect.attack;

import java.util.Arrays;
import java.util.BitSet;
import se.kvinnofrid.aggregate.protect.attack.Range.Certainty;
import se.kvinnofrid.aggregate.protect.solve.Whole;

/**
 * What is known of the asked figures of a part while it is looked at: between what has been seen to be possible and what is proven to be
 * impossible lies what is still to be asked.
 */
final class Answers {

    /** The figures of which more must be asked. */
    final BitSet open;

    private final BitSet asked;
    private final BitSet failed = new BitSet();
    private final long enough;
    private final double[] least;
    private final double[] greatest;
    private final double[] seenLeast;
    private final double[] seenGreatest;

    Answers(BitSet asked, double[] least, double[] greatest, long enough) {
        this.asked = asked;
        this.least = least;
        this.greatest = greatest;
        this.enough = enough;
        open = (BitSet) asked.clone();
        seenLeast = new double[least.length];
        Arrays.fill(seenLeast, Double.POSITIVE_INFINITY);
        seenGreatest = new double[least.length];
        Arrays.fill(seenGreatest, Double.NEGATIVE_INFINITY);
    }

    /** A solution: each figure can be what it is there, and so all that is between that and what has been seen before. */
    void see(double[] values) {
        for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
            see(i, values[i]);
        }
    }

    /** A figure can have a value; what is proven impossible for whole figures is not, even if fractions could have it. */
    void see(int i, double value) {
        double possible = Math.max(least[i], Math.min(greatest[i], value));
        if (possible < seenLeast[i] || possible > seenGreatest[i]) {
            seenLeast[i] = Math.min(seenLeast[i], possible);
            seenGreatest[i] = Math.max(seenGreatest[i], possible);
            settle(i);
        }
    }

    /** A figure can have no value beyond an end. */
    void prove(int i, double end, boolean upwards) {
        if (upwards) {
            greatest[i] = Math.min(greatest[i], Whole.greatest(end));
        } else {
            least[i] = Math.max(least[i], Whole.least(end));
        }
        settle(i);
    }

    void fail(int i) {
        failed.set(i);
        open.clear(i);
    }

    /** Whether more must be asked of a figure in one direction. */
    boolean open(int i, boolean upwards) {
        return open.get(i) && !(upwards ? reachesGreatest(i) : reachesLeast(i));
    }

    boolean endless(int i) {
        return Double.isInfinite(greatest[i]);
    }

    Range range(int i) {
        if (failed.get(i)) {
            return new Range(whole(least[i]), whole(greatest[i]), Certainty.FAILED);
        }
        return reachesLeast(i) && reachesGreatest(i)
                ? new Range(whole(least[i]), whole(greatest[i]), Certainty.EXACT)
                : new Range(
                        whole(Whole.least(seenLeast[i])), whole(Whole.greatest(seenGreatest[i])), Certainty.AT_LEAST);
    }

    private void settle(int i) {
        double many = Whole.greatest(seenGreatest[i]) - Whole.least(seenLeast[i]) + 1;
        if (many >= enough || (reachesLeast(i) && reachesGreatest(i))) {
            open.clear(i);
        }
    }

    private boolean reachesLeast(int i) {
        return Whole.least(seenLeast[i]) <= least[i];
    }

    private boolean reachesGreatest(int i) {
        return Whole.greatest(seenGreatest[i]) >= greatest[i];
    }

    private static long whole(double value) {
        return Double.isInfinite(value) ? Puzzle.UNBOUNDED : (long) value;
    }
}
