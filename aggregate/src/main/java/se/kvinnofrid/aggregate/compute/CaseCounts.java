package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * Counts cases one by one: every counter and every number of the plan, by submission and half-year, undivided and in the breakdowns that ask
 * for it. What must hold is looked at once for each case, however many counters and breakdowns there are.
 */
final class CaseCounts {

    /** Where cases come from and when they were opened. */
    private record Group(long submission, int municipality, int half) {

        private static final Comparator<Group> IN_ORDER = Comparator.comparingLong(Group::submission)
                .thenComparing(Group::municipality)
                .thenComparing(Group::half);
    }

    private final List<Criterion> criteria;
    private final List<Counter> counters;
    private final int[][] criteriaOfCounters;
    private final List<Plan.Summed> numbers;
    private final int[][] criteriaOfNumbers;
    private final List<Tally.Breakdown> breakdowns;

    /** Of each group, in each breakdown, the tally of each answer, if a case has given it. */
    private final Map<Group, @Nullable Tally[][]> tallies = new HashMap<>();

    // What is known of the case at hand.
    private final boolean[] holds;
    private final int[] amounts;

    CaseCounts(Plan plan, List<Parts.Part> parts) {
        this.counters = List.copyOf(plan.counters().keySet());
        this.numbers = List.copyOf(plan.numbers().keySet());
        this.criteria = Stream.concat(
                        counters.stream().map(Counter::where), numbers.stream().map(Plan.Summed::where))
                .flatMap(List::stream)
                .distinct()
                .toList();
        this.criteriaOfCounters =
                counters.stream().map(counter -> places(counter.where())).toArray(int[][]::new);
        this.criteriaOfNumbers =
                numbers.stream().map(number -> places(number.where())).toArray(int[][]::new);
        this.breakdowns = IntStream.rangeClosed(0, plan.slots().size())
                .mapToObj(slot -> new Tally.Breakdown(slot, plan, parts))
                .toList();
        this.holds = new boolean[criteria.size()];
        this.amounts = new int[counters.size()];
    }

    private int[] places(List<Criterion> where) {
        return where.stream().mapToInt(criteria::indexOf).toArray();
    }

    /** Counts a case. */
    void add(CaseRow row) {
        look(row);
        @Nullable
        Tally[][] group =
                tallies.computeIfAbsent(new Group(row.submission(), row.municipality(), row.half()), g -> none());
        for (int i = 0; i < group.length; i++) {
            int answer = breakdowns.get(i).answer(row);
            if (answer >= 0) {
                add(row, group[i], answer, breakdowns.get(i));
            }
        }
    }

    private @Nullable Tally[][] none() {
        return breakdowns.stream().map(Tally.Breakdown::tallies).toArray(Tally[][]::new);
    }

    private void look(CaseRow row) {
        for (int i = 0; i < holds.length; i++) {
            holds[i] = criteria.get(i).holds(row);
        }
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = all(criteriaOfCounters[i]) ? counters.get(i).of().of(row) : 0;
        }
    }

    private boolean all(int[] places) {
        for (int place : places) {
            if (!holds[place]) {
                return false;
            }
        }
        return true;
    }

    private void add(CaseRow row, @Nullable Tally[] answers, int answer, Tally.Breakdown breakdown) {
        Tally tally = answers[answer];
        if (tally == null) {
            tally = new Tally(breakdown);
            answers[answer] = tally;
        }
        tally.count(amounts);
        for (int i = 0; i < criteriaOfNumbers.length; i++) {
            if (all(criteriaOfNumbers[i])) {
                tally.occurs(i, (int) row.value(numbers.get(i).place()));
            }
        }
    }

    /** Keeps what has been counted. */
    void keep(Session session) throws SQLException {
        session.copyIn("result.tally", lines(Tally::counts));
        session.copyIn("result.histogram", lines(Tally::numbers));
    }

    private Stream<String> lines(Function<Tally, Stream<String>> told) {
        return tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Group.IN_ORDER))
                .flatMap(entry -> IntStream.range(0, breakdowns.size())
                        .boxed()
                        .flatMap(i -> lines(entry.getKey(), breakdowns.get(i), entry.getValue()[i], told)));
    }

    private static Stream<String> lines(
            Group group, Tally.Breakdown breakdown, @Nullable Tally[] answers, Function<Tally, Stream<String>> told) {
        return IntStream.range(0, answers.length).boxed().flatMap(answer -> {
            Tally tally = answers[answer];
            String place = String.join(
                    "\t",
                    Long.toString(group.submission()),
                    Integer.toString(group.municipality()),
                    Integer.toString(group.half()),
                    breakdown.line(answer),
                    "");
            return tally == null ? Stream.empty() : told.apply(tally).map(place::concat);
        });
    }
}
