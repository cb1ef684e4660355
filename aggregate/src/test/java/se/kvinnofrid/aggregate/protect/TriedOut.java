package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all microdata that agree with the published figures say about those that are hidden. */
final class TriedOut {

    /** The figures of a cell; those that are missing are null. */
    record Figures(
            @Nullable Integer count,
            @Nullable Integer base,
            @Nullable Integer answers,
            @Nullable Double share) {}

    private static final Figures NOTHING = new Figures(null, null, null, null);
    private static final double SAME = 1e-9;

    private final Microdata truth;
    private final Map<Microdata.Cell, Figures> exact;
    private final Map<Microdata.Cell, Figures> published;
    private final int threshold;
    private final int minimumBase;
    private final WholeSearch search;

    TriedOut(
            Microdata truth,
            Map<Microdata.Cell, Figures> exact,
            Map<Microdata.Cell, Figures> published,
            int threshold,
            int minimumBase) {
        this.truth = truth;
        this.exact = exact;
        this.published = published;
        this.threshold = threshold;
        this.minimumBase = minimumBase;
        this.search = new WholeSearch(2 * (truth.cases() + threshold));
        assertThat(published.keySet()).isEqualTo(exact.keySet());
        exact.forEach((cell, figures) -> agree(truth, cell, figures, true));
        published.forEach((cell, figures) -> agree(truth, cell, figures, false));
    }

    /** How many counts there are. */
    long counts() {
        return exact.values().stream()
                .filter(figures -> figures.count() != null)
                .count();
    }

    /** How many of them are hidden. */
    long hiddenCounts() {
        return counts()
                - published.values().stream()
                        .filter(figures -> figures.count() != null)
                        .count();
    }

    /** How many of an area's are hidden. */
    long hiddenCounts(String area) {
        return exact.entrySet().stream()
                .filter(cell ->
                        cell.getKey().area().equals(area) && cell.getValue().count() != null)
                .filter(cell -> published.getOrDefault(cell.getKey(), NOTHING).count() == null)
                .count();
    }

    /**
     * Each hidden number of cases that could be fewer than {@code threshold} different ones, with those that it could be, if it says something
     * of a few. What is hidden for the sake of others, and is no number of a few, may be worked out.
     */
    List<String> leaks() {
        Relation.of(truth, counted()).forEach(relation -> search.sum(relation.whole(), relation.parts()));
        Map<Integer, Set<String>> asked = hidden();
        published.forEach(this::know);
        assertThat(search.narrow()).as("the truth agrees with what is shown").isTrue();
        int[] near = new int[search.figures().size()];
        search.figures().forEach((sorts, figure) -> near[figure] = truth.in(sorts));
        Map<Integer, Set<Integer>> values = new LinkedHashMap<>();
        asked.keySet().forEach(figure -> values.put(figure, new TreeSet<>(Set.of(near[figure]))));
        values.forEach((figure, seen) -> follow(figure, near, values));
        List<String> leaks = new ArrayList<>();
        asked.forEach((figure, names) -> {
            if (values.getOrDefault(figure, Set.of()).size() < threshold) {
                leaks.add(names + " can only be " + values.get(figure));
            }
        });
        return leaks;
    }

    /** The numbers of cases that are hidden: all hidden counts, and bases hidden because they are of a few. */
    private Map<Integer, Set<String>> hidden() {
        Map<Integer, Set<String>> hidden = new LinkedHashMap<>();
        exact.forEach((cell, figures) -> {
            Figures shown = published.get(cell);
            if (shown != null && figures.count() != null && shown.count() == null && isOfFew(cell, figures)) {
                hidden.computeIfAbsent(figure(truth.counted(cell)), f -> new LinkedHashSet<>())
                        .add("count of " + cell);
            }
            if (shown != null
                    && figures.base() != null
                    && shown.base() == null
                    && figures.base() > 0
                    && figures.base() < threshold) {
                hidden.computeIfAbsent(figure(truth.base(cell)), f -> new LinkedHashSet<>())
                        .add("base of " + cell);
            }
        });
        return hidden;
    }

    /** Whether a count is of a few, or of all but a few, or of none or all of a small group where no larger table says the same. */
    private boolean isOfFew(Microdata.Cell cell, Figures figures) {
        Integer count = figures.count();
        Integer base = figures.base();
        if (count == null || base == null || base == 0) {
            return count != null && count > 0 && count < threshold;
        }
        int rest = base - count;
        boolean all = count == 0 || rest == 0;
        return (count > 0 && count < threshold)
                || (rest > 0 && rest < threshold)
                || (all
                        && base < minimumBase
                        && exact.entrySet().stream().noneMatch(larger -> says(larger, cell, rest == 0)));
    }

