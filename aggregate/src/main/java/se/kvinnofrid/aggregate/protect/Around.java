package se.kvinnofrid.aggregate.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import se.kvinnofrid.aggregate.protect.figure.Row;

/**
 * The larger tables around a table: that of everybody around that of a group, that of the county and the nation around that of a municipality,
 * that of the round around that of a half-year. What nobody in a larger table has answered, or everybody, says nothing of a small group in it.
 */
final class Around {

    private static final String NATION = "nation";

    private record Answer(String statistic, String category) {}

    private final Map<Answer, List<Integer>> none;
    private final Map<Answer, List<Integer>> all;
    private final List<Computed> rows;
    private final String round;

    /** Notes where, on a base of so many cases at least, nobody or everybody has an answer. */
    Around(List<Computed> rows, String round, int minimumBase) {
        this.rows = rows;
        this.round = round;
        this.none = large(rows, minimumBase, row -> Objects.equals(row.countCases(), 0L));
        this.all = large(rows, minimumBase, row -> Objects.equals(row.countCases(), row.baseCases()));
    }

    private static Map<Answer, List<Integer>> large(List<Computed> rows, int minimumBase, Predicate<Computed> which) {
        Map<Answer, List<Integer>> large = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            Computed one = rows.get(row);
            if (one.baseCases() != null && one.baseCases() >= minimumBase && which.test(one)) {
                large.computeIfAbsent(answer(one), key -> new ArrayList<>()).add(row);
            }
        }
        return large;
    }

    private static Answer answer(Computed row) {
        return new Answer(row.row().statistic(), row.row().category());
    }

    /** The rows of larger tables that say already what a row says: that nobody has its answer, or that everybody has. */
    int[] tellers(Computed row) {
        Map<Answer, List<Integer>> same = Objects.equals(row.countCases(), 0L) ? none : all;
        return same.getOrDefault(answer(row), List.of()).stream()
                .mapToInt(number -> number)
                .filter(number -> contains(rows.get(number).row(), row.row()))
                .toArray();
    }

    private boolean contains(Row large, Row small) {
        boolean area = large.level().equals(NATION) || small.area().startsWith(large.area());
        boolean group = large.breakdown().isEmpty()
                || (large.breakdown().equals(small.breakdown()) && large.value().equals(small.value()));
        return area
                && group
                && (large.period().equals(small.period()) || large.period().equals(round));
    }
}
