package se.kvinnofrid.app.backup;

/** A backup cannot be made here, or one cannot be used. Nothing has been touched. The message, in Swedish, says why. */
public final class BackupException extends RuntimeException {

    BackupException(String message) {
        super(message);
    }
}
