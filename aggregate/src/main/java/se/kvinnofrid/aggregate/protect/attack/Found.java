package se.kvinnofrid.aggregate.protect.attack;

import se.kvinnofrid.aggregate.protect.figure.Row;

/**
 * A hidden figure that the published ones give away.
 *
 * @param edition the edition that hides it: the one attacked, or a final one before it
 * @param row a row that hides it
 * @param hidden what of the row
 * @param range what can be known of it: no text for people tells this
 */
public record Found(String edition, Row row, Hidden hidden, Range range) {

    /** What a row can hide. */
    public enum Hidden {
        COUNT(""),
        BASE("base of "),
        /** The base less the count. */
        COMPLEMENT("all others than ");

        private final String words;

        Hidden(String words) {
            this.words = words;
        }
    }

    /** Says which figure it is, and how well it is known, but nothing of its value. */
    public String text() {
        String of = hidden.words + row.name() + ": ";
        if (range.certainty() == Range.Certainty.FAILED) {
            return of + "cannot be shown to be safe";
        }
        return of + "can be narrowed to " + range.values() + (range.values() == 1 ? " value" : " values");
    }
}
