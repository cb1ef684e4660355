package se.kvinnofrid.aggregate.protect.choose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.solve.LinearProgramme;

/**
 * What is hidden so far, and how far each hidden figure is known to reach: by how much it could be more, and less, than it is, in tables
 * that look the same from outside.
 */
final class Pattern {

    /** Further than anything is asked to reach. */
    private static final int MOST = 1_000_000;

    private final Figures figures;
    private final long[] truth;
    private final Chooser.Limits limits;
    private final int need;
    private final boolean[] hidden;
    private final boolean[] secret;
    private final boolean[] counted;
    private final int[] up;
    private final int[] down;

    /**
     * Nothing is hidden yet.
     *
     * @param truth what each figure is
     * @param limits what each figure can be
     * @param threshold how many values each hidden figure must be able to have …
     * @param knownCases … for somebody who knows so many of the cases
     */
    Pattern(Figures figures, long[] truth, Chooser.Limits limits, int threshold, int knownCases) {
        this.figures = figures;
        this.truth = truth;
        this.limits = limits;
        this.need = threshold - 1 + knownCases;
        this.hidden = new boolean[truth.length];
        this.secret = new boolean[truth.length];
        this.counted = new boolean[truth.length];
        this.up = new int[truth.length];
        this.down = new int[truth.length];
    }

    /** Hides a figure for the sake of others. */
    void hide(int figure) {
        hidden[figure] = true;
        counted[figure] = figures.isCount(figure);
    }

    /** Shows a figure after all. */
    void open(int figure) {
        hidden[figure] = false;
        counted[figure] = false;
    }

    /** A figure that no table shows must not be found out either. */
    void keepSecret(int figure) {
        secret[figure] = true;
    }

    /** Whether readers see it. */
    boolean isOpen(int figure) {
        return figures.rowOf(figure) != Figures.NONE && !hidden[figure];
    }

    /** Whether it must not be found out, and it is not known yet that it cannot. */
    boolean isPending(int figure) {
        return secret[figure] && up[figure] + down[figure] < need;
    }

    boolean isSecret(int figure) {
        return secret[figure];
    }

    /** How far every secret must be able to rise and to fall, both together. */
    int need() {
        return need;
    }

    /** By how much more it must be able to rise. */
    int lacking(int figure) {
        return need - up[figure] - down[figure];
    }

    int up(int figure) {
        return up[figure];
    }

    int down(int figure) {
        return down[figure];
    }

    /** By how much the figure could be less. */
    double room(int figure) {
        return (double) truth[figure] - limits.least()[figure];
    }

    /** By how much the figure could be more. */
    double headroom(int figure) {
        long greatest = limits.greatest()[figure];
        return greatest == Long.MAX_VALUE ? LinearProgramme.UNBOUNDED : (double) greatest - truth[figure];
    }

    /** Tables with the figure so much more, or less if negative, look the same. */
    void reach(int figure, double by) {
        int whole = (int) Math.min(Math.floor(Math.abs(by) + 1e-6), MOST);
        if (by > 0) {
            up[figure] = Math.max(up[figure], whole);
        } else {
            down[figure] = Math.max(down[figure], whole);
        }
    }

    /** Forgets what is known of how far a figure reaches. */
    void forget(int figure) {
        up[figure] = 0;
        down[figure] = 0;
    }

    /** What is hidden. */
    BitSet hidden() {
        BitSet all = new BitSet();
        for (int figure = 0; figure < hidden.length; figure++) {
            all.set(figure, hidden[figure]);
        }
        return all;
    }

    /** What must not be found out, and all other counts that are hidden, in order. */
    int[] secrets() {
        return IntStream.range(0, secret.length)
                .filter(figure -> secret[figure] || counted[figure])
                .toArray();
    }

    /** Those of them that are not known to be able to have so many values. */
    int[] doubtful() {
        return Arrays.stream(secrets())
                .filter(figure -> up[figure] + down[figure] < need)
                .toArray();
    }
}
