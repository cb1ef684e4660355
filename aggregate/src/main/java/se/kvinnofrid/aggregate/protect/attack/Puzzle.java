package se.kvinnofrid.aggregate.protect.attack;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/**
 * What is shown, as an attacker sees it: whole figures, some of them known, and relations that bound weighted sums of them, such as that parts
 * make up a total. Figures and relations are numbered from 0 in the order in which they are added.
 */
public final class Puzzle {

    /** The greatest value of a figure that nothing bounds. */
    public static final long UNBOUNDED = Long.MAX_VALUE;

    private double[] least = new double[64];
    private double[] greatest = new double[64];
    private int[] tables = new int[64];
    private int figures;

    private double[] low = new double[64];
    private double[] high = new double[64];
    /** Where the terms of each relation begin, and, after the last, where they end. */
    private int[] starts = new int[65];

    private int relations;

    private int[] termFigures = new int[256];
    private double[] termCoefficients = new double[256];

    /** Adds a figure of which it is known that it is not negative. */
    public int unknown() {
        return unknown(0, UNBOUNDED);
    }

    /** Adds a figure that lies between two values; the greatest may be {@link #UNBOUNDED}. */
    public int unknown(long itsLeast, long itsGreatest) {
        if (itsLeast > itsGreatest) {
            throw new IllegalArgumentException("No figure is from " + itsLeast + " to " + itsGreatest);
        }
        if (figures == least.length) {
            least = Arrays.copyOf(least, 2 * figures);
            greatest = Arrays.copyOf(greatest, 2 * figures);
            tables = Arrays.copyOf(tables, 2 * figures);
        }
        least[figures] = itsLeast;
        greatest[figures] = itsGreatest == UNBOUNDED ? Double.POSITIVE_INFINITY : itsGreatest;
        tables[figures] = Sides.SEVERAL;
        return figures++;
    }

    /** Adds a figure whose value is shown. */
    public int known(long value) {
        return unknown(value, value);
    }

    /**
     * Says which figures stand only in tables that show nothing, so that each of these tables is looked at by itself, with all that is shown.
     *
     * @param first the number of the first of an edition's figures
     * @param itsFigures the edition's figures
     * @param round the round of the edition
     * @param value what is known of each: its value or another positive number if it is known to lie between two ends, and -1 if nothing is
     */
    public void divide(int first, Figures itsFigures, String round, IntToLongFunction value) {
        int[] silent = SilentTables.of(itsFigures, round, value);
        int next = Arrays.stream(tables, 0, figures).max().orElse(Sides.SEVERAL) + 1;
        for (int figure = 0; figure < silent.length; figure++) {
            tables[first + figure] = silent[figure] < 0 ? silent[figure] : next + silent[figure];
        }
    }

    /** Adds the relation that parts make up a total. */
    public int sum(int total, int... parts) {
        int[] all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = total;
        double[] coefficients = new double[all.length];
        Arrays.fill(coefficients, 1);
        coefficients[parts.length] = -1;
        return relation(0, 0, all, coefficients);
    }

    /**
     * Adds the relation low <= sum of coefficient times figure <= high, either of which may be infinite, and gives its number. A figure may be
     * named more than once; the arrays are of one length and are not kept.
     */
    public int relation(double itsLow, double itsHigh, int[] ofFigures, double[] coefficients) {
        if (ofFigures.length != coefficients.length || !(itsLow <= itsHigh)) {
            throw new IllegalArgumentException("No relation: " + ofFigures.length + " figures, " + coefficients.length
                    + " coefficients, from " + itsLow + " to " + itsHigh);
        }
        makeRoom(ofFigures.length);
        int start = starts[relations];
        int end = start;
        for (int i = 0; i < ofFigures.length; i++) {
            int figure = ofFigures[i];
            if (figure < 0 || figure >= figures || !Double.isFinite(coefficients[i])) {
                throw new IllegalArgumentException(
                        "No term of a relation: " + coefficients[i] + " of figure " + figure);
            }
            termFigures[end] = figure;
            termCoefficients[end] = coefficients[i];
            end++;
        }
        low[relations] = itsLow;
        high[relations] = itsHigh;
        starts[relations + 1] = end;
        return relations++;
    }

    private void makeRoom(int terms) {
        if (relations == low.length) {
            low = Arrays.copyOf(low, 2 * relations);
            high = Arrays.copyOf(high, 2 * relations);
            starts = Arrays.copyOf(starts, 2 * relations + 1);
        }
        int needed = starts[relations] + terms;
        if (needed > termFigures.length) {
            termFigures = Arrays.copyOf(termFigures, Math.max(needed, 2 * termFigures.length));
            termCoefficients = Arrays.copyOf(termCoefficients, termFigures.length);
        }
    }

    /** The same relations between figures of which something else is known. */
    Puzzle with(double[] itsLeast, double[] itsGreatest) {
        Puzzle other = new Puzzle();
        other.figures = figures;
        other.least = itsLeast;
        other.greatest = itsGreatest;
        other.tables = tables;
        other.relations = relations;
        other.low = low;
        other.high = high;
        other.starts = starts;
        other.termFigures = termFigures;
        other.termCoefficients = termCoefficients;
        return other;
    }

    /** How many figures there are. */
    public int figures() {
        return figures;
    }

    /** How many relations there are. */
    public int relations() {
        return relations;
    }

    /** The number of the table that shows nothing in which each figure stands, from 0, or else as {@link Sides} has it. */
    int[] tables() {
        return Arrays.copyOf(tables, figures);
    }

    /** The least value that each figure is said to have. */
    double[] least() {
        return Arrays.copyOf(least, figures);
    }

    /** The greatest value that each figure is said to have. */
    double[] greatest() {
        return Arrays.copyOf(greatest, figures);
    }

    Relations asRelations() {
        return Relations.of(figures, relations, starts, termFigures, termCoefficients, low, high);
    }
}
