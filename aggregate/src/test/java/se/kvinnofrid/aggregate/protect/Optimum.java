package se.kvinnofrid.aggregate.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.solve.LinearProgramme;
import se.kvinnofrid.aggregate.protect.solve.Status;

/**
 * The least that must be hidden in small tables, found by whole programming: for each figure shown, whether it is hidden; for each secret, one
 * move of all figures that takes it up and one that takes it down, which move nothing that is shown. Nothing of how the product chooses is in it.
 *
 * <p>A move is sought in which no figure of those to be chosen moves further than a few times what is asked of the secret. The product's own
 * moves are whole numbers, these may be fractions, so that a little less may suffice here.
 */
final class Optimum {

    /** What is sought among is large enough to end with the best in all tables that are drawn. */
    private static final int NODES = 200_000;

    /** So many times what is asked of a secret a figure may be moved for it; that more does not help was tried on the drawn tables with three. */
    private static final int TIMES = 1;

    private final Figures figures;
    private final Truth truth;
    private final BitSet primary;
    private final int need;
    private final double most;
    private final LinearProgramme programme = LinearProgramme.ofSomeWholeValues(NODES);
    private final int[] hidden;

    private Optimum(Figures figures, Truth truth, Primary primary, double[] weights, int need) {
        this.figures = figures;
        this.truth = truth;
        this.primary = primary.hidden();
        this.need = need;
        this.most = (double) need * TIMES;
        this.hidden = new int[figures.size()];
        for (int figure = 0; figure < hidden.length; figure++) {
            hidden[figure] = isChosen(figure) ? programme.addWholeColumn(0, 1, weights[figure]) : Figures.NONE;
        }
        primary.secrets().stream().forEach(this::protect);
    }

    /**
     * The figures whose weights are least of all that protect every secret, those left out that are hidden for their own sake.
     *
     * @param need how far each secret must be able to rise and to fall, both together
     */
    static BitSet of(Figures figures, Truth truth, Primary primary, double[] weights, int need) {
        Optimum optimum = new Optimum(figures, truth, primary, weights, need);
        try (LinearProgramme programme = optimum.programme) {
            if (programme.minimise() != Status.OPTIMAL) {
                throw new IllegalStateException("no optimum: " + programme.status());
            }
            BitSet best = new BitSet();
            for (int figure = 0; figure < optimum.hidden.length; figure++) {
                int column = optimum.hidden[figure];
                best.set(figure, column != Figures.NONE && programme.value(column) > 0.5);
            }
            return best;
        }
    }

    private boolean isChosen(int figure) {
        return figures.rowOf(figure) != Figures.NONE && !primary.get(figure);
    }

    private void protect(int secret) {
        int up = move()[secret];
        int down = move()[secret];
        programme.addRow(need, LinearProgramme.UNBOUNDED, new int[] {up, down}, new double[] {1, -1});
    }

    /** One move of all figures; gives the column of each. */
    private int[] move() {
        int[] columns = new int[hidden.length];
        for (int figure = 0; figure < columns.length; figure++) {
            double room = (double) truth.values()[figure];
            if (hidden[figure] == Figures.NONE) {
                columns[figure] = programme.addColumn(-room, LinearProgramme.UNBOUNDED, 0);
            } else {
                double fall = Math.min(room, most);
                columns[figure] = programme.addColumn(-fall, most, 0);
                int[] both = {columns[figure], hidden[figure]};
                programme.addRow(-LinearProgramme.UNBOUNDED, 0, both, new double[] {1, -most});
                programme.addRow(0, LinearProgramme.UNBOUNDED, both, new double[] {1, fall});
            }
        }
        for (Figures.Relation relation : truth.relations()) {
            List<Integer> of = new ArrayList<>();
            for (int figure : relation.figures()) {
                of.add(columns[figure]);
            }
            double[] factors = new double[of.size()];
            for (int i = 0; i < factors.length; i++) {
                factors[i] = relation.factors()[i];
            }
            programme.addRow(0, 0, of.stream().mapToInt(i -> i).toArray(), factors);
        }
        return columns;
    }
}
