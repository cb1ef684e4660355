package se.kvinnofrid.aggregate.compute;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been counted of the cases of one submission and half-year that have one answer in one breakdown. */
final class Tally {

    private final Breakdown breakdown;
    private final int[][] counts;
    private final @Nullable Occurrences[] numbers;
    private int cases;

    /** Which counters and numbers of the plan are counted in a breakdown. */
    static final class Breakdown {

        private final int slot;
        private final int place;
        private final int answers;
        private final List<Parts.Part> parts;

        /** Of each part the positions of its counters among all. */
        private final int[][] counters;

        /** Which of all numbers. */
        private final boolean[] numbers;

        /** For a slot of the plan; 0 is the undivided table. */
        Breakdown(int slot, Plan plan, List<Parts.Part> all) {
            this.slot = slot;
            this.place = slot == 0 ? -1 : plan.place(slot);
            this.answers =
                    slot == 0 ? 1 : plan.slots().get(slot - 1).of().categories().size();
            this.parts =
                    all.stream().filter(part -> part.slots().contains(slot)).toList();
            this.counters = parts.stream()
                    .map(part -> part.counters().stream()
                            .mapToInt(counter -> counter - 1)
                            .toArray())
                    .toArray(int[][]::new);
            List<Plan.Summed> summed = List.copyOf(plan.numbers().keySet());
            this.numbers = new boolean[summed.size()];
            for (int number = 0; number < numbers.length; number++) {
                numbers[number] = slot == 0 || plan.slots(summed.get(number)).contains(slot);
            }
        }

        /** The position of a case's answer, negative if it has none; 0 in the undivided table. */
        int answer(CaseRow row) {
            if (slot == 0) {
                return 0;
            }
            return row.isGiven(place) ? (int) row.value(place) : -1;
        }

        /** Room for a tally of each answer. */
        @Nullable
        Tally[] tallies() {
            return new @Nullable Tally[answers];
        }

        /** What tells of an answer in the tables of the store: the slot, and the answer unless it is the undivided table. */
        String line(int answer) {
            return slot + "\t" + (slot == 0 ? -1 : answer);
        }
    }

    Tally(Breakdown breakdown) {
        this.breakdown = breakdown;
        this.counts =
                Stream.of(breakdown.counters).map(part -> new int[part.length]).toArray(int[][]::new);
        this.numbers = new @Nullable Occurrences[breakdown.numbers.length];
    }

    /** Counts a case that adds so much to each counter of the plan. */
    void count(int[] amounts) {
        cases++;
        for (int part = 0; part < counts.length; part++) {
            int[] sums = counts[part];
            int[] counters = breakdown.counters[part];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += amounts[counters[i]];
            }
        }
    }

    /** Counts a number of the plan, if the breakdown asks for it. */
    void occurs(int number, int value) {
        if (breakdown.numbers[number]) {
            Occurrences occurrences = numbers[number];
            if (occurrences == null) {
                occurrences = new Occurrences();
                numbers[number] = occurrences;
            }
            occurrences.add(value, 1);
        }
    }

    /** A line for {@code result.tally} of each part, without the columns that stand before the part. */
    Stream<String> counts() {
        return IntStream.range(0, counts.length)
                .mapToObj(part -> breakdown.parts.get(part).number() + "\t" + cases + "\t" + array(counts[part]));
    }

    /** A line for {@code result.histogram} of each number, likewise. */
    Stream<String> numbers() {
        return IntStream.range(0, numbers.length).boxed().flatMap(number -> {
            Occurrences occurrences = numbers[number];
            if (occurrences == null) {
                return Stream.empty();
            }
            int[] values = occurrences.numbers();
            int[] times = IntStream.of(values).map(occurrences::times).toArray();
            return Stream.of((number + 1) + "\t" + array(values) + "\t" + array(times));
        });
    }

    private static String array(int[] numbers) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < numbers.length; i++) {
            text.append(i == 0 ? "" : ",").append(numbers[i]);
        }
        return text.append('}').toString();
    }
}
