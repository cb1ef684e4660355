package se.kvinnofrid.aggregate.protect;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.config.protection.Protection;

/** No pattern was found that keeps all hidden figures from being worked out; the edition is not released. The message says where and why. */
public final class NotReleasedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReleasedException(String message) {
        super(message);
    }

    /** The time is up, and so many figures can still be worked out. */
    static NotReleasedException late(Protection protection, Figures figures, Collection<Integer> left) {
        return new NotReleasedException("the edition is not released: no safe pattern was found within "
                + protection.timeLimitMinutes() + " minutes (time_limit_minutes in config/protection/protection.yaml). "
                + blame(figures, left));
    }

    /** All has been tried, and so many figures can still be worked out. */
    static NotReleasedException unsafe(Figures figures, Collection<Integer> left) {
        return new NotReleasedException(
                "the edition is not released: in every pattern tried, hidden figures can be worked out. "
                        + blame(figures, left));
    }

    private static String blame(Figures figures, Collection<Integer> left) {
        Map<String, Long> tables = left.stream()
                .map(figures::rowOf)
                .filter(row -> row != Figures.NONE)
                .collect(Collectors.groupingBy(
                        row -> figures.rows().get(row).table(), TreeMap::new, Collectors.counting()));
        return "Tables to blame: "
                + tables.entrySet().stream()
                        .map(table -> table.getKey() + " (" + table.getValue() + " figures)")
                        .collect(Collectors.joining("; "))
                + ". Coarsen them: join categories, take away a breakdown, or set breakdown_periods: round"
                + " (config/statistics); or raise the time limit";
    }
}
