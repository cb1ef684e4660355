package se.kvinnofrid.aggregate.compute;

import java.util.BitSet;
import java.util.List;

/** Something that holds for a case or not; without an answer it does not. */
sealed interface Criterion {

    /** Whether it holds. */
    boolean holds(CaseRow row);

    /** There is an answer. */
    record Given(int place) implements Criterion {
        @Override
        public boolean holds(CaseRow row) {
            return row.isGiven(place);
        }
    }

    /** A condition, which the database has looked at, holds. */
    record Condition(int place) implements Criterion {
        @Override
        public boolean holds(CaseRow row) {
            return row.value(place) == 1;
        }
    }

    /** The one answer stands at one of the positions. */
    record OneOf(int place, BitSet positions) implements Criterion {
        @Override
        public boolean holds(CaseRow row) {
            return row.isGiven(place) && positions.get((int) row.value(place));
        }
    }

    /** At least one of several answers is in the mask. */
    record AnyOf(int place, long mask) implements Criterion {
        @Override
        public boolean holds(CaseRow row) {
            return (row.value(place) & mask) != 0;
        }
    }

    /** There is at least one entry. */
    record Entries(List<Integer> places) implements Criterion {
        @Override
        public boolean holds(CaseRow row) {
            return places.stream().anyMatch(place -> row.value(place) > 0);
        }
    }
}
