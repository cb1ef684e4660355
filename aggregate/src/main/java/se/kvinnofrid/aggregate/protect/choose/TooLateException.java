package se.kvinnofrid.aggregate.protect.choose;

import java.util.List;

/** The time is up, and some figures are not protected yet. */
public final class TooLateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Integer> left;

    TooLateException(List<Integer> left) {
        super(left.size() + " figures are not protected in time");
        this.left = List.copyOf(left);
    }

    /** The figures that are not protected. */
    public List<Integer> left() {
        return left;
    }
}
