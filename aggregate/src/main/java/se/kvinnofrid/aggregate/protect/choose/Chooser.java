package se.kvinnofrid.aggregate.protect.choose;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/**
 * Chooses which further figures are hidden, so that each hidden number of people could be so many different numbers.
 *
 * <p>A secret is protected by moving it: by finding other tables, with other numbers, that look the same from outside. Where that cannot be
 * done, the cheapest move of figures that are shown says what to hide. Secrets are looked at in the tables they stand in, which are small;
 * first those that hold many tables together, such as the number of cases in a small group.
 */
public final class Chooser {

    /** So many figures at most are looked at together when a secret is pressed for the first, second … time; then all. */
    private static final int[] SIZES = {1_500, 4_000, 4_000, 8_000, 8_000};
    /** More than so many figures are not looked at together before secrets are pressed. */
    private static final int MOST = 10_000;
    /** Of what is looked at together, the part in which further secrets are protected at the same time. */
    private static final int CLOSE = 4;
    /** So many times secrets are pressed without hiding the bases of the whole nation's tables. */
    private static final int KEPT = 4;
    /** So many steps from a secret is hidden what is related to it, before whole tables are. */
    private static final int STEPS = 2;

    /**
     * What is asked of a pattern.
     *
     * @param values how many values every secret must be able to have …
     * @param knownCases … for somebody who knows so many of its cases
     * @param limit how long it is sought …
     * @param threads … and by how many threads, which changes nothing of what is found
     */
    public record Demand(int values, int knownCases, Duration limit, int threads) {}

    /**
     * What is settled before anything is chosen.
     *
     * @param hidden the figures hidden for their own sake
     * @param secrets the figures that must not be found out, some of which no table shows
     * @param kept the figures that should be shown, since others say as much
     */
    public record Settled(BitSet hidden, BitSet secrets, BitSet kept) {}

    /**
     * What somebody knows of the figures without any table, such as what they were before.
     *
     * @param least the least that each can be
     * @param greatest the greatest that each can be
     */
    @SuppressWarnings("ArrayRecordComponent") // there is one, and nobody compares it
    public record Limits(long[] least, long[] greatest) {}

    private final Figures figures;
    private final Network network;
    private final Tables tables;
    private final Pattern pattern;
    private final double[] weights;
    private final BitSet kept;
    private final Moves moves = new Moves();
    private final long end;
    private final int threads;

    /**
     * Begins with what is hidden for its own sake.
     *
     * @param relations the relations that hold
     * @param truth what each figure is
     * @param limits what each can be
     * @param settled what is settled before
     * @param weights what is lost when a figure is hidden
     */
    public Chooser(
            Figures figures,
            List<Figures.Relation> relations,
            long[] truth,
            Limits limits,
            Settled settled,
            double[] weights,
            Demand demand) {
        this.figures = figures;
        this.network = new Network(figures.size(), relations);
        this.tables = new Tables(figures, network);
        this.weights = weights;
        this.pattern = new Pattern(figures, truth, limits, demand.values(), demand.knownCases());
        this.end = System.nanoTime() + demand.limit().toNanos();
        this.threads = demand.threads();
        this.kept = settled.kept();
        settled.hidden().stream().forEach(pattern::hide);
        settled.secrets().stream().forEach(pattern::keepSecret);
    }

    /**
     * Chooses what is hidden. A few secrets may be left that can be narrowed too far still.
     *
     * @throws TooLateException if the time is up
     */
    public void choose() {
        protectAll(tables::joins, tables::around);
        protectAll(tables::isOfCounty, tables::withMunicipalities);
        protectAll(figure -> true, tables::of);
    }

    /** Protects the pending secrets in the tables about them, as far as that can be done there. */
    private void protectAll(IntPredicate which, IntFunction<Set<Tables.Bundle>> about) {
        try (Turns turns = new Turns(figures.size(), threads)) {
            pending(which, about).forEach((bundles, some) -> {
                Set<Integer> together = tables.figures(bundles);
                if (together.size() > MOST) {
                    return;
                }
                if (some.stream().anyMatch(tables::joins)) {
                    // The moves of what holds many tables together are known to all who come later.
                    turns.await();
                    protect(movable(together), some, false, figure -> isKept(figure, true));
                } else {
                    int[] movable = movable(together);
                    turns.add(
                            moves.figures(movable),
                            () -> protect(movable, some, false, figure -> isKept(figure, true)));
                }
            });
            turns.await();
        }
    }

    /** The pending secrets by the tables in which they are looked at, those in most tables first. */
    private SortedMap<List<Tables.Bundle>, List<Integer>> pending(
            IntPredicate which, IntFunction<Set<Tables.Bundle>> about) {
        SortedMap<List<Tables.Bundle>, List<Integer>> pending =
                new TreeMap<>(Comparator.<List<Tables.Bundle>>comparingInt(List::size)
                        .reversed()
                        .thenComparing(Object::toString));
        for (int figure : pending()) {
            if (which.test(figure)) {
                pending.computeIfAbsent(List.copyOf(about.apply(figure)), key -> new ArrayList<>())
                        .add(figure);
            }
        }
        return pending;
    }