    private boolean says(Map.Entry<Microdata.Cell, Figures> larger, Microdata.Cell cell, boolean everybody) {
        Microdata.Cell around = larger.getKey();
        Integer count = larger.getValue().count();
        Integer base = larger.getValue().base();
        return count != null
                && base != null
                && base >= minimumBase
                && count == (everybody ? (int) base : 0)
                && around.statistic().equals(cell.statistic())
                && around.category().equals(cell.category())
                && (around.area().equals("00") || cell.area().startsWith(around.area()))
                && (around.breakdown().isEmpty()
                        || (around.breakdown().equals(cell.breakdown())
                                && around.value().equals(cell.value())))
                && (around.period().equals(cell.period()) || around.period().equals(Microdata.ROUND));
    }

    /** The sorts that any figure counts: of the others there may be any number. */
    private BitSet counted() {
        BitSet all = new BitSet();
        exact.keySet().forEach(cell -> {
            all.or(truth.counted(cell));
            if (!cell.statistic().equals(Microdata.EVERYBODY)) {
                all.or(truth.base(cell));
            }
        });
        return all;
    }

    private int figure(BitSet sorts) {
        return search.figure(sorts);
    }

    private void follow(int figure, int[] near, Map<Integer, Set<Integer>> values) {
        Set<Integer> seen = values.getOrDefault(figure, Set.of());
        for (int away = 1; away <= search.most(figure) - search.least(figure); away++) {
            for (int value : new int[] {near[figure] + away, near[figure] - away}) {
                if (seen.size() >= threshold) {
                    return;
                }
                if (value >= search.least(figure) && value <= search.most(figure) && !seen.contains(value)) {
                    Optional<int[]> found = search.find(figure, value, near);
                    found.ifPresent(solution -> {
                        verify(solution);
                        values.forEach((other, its) -> its.add(solution[other]));
                    });
                }
            }
        }
    }

    /** What was found is looked at as cases: they must give every published figure. */
    private void verify(int[] solution) {
        int[] numbers = new int[truth.sorts().size()];
        search.figures().forEach((sorts, figure) -> {
            if (sorts.cardinality() == 1) {
                numbers[sorts.nextSetBit(0)] = solution[figure];
            }
        });
        Microdata other = new Microdata(truth.sorts(), numbers);
        published.forEach((cell, figures) -> agree(other, cell, figures, false));
    }

    /** Microdata give the figures of a cell, those that are empty aside unless they must be complete. */
    private static void agree(Microdata data, Microdata.Cell cell, Figures figures, boolean complete) {
        int count = data.in(data.counted(cell));
        if (complete || figures.count() != null) {
            assertThat(figures.count()).as("count of %s", cell).isEqualTo(count);
        }
        if (cell.statistic().equals(Microdata.EVERYBODY)) {
            return;
        }
        int base = data.in(data.base(cell));
        if (complete || figures.base() != null) {
            assertThat(figures.base()).as("base of %s", cell).isEqualTo(base);
        }
        if (figures.answers() != null || (complete && cell.statistic().equals("sign"))) {
            assertThat(figures.answers())
                    .as("answers of %s", cell)
                    .isEqualTo(answers(cell)
                            .mapToInt(one -> data.in(data.counted(one)))
                            .sum());
        }
        Double share = figures.share();
        if (share != null) {
            assertThat(base > 0 && Math.abs(share - (double) count / base) < SAME)
                    .as("share of %s", cell)
                    .isTrue();
        }
    }

    /** The cells whose counts are all answers of a table with several. */
    private static Stream<Microdata.Cell> answers(Microdata.Cell cell) {
        return Stream.of("p", "q")
                .map(category -> new Microdata.Cell(
                        cell.statistic(), cell.area(), cell.breakdown(), cell.value(), cell.period(), category));
    }

    private void know(Microdata.Cell cell, Figures shown) {
        int count = figure(truth.counted(cell));
        know(count, shown.count());
        if (shown.base() != null) {
            know(figure(truth.base(cell)), shown.base());
        }
        Integer all = shown.answers();
        if (all != null) {
            int[] parts =
                    answers(cell).mapToInt(one -> figure(truth.counted(one))).toArray();
            search.relation(parts, new int[] {1, 1}, all);
        }
        if (shown.share() != null) {
            // A share of so few is known as a fraction.
            int base = figure(truth.base(cell));
            search.atLeast(base, 1);
            search.relation(
                    new int[] {count, base}, new int[] {truth.in(truth.base(cell)), -truth.in(truth.counted(cell))}, 0);
        }
    }

    private void know(int figure, @Nullable Integer value) {
        if (value != null) {
            search.relation(new int[] {figure}, new int[] {1}, value);
        }
    }
}
