package se.kvinnofrid.app.store;

/** The database that the program keeps cannot be used. The message, in Swedish, tells the operator what stands in the way. */
public final class StoreException extends RuntimeException {

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