    private int[] movable(Collection<Integer> shown) {
        return Movable.of(figures, network, shown);
    }

    private void protect(int[] movable, List<Integer> some, boolean must, IntPredicate kept) {
        List<Integer> open = some.stream().filter(pattern::isPending).toList();
        if (open.isEmpty()) {
            return;
        }
        try (Field field = new Field(figures, network, pattern, weights, movable, moves, kept)) {
            if (open.size() > 1) {
                field.explore(open);
            }
            for (int figure : open) {
                if (!pattern.isPending(figure)) {
                    continue;
                }
                if (System.nanoTime() - end > 0) {
                    throw new TooLateException(pending());
                }
                List<Move> found = field.protect(figure, must);
                if (tables.joins(figure)) {
                    found.forEach(moves::add);
                }
            }
        }
    }

    private boolean isKept(int figure, boolean headlinesToo) {
        return kept.get(figure) || (headlinesToo && tables.isHeadline(figure));
    }

    private List<Integer> pending() {
        List<Integer> pending = new ArrayList<>();
        for (int figure = 0; figure < figures.size(); figure++) {
            if (pattern.isPending(figure)) {
                pending.add(figure);
            }
        }
        return pending;
    }

    /**
     * Protects secrets that were found out all the same, among more figures than before with every attempt.
     *
     * @throws TooLateException if the time is up
     */
    public void press(Collection<Integer> found, int attempt) {
        found.forEach(pattern::forget);
        Set<Integer> left = new TreeSet<>(found);
        while (!left.isEmpty()) {
            List<Integer> close = new ArrayList<>();
            Set<Integer> about = about(left, attempt > SIZES.length ? figures.size() : SIZES[attempt - 1], close);
            protect(movable(about), close, true, figure -> isKept(figure, attempt <= KEPT));
            close.forEach(left::remove);
        }
    }

    /**
     * Hides what is about secrets that were found out all the same: what they are related to, their tables, those of their statistics, but
     * for the nation's without breakdown at first, in the end everything.
     */
    public void withdraw(Collection<Integer> found, int attempt) {
        Set<Integer> about = new TreeSet<>(found);
        if (attempt <= STEPS) {
            for (int step = 0; step < attempt; step++) {
                about.addAll(related(about));
            }
        } else if (attempt == STEPS + 1) {
            found.forEach(figure -> about.addAll(tables.figures(tables.of(figure))));
        } else if (attempt <= STEPS + 3) {
            found.forEach(figure -> about.addAll(tables.figures(tables.ofStatistics(figure))));
            about.removeIf(figure -> attempt == STEPS + 2 && tables.isOfAll(figure));
        } else {
            IntStream.range(0, figures.size()).forEach(about::add);
        }
        about.stream()
                .filter(pattern::isOpen)
                .filter(figure -> attempt > STEPS || !(isKept(figure, true) || tables.isOfAll(figure)))
                .forEach(pattern::hide);
    }

    private Set<Integer> related(Set<Integer> some) {
        Set<Integer> related = new TreeSet<>();
        for (int figure : some) {
            for (int relation : network.of(figure)) {
                for (int other : network.figures(relation)) {
                    related.add(other);
                }
            }
        }
        return related;
    }

    /** The figures most closely related to the first of some; of the others, those that are found on the way are close to it too. */
    private Set<Integer> about(Set<Integer> some, int most, List<Integer> close) {
        Set<Integer> shown = new LinkedHashSet<>();
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> next = new ArrayDeque<>();
        next.add(some.iterator().next());
        seen.addAll(next);
        while (!next.isEmpty() && shown.size() < most) {
            int figure = next.poll();
            if (figures.rowOf(figure) != Figures.NONE) {
                shown.add(figure);
            }
            if (some.contains(figure) && (close.isEmpty() || shown.size() < most / CLOSE)) {
                close.add(figure);
            }
            for (int relation : network.of(figure)) {
                for (int other : network.figures(relation)) {
                    if (seen.add(other)) {
                        next.add(other);
                    }
                }
            }
        }
        return shown;
    }

    /** A figure must not be found out after all. */
    public void keepSecret(int figure) {
        pattern.hide(figure);
        pattern.keepSecret(figure);
    }

    /** What must not be found out, and all other counts that are hidden, in order. */
    public int[] secrets() {
        return pattern.secrets();
    }

    /** Those of them of which it is not known yet that they are safe. */
    public int[] doubtful() {
        return pattern.doubtful();
    }

    /** What is hidden. */
    public BitSet hidden() {
        return pattern.hidden();
    }
}
