package se.kvinnofrid.aggregate.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which counters are counted in which breakdowns: only those that a statistic asks for there. */
final class Parts {

    /** Aggregates in one statement; the database allows 1 664, and so many whole numbers fit in one row. */
    private static final int MOST_COUNTERS = 800;

    /**
     * Counters that are counted together, one after the other in a row.
     *
     * @param number of the part, from 0
     * @param slots the breakdowns by which they are counted, 0 for none
     */
    record Part(int number, List<Integer> slots, List<Integer> counters) {}

    private Parts() {}

    /** All parts of the plan. The first counts all cases, even if it has no counter. */
    static List<Part> of(Plan plan) {
        Map<List<Integer>, List<Integer>> slots = new LinkedHashMap<>();
        slots.put(List.copyOf(plan.counters().values()), new ArrayList<>(List.of(0)));
        for (int slot = 1; slot <= plan.slots().size(); slot++) {
            List<Integer> counters = countersWith(plan, slot);
            if (!counters.isEmpty()) {
                slots.computeIfAbsent(counters, c -> new ArrayList<>()).add(slot);
            }
        }
        List<Part> parts = new ArrayList<>();
        slots.forEach((counters, alike) ->
                portions(counters).forEach(some -> parts.add(new Part(parts.size(), List.copyOf(alike), some))));
        return parts;
    }

    private static List<Integer> countersWith(Plan plan, int slot) {
        return plan.planned().stream()
                .filter(category -> category.breakdown().isEmpty()
                        && plan.slots(category.statistic()).contains(slot))
                .flatMap(Parts::counters)
                .collect(TreeSet<Integer>::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .toList();
    }

    private static Stream<Integer> counters(Plan.Planned category) {
        List<Integer> counters = new ArrayList<>();
        addCounted(counters, category.counter());
        addCounted(counters, category.base());
        addCounted(counters, category.answers());
        addCounted(counters, category.countCases());
        addCounted(counters, category.baseCases());
        return counters.stream();
    }

    /** The counters of municipalities, whose numbers are negative, are not counted from cases. */
    private static void addCounted(List<Integer> counters, @Nullable Integer counter) {
        if (counter != null && counter > 0) {
            counters.add(counter);
        }
    }

    private static List<List<Integer>> portions(List<Integer> counters) {
        List<List<Integer>> portions = new ArrayList<>();
        for (int from = 0; from == 0 || from < counters.size(); from += MOST_COUNTERS) {
            portions.add(counters.subList(from, Math.min(counters.size(), from + MOST_COUNTERS)));
        }
        return portions;
    }
}
