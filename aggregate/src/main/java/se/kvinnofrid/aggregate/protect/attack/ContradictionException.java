package se.kvinnofrid.aggregate.protect.attack;

import java.util.Arrays;
import java.util.stream.Collectors;

/** No figures agree with all that is shown: what is shown contradicts itself, which is a fault of whoever shows it. */
public final class ContradictionException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 20;

    private final int[] figures;

    ContradictionException(int[] figures) {
        super("What is shown of figures " + named(figures) + " contradicts itself");
        this.figures = figures;
    }

    /** The numbers of the figures among which the contradiction is, ascending. */
    public int[] figures() {
        return figures.clone();
    }

    private static String named(int[] figures) {
        String first =
                Arrays.stream(figures).limit(NAMED).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return figures.length <= NAMED ? first : first + " and " + (figures.length - NAMED) + " more";
    }
}
