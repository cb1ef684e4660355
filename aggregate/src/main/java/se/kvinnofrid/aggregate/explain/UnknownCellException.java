package se.kvinnofrid.aggregate.explain;

import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.yaml.EditDistance;

/** Somebody asks about a cell that there is not. */
public final class UnknownCellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String found;
    private final transient List<String> valid;

    UnknownCellException(String what, String found, List<String> valid) {
        super("there is no " + what + " '" + found + "'; there are " + String.join(", ", valid)
                + nearest(found, valid)
                        .map(word -> ". Did you mean '" + word + "'?")
                        .orElse(""));
        this.what = what;
        this.found = found;
        this.valid = List.copyOf(valid);
    }

    /** What was not found: {@code edition}, {@code statistic}, {@code category} or {@code table}. */
    public String what() {
        return what;
    }

    /** What was asked for. */
    public String found() {
        return found;
    }

    /** What could have been asked for. */
    public List<String> valid() {
        return valid;
    }

    private static Optional<String> nearest(String found, List<String> valid) {
        return valid.stream()
                .filter(word -> EditDistance.between(found, word) <= Math.max(1, found.length() / 3))
                .min((a, b) -> Integer.compare(EditDistance.between(found, a), EditDistance.between(found, b)));
    }
}
