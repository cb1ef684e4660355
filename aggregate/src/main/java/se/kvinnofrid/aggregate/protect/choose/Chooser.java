package se.kvinnofrid.aggregate.protect.choose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;

/**
 * Chooses which further figures are hidden, so that each hidden number of people could be so many different numbers. Secrets are looked at one
 * after the other in the tables they stand in; where these do not suffice, in more tables at once.
 */
public final class Chooser {

    private final Figures figures;
    private final Network network;
    private final Pattern pattern;
    private final double[] weights;
    private final Map<String, Set<Integer>> blocks = new HashMap<>();
    private final Map<Integer, List<String>> blocksOf = new HashMap<>();
    private final Moves moves = new Moves();
    private final boolean large;
    private static final int MANY_AREAS = 60;
    private static final int MANY_BLOCKS = Integer.getInteger("many", 4);
    private static final int MOST = Integer.getInteger("most", 6000);

    /**
     * Begins with what is hidden for its own sake.
     *
     * @param truth what each figure is
     * @param hidden the figures hidden for their own sake
     * @param secrets further figures, which no table shows, that must not be found out
     * @param weights what is lost when a figure is hidden
     * @param knownCases how many cases of each figure somebody may know
     * @param threshold how many values each hidden figure must be able to have
     */
    public Chooser(
            Figures figures,
            long[] truth,
            boolean[] hidden,
            Collection<Integer> secrets,
            double[] weights,
            int knownCases,
            int threshold) {
        this.figures = figures;
        this.network = new Network(figures.size(), figures.relations());
        this.weights = weights;
        this.pattern = new Pattern(figures, truth, threshold, knownCases);
        for (int figure = 0; figure < hidden.length; figure++) {
            if (hidden[figure]) {
                pattern.hide(figure);
                if (figures.isOfCases(figure)) {
                    pattern.keepSecret(figure);
                }
            }
        }
        secrets.forEach(pattern::keepSecret);
        this.large = figures.rows().stream().map(Row::area).distinct().count() > MANY_AREAS;
        for (int row = 0; row < figures.rows().size(); row++) {
            Row one = figures.rows().get(row);
            for (Figures.Part part : Figures.Part.values()) {
                int figure = figures.of(row, part);
                if (figure != Figures.NONE) {
                    add(block(one), figure);
                    if (!one.level().equals("municipality") && one.breakdown().isEmpty()) {
                        add(one.statistic() + "/counties", figure);
                    }
                }
            }
        }
    }

    private String block(Row row) {
        return row.level().equals("nation")
                ? row.statistic() + "/" + row.breakdown()
                : row.statistic() + "/in " + (large ? row.area().substring(0, 2) : "");
    }

    private void add(String block, int figure) {
        if (blocks.computeIfAbsent(block, key -> new TreeSet<>()).add(figure)) {
            blocksOf.computeIfAbsent(figure, key -> new ArrayList<>()).add(block);
        }
    }

    /** Chooses; gives what is hidden. */
    public boolean[] choose() {
        for (int level = 0; level <= Integer.getInteger("levels", 1); level++) {
            Set<Integer> failed = new HashSet<>();
            Map<Set<String>, List<Integer>> fields = pending(level, failed);
            while (!fields.isEmpty()) {
                int at = level;
                fields.forEach((names, some) -> protect(at, names, some, failed));
                fields = pending(level, failed);
            }
            if (System.getProperty("trace") != null) {
                Map<String, Integer> kinds = new TreeMap<>();
                Map<String, String> example = new TreeMap<>();
                for (int f : failed) {
                    if (!pattern.isPending(f)) continue;
                    int r = figures.rowOf(f);
                    String kind = r < 0 ? "slack " + names(f, 1).stream().limit(1).toList() : figures.rows().get(r).level() + " " + figures.rows().get(r).breakdown() + " " + figures.rows().get(r).value() + " " + (figures.rows().get(r).period().length() > 6 ? "round" : "half");
                    if (r >= 0 && !figures.rows().get(r).level().equals("nation")) kind = kind + (figures.of(r, Figures.Part.COUNT) == f ? " count" : " base");
                    kinds.merge(kind, 1, Integer::sum);
                    if (r >= 0) example.put(kind, figures.rows().get(r).name());
                }
                kinds.forEach((k, v) -> { if (v > 8) System.out.println("   " + v + " " + k + " e.g. " + example.get(k)); });
                System.out.println("level " + level + " failed " + failed.size() + " lps " + lps + " hidden " + count());
            }
        }
        return pattern.hidden();
    }

    static int lps;

    private int count() {
        int n = 0;
        for (boolean b : pattern.hidden()) n += b ? 1 : 0;
        return n;
    }

    private Map<Set<String>, List<Integer>> pending(int level, Set<Integer> failed) {
        Map<Set<String>, List<Integer>> fields = new TreeMap<>(
                java.util.Comparator.<Set<String>>comparingInt(Set::size)
                        .reversed()
                        .thenComparing(Object::toString));
        for (int figure = 0; figure < figures.size(); figure++) {
            if (pattern.isPending(figure)
                    && !failed.contains(figure)
                    && (level > 0 || blocksOf.getOrDefault(figure, List.of()).size() >= MANY_BLOCKS)) {
                fields.computeIfAbsent(names(figure, level), key -> new ArrayList<>()).add(figure);
            }
        }
        return fields;
    }

