package se.kvinnofrid.ingest;

/** The key of the pseudonyms is not the one that the round was begun with; nothing has been done. The message, in Swedish, says what can be. */
public final class WrongKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKeyException(String message) {
        super(message);
    }
}
