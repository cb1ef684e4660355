package se.kvinnofrid.app.run;

/** A job has failed, and can be resumed by running again. The message, in Swedish, says where and why. */
public final class JobFailedException extends RuntimeException {

    JobFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    JobFailedException(String message) {
        super(message);
    }
}
