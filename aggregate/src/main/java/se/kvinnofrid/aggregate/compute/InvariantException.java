package se.kvinnofrid.aggregate.compute;

/** Figures of an edition contradict each other: a fault of the program or of what it was given, and no edition is made of them. */
public final class InvariantException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvariantException(String message) {
        super(message);
    }
}