    private Set<String> names(int figure, int level) {
        Set<String> names = new TreeSet<>(named(figure));
        if (level == 0 || level == 5) {
            Set<String> groups = new TreeSet<>();
            names.stream()
                    .filter(block -> !block.contains("/in ") && !block.endsWith("/") && !block.endsWith("/counties"))
                    .forEach(block -> groups.add(block.substring(block.indexOf('/'))));
            blocks.keySet().stream()
                    .filter(block -> groups.contains(block.substring(block.indexOf('/'))))
                    .forEach(names::add);
        }
        if (level <= 1) {
            return names;
        }
        for (String block : List.copyOf(names)) {
            String statistic = block.substring(0, block.indexOf('/'));
            names.add(statistic + (block.contains("/in ") ? "/counties" : "/"));
        }
        if (level >= 3) {
            for (int relation : network.of(figure)) {
                for (int other : network.figures(relation)) {
                    names.addAll(named(other));
                }
            }
        }
        return names;
    }

    /** The tables that a figure stands in, or those of what it is related to. */
    private List<String> named(int figure) {
        if (blocksOf.containsKey(figure)) {
            return blocksOf.get(figure);
        }
        List<String> names = new ArrayList<>();
        for (int relation : network.of(figure)) {
            for (int other : network.figures(relation)) {
                names.addAll(blocksOf.getOrDefault(other, List.of()));
            }
        }
        return names;
    }

    private void protect(int level, Set<String> names, List<Integer> some, Set<Integer> failed) {
        if (some.stream().noneMatch(pattern::isPending)) {
            return;
        }
        Set<Integer> shown = new TreeSet<>();
        names.forEach(name -> shown.addAll(blocks.getOrDefault(name, Set.of())));
        if (shown.size() > MOST) {
            if (Field.debug) System.out.println("  too large " + shown.size());
            failed.addAll(some);
            return;
        }
        long t0 = System.nanoTime();
        int n = 0;
        try (Field field = new Field(figures, network, pattern, weights, shown, moves)) {
            if (some.size() > 1) {
                field.explore(some);
            }
            for (int figure : some) {
                if (!pattern.isPending(figure)) {
                    continue;
                }
                    lps++; n++;
                if (Field.debug) System.out.println("  press " + figures.rows().get(figures.rowOf(figure) < 0 ? 0 : figures.rowOf(figure)).name() + " " + names.size() + " blocks " + shown.size());
                List<Move> found = field.protect(figure, level > 3);
                if (Field.debug) System.out.println("    -> up " + pattern.up(figure) + " down " + pattern.down(figure) + " pending " + pattern.isPending(figure));
                if (blocksOf.getOrDefault(figure, List.of()).size() >= MANY_BLOCKS) {
                    found.forEach(moves::add);
                }
                if (pattern.isPending(figure)) {
                    failed.add(figure);
                }
            }
        }
        if (System.getProperty("trace2") != null) {
            System.out.printf("%d %s shown %d targets %d lps %d %.3f s%n", level, names.size() > 4 ? names.size() + " blocks" : names, shown.size(), some.size(), n, (System.nanoTime() - t0) / 1e9);
        }
    }

    /** Protects figures that were found out all the same, in more tables than before with every attempt. */
    public boolean[] press(Collection<Integer> found, int attempt) {
        Field.debug = System.getProperty("debug") != null;
        found.forEach(pattern::forget);
        int most = attempt >= SIZES.length ? Integer.MAX_VALUE : SIZES[attempt - 1];
        Set<Integer> left = new TreeSet<>(found);
        while (!left.isEmpty()) {
            Set<Integer> about = about(left, most);
            try (Field field = new Field(figures, network, pattern, weights, about, moves)) {
                List<Integer> within =
                        left.stream().filter(figure -> close.contains(figure)).toList();
                field.explore(within);
                for (int figure : within) {
                    if (pattern.isPending(figure)) {
                        field.protect(figure, true);
                    }
                }
                left.removeAll(within);
            }
        }
        return pattern.hidden();
    }

    private static final int[] SIZES = {1500, 4000, 10000};
    private final Set<Integer> close = new HashSet<>();

    /** The figures that are most closely related to the first of some, and to those of the rest that are found on the way. */
    private Set<Integer> about(Set<Integer> some, int most) {
        close.clear();
        Set<Integer> shown = new LinkedHashSet<>();
        Set<Integer> seen = new LinkedHashSet<>();
        int first = some.iterator().next();
        seen.add(first);
        close.add(first);
        java.util.ArrayDeque<Integer> next = new java.util.ArrayDeque<>(seen);
        while (!next.isEmpty() && shown.size() < most) {
            int figure = next.poll();
            if (figures.rowOf(figure) != Figures.NONE) {
                shown.add(figure);
            }
            if (some.contains(figure) && shown.size() < most / 4) {
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

    /** What must not be found out. */
    public boolean isSecret(int figure) {
        return pattern.isSecret(figure);
    }

    /** The hidden figures for which it is not known that they cannot be found out. */
    public int[] unproved() {
        int[] all = new int[figures.size()];
        int number = 0;
        for (int figure = 0; figure < figures.size(); figure++) {
            if (pattern.isPending(figure)) {
                all[number++] = figure;
            }
        }
        return Arrays.copyOf(all, number);
    }
}
