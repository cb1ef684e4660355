package se.kvinnofrid.aggregate.protect.solve;

/** How solving a linear programme ended. */
public enum Status {
    /** The best value is found, and with it values of the columns. */
    OPTIMAL,
    /** No values of the columns keep within all bounds. */
    INFEASIBLE,
    /** There are solutions, and they become better without end. */
    UNBOUNDED,
    /** The solver found no answer: nothing is known. */
    FAILED
}
