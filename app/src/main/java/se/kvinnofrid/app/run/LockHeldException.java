package se.kvinnofrid.app.run;

/** Another run is under way on the same database. The message, in Swedish, says whose. */
public final class LockHeldException extends RuntimeException {

    LockHeldException(String message) {
        super(message);
    }
}
