package se.kvinnofrid.app.run;

/** The database that the operator has pointed out cannot be used. The message, in Swedish, says why. */
public final class DatabaseException extends RuntimeException {

    DatabaseException(String message) {
        super(message);
    }

    /** With what to tell the operator, in Swedish. */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
