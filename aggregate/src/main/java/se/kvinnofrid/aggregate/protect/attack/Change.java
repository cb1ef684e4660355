package se.kvinnofrid.aggregate.protect.attack;

/**
 * How many cases came and went from one final edition to the next; a case that was corrected both came and went.
 *
 * @param added cases that were not there before
 * @param removed cases that are there no more
 */
public record Change(long added, long removed) {

    public Change {
        if (added < 0 || removed < 0) {
            throw new IllegalArgumentException(added + " cases added, " + removed + " removed");
        }
    }

    /** What somebody takes for granted who knows only how many cases there were before and after: that none was corrected. */
    static Change between(long before, long after) {
        return new Change(Math.max(0, after - before), Math.max(0, before - after));
    }
}
