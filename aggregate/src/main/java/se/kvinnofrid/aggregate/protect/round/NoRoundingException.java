package se.kvinnofrid.aggregate.protect.round;

/** No rounding was found by which all sums stay sums. */
public final class NoRoundingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRoundingException(String message) {
        super(message);
    }
}
