package se.kvinnofrid.aggregate.protect.attack;

import static se.kvinnofrid.aggregate.protect.figure.Figures.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;

/**
 * Finds quickly of most figures of a rounded edition that they can have many values. All that is shown is taken to be the truth, but for a few
 * tables at a time: what is possible then is possible, for the edition contradicts nothing that way. What is not seen to be safe is left to be
 * asked of all tables together.
 */
final class Windows {

    private static final String NATION = "nation";
    private static final String MUNICIPALITY = "municipality";
    private static final int COUNTY_DIGITS = 2;

    private final Figures figures;
    private final Knowledge known;
    private final Puzzle puzzle;
    private final long enough;
    private final int threads;
    /** The statistics that are not taken for the truth anywhere. */
    private final Set<String> loose = new TreeSet<>();

    Windows(Figures figures, Knowledge known, Puzzle puzzle, long enough, int threads) {
        this.figures = figures;
        this.known = known;
        this.puzzle = puzzle;
        this.enough = enough;
        this.threads = threads;
    }

    /** The questions that are left. */
    BitSet left(BitSet asked) {
        BitSet left = (BitSet) asked.clone();
        if (isPossible()) {
            windows().forEach(window -> look(window, left));
        }
        return left;
    }

    /** Whether the truth could be just what is shown, but for a few statistics that do not fit each other. */
    private boolean isPossible() {
        BitSet unseen = new BitSet();
        for (int figure = 0; figure < figures.size(); figure++) {
            unseen.set(figure, known.rounded[figure] < 0);
        }
        boolean more = true;
        while (more) {
            try {
                Bounds bounds =
                        Bounds.of(shownBut(row -> false), unseen.stream().toArray(), 1, threads);
                return unseen.stream().allMatch(figure -> bounds.of(figure).certainty() != Range.Certainty.FAILED);
            } catch (ContradictionException e) {
                more = IntStream.of(e.figures())
                                .filter(figure -> figures.rowOf(figure) != NONE)
                                .mapToObj(figure -> row(figure).statistic())
                                .filter(loose::add)
                                .count()
                        > 0;
            }
        }
        return false;
    }

    private void look(Predicate<Row> window, BitSet left) {
        BitSet some = new BitSet();
        BitSet others = new BitSet();
        left.stream().forEach(figure -> {
            if (known.rounded[figure] < 0) {
                others.set(figure);
            } else {
                some.set(figure, window.test(row(figure)));
            }
        });
        if (some.isEmpty()) {
            return;
        }
        some.or(others);
        Bounds bounds = Bounds.of(shownBut(window), some.stream().toArray(), enough, threads);
        some.stream().filter(figure -> bounds.of(figure).values() >= enough).forEach(left::clear);
    }

    /** The puzzle of somebody who takes what is shown for the truth, outside a window. */
    private Puzzle shownBut(Predicate<Row> window) {
        double[] least = puzzle.least();
        double[] greatest = puzzle.greatest();
        for (int figure = 0; figure < figures.size(); figure++) {
            if (known.rounded[figure] >= 0 && !loose.contains(row(figure).statistic()) && !window.test(row(figure))) {
                least[figure] = known.rounded[figure];
                greatest[figure] = known.rounded[figure];
            }
        }
        return puzzle.with(least, greatest);
    }

    private Row row(int figure) {
        return figures.rows().get(figures.rowOf(figure));
    }

    /** Each municipality with its county and the nation; then with the nation's groups too, in a half-year and in the round. */
    private List<Predicate<Row>> windows() {
        List<Predicate<Row>> windows = new ArrayList<>();
        List<String> municipalities = municipalities();
        municipalities.forEach(area ->
                windows.add(row -> isAround(row, area) && row.breakdown().isEmpty()));
        List<String> periods = figures.rows().stream()
                .filter(row -> row.level().equals(NATION))
                .map(Row::period)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        String round = periods.stream()
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
        for (String partner : municipalities) {
            for (String period : partner.equals(municipalities.get(0)) ? periods : List.of(periods.get(0))) {
                windows.add(row -> isAround(row, partner)
                        && (!row.level().equals(NATION)
                                || row.period().equals(period)
                                || row.period().equals(round)));
            }
        }
        return windows;
    }

    private static boolean isAround(Row row, String municipality) {
        return row.level().equals(NATION)
                || row.area().equals(municipality)
                || row.area().equals(municipality.substring(0, COUNTY_DIGITS));
    }

    /** Those with the largest figures first. */
    private List<String> municipalities() {
        SortedMap<String, Long> sizes = new TreeMap<>();
        for (int row = 0; row < figures.rows().size(); row++) {
            Row one = figures.rows().get(row);
            int count = figures.of(row, Figures.Part.COUNT);
            if (one.level().equals(MUNICIPALITY) && count != NONE) {
                sizes.merge(one.area(), Math.max(0, known.rounded[count]), Math::max);
            }
        }
        List<String> areas = new ArrayList<>(sizes.keySet());
        areas.sort((one, other) -> Long.compare(sizes.getOrDefault(other, 0L), sizes.getOrDefault(one, 0L)));
        return areas;
    }
}
