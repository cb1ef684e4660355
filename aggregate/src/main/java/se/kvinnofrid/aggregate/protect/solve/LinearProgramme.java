package se.kvinnofrid.aggregate.protect.solve;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear programme: columns between bounds, rows that bound weighted sums of them, and a cost to be made as small or as great as possible.
 * Bounds and costs may be changed and the programme solved again; it then starts from the last solution, which is much faster. The same calls
 * in the same order give the same solutions. It holds memory outside Java until it is closed, and is for one thread at a time.
 */
public final class LinearProgramme implements AutoCloseable {

    /** No bound upwards; its negative is no bound downwards. */
    public static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    // What has been solved once is solved again from where it stands, which the solver's own preparation would forget.
    private static final String AGAIN = "use_preprocessing: false max_number_of_iterations: 20000";
    private static final String AFRESH = "use_preprocessing: true max_number_of_iterations: -1";
    // Whole solutions may be sought for ever; what is counted ends alike on every machine, which time does not.
    private static final int NODES = 2000;

    static {
        Loader.loadNativeLibraries();
    }

    private final boolean whole;
    private final int nodes;
    private final MPSolver solver;
    private final MPObjective objective;
    private final List<MPVariable> columns = new ArrayList<>();
    private final List<MPConstraint> rows = new ArrayList<>();
    private Status status = Status.FAILED;
    private boolean closed;

    public LinearProgramme() {
        this(false, 0);
    }

    private LinearProgramme(boolean whole, int nodes) {
        this.whole = whole;
        this.nodes = nodes;
        solver = new MPSolver(
                "",
                nodes > 0
                        ? MPSolver.OptimizationProblemType.SCIP_MIXED_INTEGER_PROGRAMMING
                        : MPSolver.OptimizationProblemType.GLOP_LINEAR_PROGRAMMING);
        solver.setNumThreads(1);
        objective = solver.objective();
    }

    /**
     * A programme whose columns take whole values only. That is much harder: it is for small programmes, fails when it has sought long, and
     * should only be asked for what is known to have an end, since it calls infeasible what is unbounded.
     */
    public static LinearProgramme ofWholeValues() {
        return new LinearProgramme(true, NODES);
    }

    /**
     * A programme of which only the columns made by {@link #addWholeColumn} take whole values. It is as hard as one of whole values alone, and
     * fails when it has looked at so many parts of what is to be sought.
     */
    public static LinearProgramme ofSomeWholeValues(int nodes) {
        return new LinearProgramme(false, nodes);
    }

    /** Adds a column with bounds, either of which may be infinite, and the cost of one of it; gives its number, counted from 0. */
    public int addColumn(double lower, double upper, double cost) {
        return addColumn(lower, upper, cost, whole);
    }

    /** Adds a column that takes whole values only; the programme must be one that knows such. */
    public int addWholeColumn(double lower, double upper, double cost) {
        if (nodes == 0) {
            throw new IllegalStateException("The linear programme has no columns of whole values");
        }
        return addColumn(lower, upper, cost, true);
    }

    private int addColumn(double lower, double upper, double cost, boolean isWhole) {
        open();
        MPVariable column = solver.makeVar(lower, upper, isWhole, "");
        columns.add(column);
        if (cost != 0) {
            objective.setCoefficient(column, cost);
        }
        return columns.size() - 1;
    }

    /**
     * Adds a row, low <= sum of coefficient times column <= high, and gives its number, counted from 0. Each column may be named once; both
     * arrays are of one length and are not kept.
     */
    public int addRow(double low, double high, int[] ofColumns, double[] coefficients) {
        open();
        if (ofColumns.length != coefficients.length) {
            throw new IllegalArgumentException(
                    "A row has " + ofColumns.length + " columns and " + coefficients.length + " coefficients");
        }
        MPConstraint row = solver.makeConstraint(low, high, "");
        for (int i = 0; i < ofColumns.length; i++) {
            row.setCoefficient(columns.get(ofColumns[i]), coefficients[i]);
        }
        rows.add(row);
        return rows.size() - 1;
    }

    /** How many columns there are. */
    public int columns() {
        return columns.size();
    }

    /** How many rows there are. */
    public int rows() {
        return rows.size();
    }

    /** Changes the bounds of a column. */
    public void setBounds(int column, double lower, double upper) {
        open();
        columns.get(column).setBounds(lower, upper);
    }

    /** Changes the cost of a column. */
    public void setCost(int column, double cost) {
        open();
        objective.setCoefficient(columns.get(column), cost);
    }

    /** Changes the bounds of a row. */
    public void setRowBounds(int row, double low, double high) {
        open();
        rows.get(row).setBounds(low, high);
    }

    /** Makes the cost as small as it can be. */
    public Status minimise() {
        open();
        objective.setMinimization();
        return solve();
    }

    /** Makes the cost as great as it can be. */
    public Status maximise() {
        open();
        objective.setMaximization();
        return solve();
    }

    /** How the last solving ended. */
    public Status status() {
        return status;
    }

    /** The cost that the last solving found; only when it is optimal. */
    public double objective() {
        optimal();
        return objective.value();
    }

    /** What a column is in the last solution; only when it is optimal. */
    public double value(int column) {
        optimal();
        return columns.get(column).solutionValue();
    }

    /** What each column is in the last solution; only when it is optimal. */
    public double[] values() {
        optimal();
        double[] values = new double[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).solutionValue();
        }
        return values;
    }

    /** Gives back its memory; afterwards nothing can be asked of it. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            status = Status.FAILED;
            solver.delete();
        }
    }

    private Status solve() {
        if (nodes > 0) {
            status = run("limits/totalnodes = " + nodes);
            return status;
        }
        status = run(AGAIN);
        if (status == Status.FAILED) {
            solver.reset();
            status = run(AFRESH);
            if (status == Status.INFEASIBLE && hasSolution()) {
                status = Status.UNBOUNDED;
            }
            solver.reset();
        }
        return status;
    }

    private Status run(String parameters) {
        solver.setSolverSpecificParametersAsString(parameters);
        return switch (solver.solve()) {
            case OPTIMAL -> Status.OPTIMAL;
            case INFEASIBLE -> Status.INFEASIBLE;
            case UNBOUNDED -> Status.UNBOUNDED;
            default -> Status.FAILED;
        };
    }

    /** With its own preparation the solver calls infeasible what may be unbounded too; without costs only the first can be. */
    private boolean hasSolution() {
        double[] costs = columns.stream().mapToDouble(objective::getCoefficient).toArray();
        objective.clear();
        // clear() forgets the direction too, which is set before each solving.
        Status withoutCosts = run(AFRESH);
        for (int i = 0; i < costs.length; i++) {
            objective.setCoefficient(columns.get(i), costs[i]);
        }
        return withoutCosts == Status.OPTIMAL;
    }

    private void open() {
        if (closed) {
            throw new IllegalStateException("The linear programme is closed");
        }
    }

    private void optimal() {
        if (status != Status.OPTIMAL) {
            throw new IllegalStateException("The linear programme has no solution to read: " + status);
        }
    }
}
