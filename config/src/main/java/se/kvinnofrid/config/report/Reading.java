package se.kvinnofrid.config.report;

import java.util.EnumMap;
import java.util.Map;
import se.kvinnofrid.config.Label;

/**
 * How a municipality's shares are read beside those of the nation.
 *
 * @param municipalities at least so many municipalities must have a figure for their middle half to be shown
 * @param widest a 95 % interval wider than so many percentage points says too little to be read at all
 * @param most so many of the clearest differences are told at the head of the report
 * @param words what is said of each reading
 */
public record Reading(int municipalities, int widest, int most, Map<Verdict, Label> words) {

    public Reading {
        words = Map.copyOf(new EnumMap<>(words));
    }

    /** What can be said of a share beside that of the nation. */
    public enum Verdict {
        /** Its whole interval lies above the nation's share. */
        HIGHER,
        /** Its whole interval lies below the nation's share. */
        LOWER,
        /** The nation's share lies within the interval. */
        ALIKE,
        /** There are too few cases to say anything: its interval is wide, or the nation's share is not shown. */
        UNKNOWN,
        /** It is not shown. */
        PROTECTED
    }

    /** What is said of a reading. */
    public Label words(Verdict verdict) {
        Label label = words.get(verdict);
        if (label == null) {
            throw new IllegalStateException("report/reading.yaml lacks " + verdict);
        }
        return label;
    }
}
