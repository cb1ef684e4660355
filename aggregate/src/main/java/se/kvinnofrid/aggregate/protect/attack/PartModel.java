package se.kvinnofrid.aggregate.protect.attack;

import java.util.Arrays;
import java.util.BitSet;
import se.kvinnofrid.aggregate.protect.solve.LinearProgramme;
import se.kvinnofrid.aggregate.protect.solve.Status;
import se.kvinnofrid.aggregate.protect.solve.Whole;

/** A part as a linear programme: its figures but for the totals among them are the columns, its relations but for their definitions the rows. */
final class PartModel {

    /** One figure in so many is many. */
    private static final int MANY = 5;

    private final double[] least;
    private final double[] greatest;
    private final Sum[] relations;
    private final double[] low;
    private final double[] high;
    private final Totals totals;
    /** The totals whose bounds do not follow from their parts and the other relations. */
    private final BitSet bounded = new BitSet();

    private final int[] columns;
    private final Rows rows = new Rows();

    PartModel(Part part, Relations all, Narrowing known) {
        least = Arrays.stream(part.figures).mapToDouble(f -> known.least[f]).toArray();
        greatest =
                Arrays.stream(part.figures).mapToDouble(f -> known.greatest[f]).toArray();
        relations = new Sum[part.relations.length];
        low = new double[relations.length];
        high = new double[relations.length];
        Sum[] equalities = new Sum[relations.length];
        for (int i = 0; i < relations.length; i++) {
            int relation = part.relations[i];
            relations[i] = open(relation, all, known, part.figures);
            low[i] = all.low[relation];
            high[i] = all.high[relation];
            equalities[i] = low[i] == high[i] ? relations[i].plus(-low[i]) : Sum.constant(0);
        }
        totals = new Totals(least.length, equalities, ranged(part, known));
        columns = new int[least.length];
        makeRows(part, known);
    }

    /** A relation's open figures, by their numbers within the part; what is known is its constant. */
    private static Sum open(int relation, Relations all, Narrowing known, int[] figures) {
        int start = all.starts[relation];
        int end = all.starts[relation + 1];
        int[] itsFigures = new int[end - start];
        double[] coefficients = new double[end - start];
        int terms = 0;
        double shown = 0;
        for (int i = start; i < end; i++) {
            int figure = all.figures[i];
            if (known.open(figure)) {
                itsFigures[terms] = Arrays.binarySearch(figures, figure);
                coefficients[terms++] = all.coefficients[i];
            } else {
                shown += all.coefficients[i] * known.least[figure];
            }
        }
        return new Sum(Arrays.copyOf(itsFigures, terms), Arrays.copyOf(coefficients, terms), shown);
    }

    /**
     * Where most figures are known to lie between two ends, as in a rounded edition, each would be a long row as the sum of others: there the
     * bounds of a column are better.
     */
    private static BitSet ranged(Part part, Narrowing known) {
        BitSet ranged = new BitSet();
        for (int i = 0; i < part.figures.length; i++) {
            ranged.set(i, known.ranged(part.figures[i]));
        }
        return MANY * ranged.cardinality() > part.figures.length ? ranged : new BitSet();
    }

    private void makeRows(Part part, Narrowing known) {
        Sum.Adder adder = new Sum.Adder(least.length);
        for (int i = 0; i < relations.length; i++) {
            if (!totals.definitions.get(i)) {
                Sum relation = relations[i];
                for (int j = 0; j < relation.columns.length; j++) {
                    adder.add(relation.coefficients[j], totals.sums[relation.columns[j]]);
                }
                Sum sum = adder.take();
                double shown = sum.constant + relation.constant;
                rows.add(sum, low[i] - shown, high[i] - shown);
            }
        }
        totals.totals.stream().filter(i -> known.bounded(part.figures[i])).forEach(bounded::set);
        bounded.stream().forEach(i -> {
            Sum sum = totals.sums[i];
            rows.add(sum, least[i] - sum.constant, greatest[i] - sum.constant);
        });
        int next = 0;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = totals.totals.get(i) ? -1 : next++;
        }
    }

    /** The part as a programme without costs, its rows made wider by so much. */
    LinearProgramme programme(double wider) {
        return fill(new LinearProgramme(), wider);
    }

    /** The part as a programme of whole figures, without costs. */
    LinearProgramme ofWholeValues() {
        return fill(LinearProgramme.ofWholeValues(), 0);
    }

    private LinearProgramme fill(LinearProgramme programme, double wider) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0) {
                programme.addColumn(least[i], greatest[i], 0);
            }
        }
        rows.into(programme, columns, wider);
        return programme;
    }

    /** Makes the cost of a solution the weighted sum of figures. */
    void setCosts(LinearProgramme programme, double[] weights) {
        double[] costs = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                Sum sum = totals.sums[i];
                for (int j = 0; j < sum.columns.length; j++) {
                    costs[sum.columns[j]] += weights[i] * sum.coefficients[j];
                }
            }
        }
        for (int i = 0; i < costs.length; i++) {
            if (columns[i] >= 0) {
                programme.setCost(columns[i], costs[i]);
            }
        }
    }

    /** Keeps figures that have no end from rising by more than so much over a solution; by more without end, they are set free again. */
    void keepWithin(LinearProgramme programme, double[] values, double more) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0 && Double.isInfinite(greatest[i])) {
                programme.setBounds(columns[i], least[i], values[i] + more);
            }
        }
    }

    /** What all figures of the part are in the last solution. */
    double[] values(LinearProgramme programme) {
        double[] ofColumns = programme.values();
        double[] values = new double[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i] < 0 ? 0 : ofColumns[columns[i]];
        }
        totals.totals.stream().forEach(i -> values[i] = totals.sums[i].value(values));
        return values;
    }

    /** Whether there is no solution even if nothing need be kept to the last digit. */
    boolean impossible() {
        try (LinearProgramme programme = programme(Whole.TOLERANCE)) {
            return programme.minimise() == Status.INFEASIBLE;
        }
    }

    /** Whether values of the figures keep to all relations and bounds; the bounds of most totals follow from those of their parts. */
    boolean holds(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if ((columns[i] >= 0 || bounded.get(i))
                    && !(values[i] >= least[i] - Whole.TOLERANCE && values[i] <= greatest[i] + Whole.TOLERANCE)) {
                return false;
            }
        }
        for (int i = 0; i < relations.length; i++) {
            if (!holds(relations[i], low[i], high[i], values)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Sum sum, double itsLow, double itsHigh, double[] values) {
        double value = sum.constant;
        double size = 1;
        for (int i = 0; i < sum.columns.length; i++) {
            double term = sum.coefficients[i] * values[sum.columns[i]];
            value += term;
            size += Math.abs(term) * 1e-3;
        }
        return value >= itsLow - size * Whole.TOLERANCE && value <= itsHigh + size * Whole.TOLERANCE;
    }
}
