package se.kvinnofrid.aggregate.protect.round;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.solve.LinearProgramme;
import se.kvinnofrid.aggregate.protect.solve.Status;

/**
 * The figures of a part as a linear programme, counted in bases. Beside each figure stand two columns by which it can give way, upwards and
 * downwards, at a price; they are closed unless they are opened.
 */
final class Programme implements AutoCloseable {

    private static final int WAYS = 3;

    final int[] open;
    private final LinearProgramme programme = new LinearProgramme();
    private final Network network;
    private final long[] done;
    private final Map<Integer, Integer> columns = new HashMap<>();
    private double[] solution = {};

    Programme(Network.Part part, Network network, Choices choices, long[] done) {
        this.network = network;
        this.done = done;
        open = part.open().stream().toArray();
        for (int figure : open) {
            columns.put(figure, programme.columns());
            programme.addColumn(
                    (double) choices.least[figure], (double) choices.greatest[figure], choices.cost(figure));
            programme.addColumn(0, 0, 0);
            programme.addColumn(0, 0, 0);
        }
        part.relations().stream().forEach(relation -> add(network.relation(relation), part));
    }

    private void add(Figures.Relation relation, Network.Part part) {
        double low = 0;
        double high = 0;
        int terms = 0;
        int[] its = new int[WAYS * relation.figures().length];
        double[] coefficients = new double[its.length];
        for (int i = 0; i < relation.figures().length; i++) {
            int figure = relation.figures()[i];
            int factor = relation.factors()[i];
            if (done[figure] >= 0) {
                low -= factor * done[figure];
                high -= factor * done[figure];
            } else if (part.open().get(figure)) {
                for (int way = 0; way < WAYS; way++) {
                    its[terms] = column(figure) + way;
                    coefficients[terms++] = way == 2 ? -factor : factor;
                }
            } else if (network.isRest(figure)) {
                low = factor > 0 ? Double.NEGATIVE_INFINITY : low;
                high = factor < 0 ? Double.POSITIVE_INFINITY : high;
            } else {
                its[terms] =
                        columns.computeIfAbsent(figure, key -> programme.addColumn(0, LinearProgramme.UNBOUNDED, 0));
                coefficients[terms++] = factor;
            }
        }
        if (terms > 0) {
            programme.addRow(low, high, Arrays.copyOf(its, terms), Arrays.copyOf(coefficients, terms));
        }
    }

    private int column(int figure) {
        Integer column = columns.get(figure);
        if (column == null) {
            throw new IllegalArgumentException("Figure " + figure + " is not in the programme");
        }
        return column;
    }

    /** Says between which values a figure lies. */
    void bound(int figure, long least, long greatest) {
        programme.setBounds(column(figure), (double) least, (double) greatest);
    }

    /** Lets a figure give way upwards and downwards, each at most so far and at a price. */
    void giveWay(int figure, long up, double upPrice, long down, double downPrice) {
        programme.setBounds(column(figure) + 1, 0, (double) up);
        programme.setCost(column(figure) + 1, upPrice);
        programme.setBounds(column(figure) + 2, 0, (double) down);
        programme.setCost(column(figure) + 2, downPrice);
    }

    /** Solves it; the solution can be asked for until it is solved again. */
    Status solve() {
        Status status = programme.minimise();
        if (status == Status.OPTIMAL) {
            solution = programme.values();
        }
        return status;
    }

    /** What the figure is in the last solution. */
    double value(int figure) {
        return solution[column(figure)];
    }

    /** How far the figure gave way upwards. */
    double up(int figure) {
        return solution[column(figure) + 1];
    }

    /** How far the figure gave way downwards. */
    double down(int figure) {
        return solution[column(figure) + 2];
    }

    @Override
    public void close() {
        programme.close();
    }
}
