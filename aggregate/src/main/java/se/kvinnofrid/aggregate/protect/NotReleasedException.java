package se.kvinnofrid.aggregate.protect;

/** No pattern was found that keeps all hidden figures from being worked out; the edition is not released. The message says where and why. */
public final class NotReleasedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReleasedException(String message) {
        super(message);
    }
}
