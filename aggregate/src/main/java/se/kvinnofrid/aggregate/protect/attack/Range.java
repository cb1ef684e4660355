package se.kvinnofrid.aggregate.protect.attack;

/**
 * What can be known of a hidden figure: it lies somewhere from the least to the greatest whole value. The greatest is
 * {@link Puzzle#UNBOUNDED} where nothing bounds it.
 */
public record Range(long least, long greatest, Certainty certainty) {

    /** How well a range is known. */
    public enum Certainty {
        /** These are the ends. */
        EXACT,
        /** Both ends are possible, which was wide enough: the range may be wider. */
        AT_LEAST,
        /** The ends could not be found; nobody knows that the range is as wide as this, and it must not be held to be safe. */
        FAILED
    }

    /** How many whole values the figure may have, as far as is known; {@link Puzzle#UNBOUNDED} where there is no end, 0 where nothing is known. */
    public long values() {
        if (certainty == Certainty.FAILED) {
            return 0;
        }
        return greatest == Puzzle.UNBOUNDED ? Puzzle.UNBOUNDED : greatest - least + 1;
    }
}
