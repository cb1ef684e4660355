package se.kvinnofrid.aggregate.edition;

/** The name asked for a new edition is taken or cannot be used; nothing has been done. */
public final class EditionNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EditionNameException(String message) {
        super(message);
    }
}
