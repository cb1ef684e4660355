package se.kvinnofrid.aggregate.compute;

import java.util.List;

/**
 * What is counted of cases.
 *
 * @param of how much a case adds
 * @param where what must hold for it, all of it; otherwise it adds nothing
 */
record Counter(Amount of, List<Criterion> where) {

    Counter {
        where = List.copyOf(where);
    }

    /** How much a case adds to a count. */
    sealed interface Amount {

        /** So much. */
        int of(CaseRow row);

        /** Itself. */
        record Case() implements Amount {
            @Override
            public int of(CaseRow row) {
                return 1;
            }
        }

        /** Its answers, of which there may be several. */
        record Answers(int place) implements Amount {
            @Override
            public int of(CaseRow row) {
                return Long.bitCount(row.value(place));
            }
        }

        /** Its entries. */
        record Entries(List<Integer> places) implements Amount {
            @Override
            public int of(CaseRow row) {
                int sum = 0;
                for (int place : places) {
                    sum += (int) row.value(place);
                }
                return sum;
            }
        }
    }
}
