package se.kvinnofrid.aggregate.protect.solve;

/**
 * Whole values of what a solver gives in binary fractions. Solvers keep bounds only to a tolerance, so that a value a little on the wrong side
 * of a whole one means that one.
 */
public final class Whole {

    /** How far from a whole value one is still that whole value. Solvers keep bounds about ten times closer. */
    public static final double TOLERANCE = 1e-6;

    private Whole() {}

    /** Whether a value is a whole one, but for the tolerance. */
    public static boolean is(double value) {
        return Math.abs(value - Math.rint(value)) <= TOLERANCE;
    }

    /** The smallest whole value that is not below a least value: 2.9999999 and 3.0000001 give 3, 3.1 gives 4. */
    public static double least(double value) {
        return Math.ceil(value - TOLERANCE);
    }

    /** The greatest whole value that is not above a greatest value: 2.9999999 and 3.0000001 give 3, 3.9 gives 3. */
    public static double greatest(double value) {
        return Math.floor(value + TOLERANCE);
    }
}
