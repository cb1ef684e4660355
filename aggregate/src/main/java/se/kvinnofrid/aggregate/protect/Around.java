package se.kvinnofrid.aggregate.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;

/**
 * The larger tables around a table: that of everybody around that of a group, that of the county and the nation around that of a municipality,
 * that of the round around that of a half-year. What nobody in a larger table has answered, or everybody, says nothing of a small group in it;
 * nor does what follows so in every half-year say anything of the group in the round.
 */
final class Around {

    private static final String NATION = "nation";

    private record Answer(String statistic, String category) {}

    private record Group(String statistic, String area, String breakdown, String value, String category) {}

    private final Map<Answer, List<Integer>> none;
    private final Map<Answer, List<Integer>> all;
    private final Map<Group, List<Integer>> parts = new HashMap<>();
    private final Figures figures;
    private final List<Computed> rows;
    private final String round;

    /** Notes where, on a base of so many cases at least, nobody or everybody has an answer. */
    Around(Figures figures, List<Computed> rows, String round, int minimumBase) {
        this.figures = figures;
        this.rows = rows;
        this.round = round;
        this.none = large(rows, minimumBase, row -> Objects.equals(row.countCases(), 0L));
        this.all = large(rows, minimumBase, row -> Objects.equals(row.countCases(), row.baseCases()));
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).row().period().equals(round)) {
                parts.computeIfAbsent(group(rows.get(row).row()), key -> new ArrayList<>())
                        .add(row);
            }
        }
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

    private static Group group(Row row) {
        return new Group(row.statistic(), row.area(), row.breakdown(), row.value(), row.category());
    }

    private static Answer answer(Computed row) {
        return new Answer(row.row().statistic(), row.row().category());
    }

    /**
     * The figures that say already what a row says: that nobody has its answer, or that everybody has. One of each group is enough, but of
     * every group one is needed; there are no groups if nothing says so.
     */
    List<int[]> tellers(Computed row) {
        int[] larger = larger(row);
        if (larger.length > 0 || !row.row().period().equals(round)) {
            return larger.length > 0 ? List.of(larger) : List.of();
        }
        List<int[]> ofParts = new ArrayList<>();
        for (int number : parts.getOrDefault(group(row.row()), List.of())) {
            Computed part = rows.get(number);
            int base = figures.of(number, Figures.Part.BASE);
            boolean nobody = Objects.equals(part.baseCases(), 0L) && base != Figures.NONE;
            ofParts.add(nobody ? new int[] {base} : larger(part));
        }
        return ofParts.stream().allMatch(some -> some.length > 0) ? ofParts : List.of();
    }

    private int[] larger(Computed row) {
        Map<Answer, List<Integer>> same = Objects.equals(row.countCases(), 0L) ? none : all;
        return same.getOrDefault(answer(row), List.of()).stream()
                .filter(number -> contains(rows.get(number).row(), row.row()))
                .mapToInt(number -> figures.of(number, Figures.Part.COUNT))
                .filter(figure -> figure != Figures.NONE)
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
