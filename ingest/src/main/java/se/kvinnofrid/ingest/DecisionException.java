package se.kvinnofrid.ingest;

/** A decision that cannot be made about a submission; nothing has been done. The message, in Swedish, says why. */
public final class DecisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DecisionException(String message) {
        super(message);
    }
}
