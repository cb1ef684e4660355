package se.kvinnofrid.report.edition;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an edition says of itself.
 *
 * @param name unique name, also the name of its folder
 * @param round the round it is made of
 * @param status whether it may still change
 * @param createdAt when it was made
 * @param programVersion the version of the program that made it
 * @param method how its figures are protected; empty if it does not say
 * @param threshold the lowest count of cases above zero that is shown
 * @param minimumBase the lowest base on which shares and values are shown
 * @param roundingBase rounded figures are multiples of this; 0 if they are not rounded
 * @param roundingDistance the farthest that a rounded figure can be from the truth
 * @param settings what else was chosen of the method, by name; empty if it does not say
 */
public record Edition(
        String name,
        String round,
        Status status,
        Instant createdAt,
        String programVersion,
        String method,
        int threshold,
        int minimumBase,
        int roundingBase,
        int roundingDistance,
        SortedMap<String, Integer> settings) {

    /** The method that hides small counts and leaves the rest as it is. */
    private static final String PRIMARY = "primary";

    public Edition {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** Whether it is not known that hidden figures cannot be worked out, so that the edition is for those who may see exact figures. */
    public boolean isWorkingPaper() {
        return method.isEmpty() || method.equals(PRIMARY);
    }

    /** Whether an edition may still change. */
    public enum Status {
        DRAFT,
        FINAL
    }
}
