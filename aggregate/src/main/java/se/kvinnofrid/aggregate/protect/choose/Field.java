package se.kvinnofrid.aggregate.protect.choose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.solve.LinearProgramme;
import se.kvinnofrid.aggregate.protect.solve.Status;

/**
 * A few tables in which figures may be moved, while all other tables stay as they are. Moving means: to other whole numbers that fulfil the
 * same relations. What can be moved so, without moving a figure that is shown, cannot be found out by anybody; and what is moved at the least
 * cost says which further figures are to be hidden.
 */
final class Field implements AutoCloseable {

    private static final double NOTHING = 1e-7;
    /** In a field of so many figures all ways to protect a secret are tried. */
    private static final int SMALL = 600;
    /** Reward for each step that a further pending figure rises; falls cost a little more, so that nothing is gained by both. */
    private static final double REWARD = 1e-4;

    private static final double FALL = 1.01 * REWARD;
    /** Reward for the figure in question, when nothing is to be hidden for it. */
    private static final double FREE = 10 * REWARD;
    /** Reward for the figure in question, when others are to give way. */
    private static final double FIRST = 1e-2;
    /** More than anything that is hidden is worth. */
    private static final double MUST = 1e5;

    /**
     * How a figure moves: up and down, and up for a reward.
     *
     * @param rewarded none for what is not pending
     * @param fall the same as {@code rise}, which then is negative for falls, for what costs nothing to move
     */
    private record Columns(int rewarded, int rise, int fall) {
        boolean isFree() {
            return rise == fall;
        }
    }

    private final Network network;
    private final Pattern pattern;
    private final double[] weights;
    private final Map<Integer, Columns> columns = new TreeMap<>();
    private final IntPredicate kept;
    private final Map<Integer, Move> moved = new TreeMap<>();
    private final Map<Integer, Map<Integer, Double>> falls = new TreeMap<>();
    /** What may move without hiding anything; empty if it is to be found out anew. */
    private final Set<Integer> free = new HashSet<>();

    private final LinearProgramme programme = new LinearProgramme();

    /** Sets up the field of what is movable; what is to be kept is not hidden. */
    Field(
            Figures figures,
            Network network,
            Pattern pattern,
            double[] weights,
            int[] movable,
            Moves moves,
            IntPredicate kept) {
        this.kept = kept;
        this.network = network;
        this.pattern = pattern;
        this.weights = weights;
        for (int figure : movable) {
            columns.put(figure, addColumns(figure));
        }
        Set<Integer> relations = new LinkedHashSet<>();
        for (int figure : movable) {
            for (int relation : network.of(figure)) {
                relations.add(relation);
            }
        }
        relations.forEach(this::addRow);
        moves.about(columns.keySet()).forEach(this::add);
        if (moved.size() > 1) {
            int[] of = moved.keySet().stream().mapToInt(i -> i).toArray();
            programme.addRow(0, 1, of, Arrays.stream(of).mapToDouble(i -> 1).toArray());
        }
        falls.forEach(this::addFall);
        columns.keySet().forEach(this::price);
    }

    private Columns addColumns(int figure) {
        boolean pending = pattern.isPending(figure);
        int rise = programme.addColumn(0, 0, 0);
        return new Columns(
                pending ? programme.addColumn(0, 0, 0) : Figures.NONE,
                rise,
                pending || pattern.isOpen(figure) ? programme.addColumn(0, 0, 0) : rise);
    }

    /** Elsewhere figures may stand where a known move takes them; here they fall from there. */
    private void add(Move move) {
        int column = programme.addColumn(0, 1, 0);
        moved.put(column, move);
        for (int i = 0; i < move.figures().length; i++) {
            if (columns.containsKey(move.figures()[i])) {
                falls.computeIfAbsent(move.figures()[i], key -> new TreeMap<>()).put(column, -move.by()[i]);
            }
        }
    }

    private void addFall(int figure, Map<Integer, Double> by) {
        Map<Integer, Double> row = new TreeMap<>(by);
        row.put(columnsOf(figure).fall(), columnsOf(figure).isFree() ? -1.0 : 1.0);
        programme.addRow(
                -LinearProgramme.UNBOUNDED,
                pattern.room(figure),
                row.keySet().stream().mapToInt(i -> i).toArray(),
                row.values().stream().mapToDouble(d -> d).toArray());
    }

    private void addRow(int relation) {
        List<Integer> of = new ArrayList<>();
        List<Double> coefficients = new ArrayList<>();
        int[] some = network.figures(relation);
        for (int i = 0; i < some.length; i++) {
            Columns moved = columns.get(some[i]);
            if (moved == null) {
                continue;
            }
            double factor = network.factors(relation)[i];
            if (moved.rewarded() != Figures.NONE) {
                of.add(moved.rewarded());
                coefficients.add(factor);
            }
            of.add(moved.rise());
            coefficients.add(factor);
            if (!moved.isFree()) {
                of.add(moved.fall());
                coefficients.add(-factor);
            }
        }
        programme.addRow(
                0,
                0,
                of.stream().mapToInt(i -> i).toArray(),
                coefficients.stream().mapToDouble(d -> d).toArray());
    }

    private void price(int figure) {
        Columns moved = columnsOf(figure);
        double farthest = falls.containsKey(figure) ? LinearProgramme.UNBOUNDED : pattern.room(figure);
        if (moved.isFree()) {
            programme.setBounds(moved.rise(), -farthest, pattern.headroom(figure));
            return;
        }
        boolean pending = pattern.isPending(figure);
        double weight = pattern.isOpen(figure) ? weights[figure] : 0;
        if (pattern.isOpen(figure) && kept.test(figure)) {
            programme.setBounds(moved.rise(), 0, 0);
            programme.setBounds(moved.fall(), 0, 0);
            return;
        }
        if (moved.rewarded() != Figures.NONE) {
            programme.setBounds(moved.rewarded(), 0, pending ? steps(figure) : 0);
            programme.setCost(moved.rewarded(), -REWARD);
        }
        programme.setBounds(moved.rise(), 0, pattern.headroom(figure));
        programme.setBounds(moved.fall(), 0, farthest);
        programme.setCost(moved.rise(), weight);
        programme.setCost(moved.fall(), pending ? FALL : weight);
    }

    /** How far up the figure is to be moved. */
    private double steps(int figure) {
        return Math.min(pattern.lacking(figure) + pattern.up(figure), pattern.headroom(figure));
    }

    private Columns columnsOf(int figure) {
        Columns moved = columns.get(figure);
        if (moved == null) {
            throw new IllegalArgumentException("figure " + figure + " does not move in this field");
        }
        return moved;
    }

    /**
     * Hides what must be hidden, at the least cost, so that the figure reaches as far as it lacks; notes how far all others are moved by it. If
     * that cannot be, as far up as possible and the rest down: at any cost if it must be, otherwise without hiding. Gives the moves; there may be
     * none in this field, and they may not suffice.
     */
    List<Move> protect(int figure, boolean must) {
        if (!columns.containsKey(figure)) {
            return List.of();
        }
        List<Move> moves = new ArrayList<>();
        boolean free = isFree(figure);
        if (free) {
            farthest(figure, true).ifPresent(values -> moves.add(take(values)));
        }
        if (free && pattern.isPending(figure)) {
            farthest(figure, false).ifPresent(values -> moves.add(take(values)));
        }
        if (pattern.isPending(figure)) {
            new Hiding(this, pattern, weights, figure)
                    .find(columns.size() <= SMALL)
                    .forEach(values -> moves.add(take(values)));
        }
        reprice();
        if (pattern.isPending(figure)) {
            programme.setCost(columnsOf(figure).rewarded(), must ? -MUST : -FIRST);
            solve(moves);
            fall(figure, must ? MUST : FIRST);
            solve(moves);
            reprice();
        }
        return moves;
    }

    /** Whether the figure may move without hiding anything: what is related to it by sums with nothing else hidden stands still. */
    private boolean isFree(int figure) {
        if (free.isEmpty()) {
            free.addAll(columns.keySet());
            free.removeIf(pattern::isOpen);
            Movable.removeStuck(free, network);
        }
        return free.contains(figure);
    }

    /** The move that takes a figure farthest up, or down, without hiding anything. */
    Optional<double[]> farthest(int figure, boolean rises) {
        if (rises) {
            programme.setCost(columnsOf(figure).rewarded(), -FREE);
        } else {
            fall(figure, FREE);
        }
        Optional<double[]> values = solution();
        price(figure);
        return values;
    }

    /** Demands that a figure rises or falls so far, until it is priced again. */
    void demand(int figure, int up, int down) {
        Columns secret = columnsOf(figure);
        programme.setBounds(secret.rewarded(), up, up);
        programme.setBounds(secret.rise(), 0, 0);
        programme.setBounds(secret.fall(), down, down);
    }

    /** Lets a figure cost something else by each step, until it is priced again. */
    void setCost(int figure, double cost) {
        programme.setCost(columnsOf(figure).rise(), cost);
        programme.setCost(columnsOf(figure).fall(), cost);
    }

    /** Takes back what was demanded, and lets every figure cost what it does. */
    void reprice() {
        columns.keySet().forEach(this::price);
    }

    /** The cheapest move. */
    Optional<double[]> solution() {
        return programme.minimise() == Status.OPTIMAL ? Optional.of(programme.values()) : Optional.empty();
    }

    /** The figures shown that a move moves. */
    List<Integer> hides(double[] values) {
        return columns.keySet().stream()
                .filter(pattern::isOpen)
                .filter(figure -> movesBy(figure, values) > NOTHING)
                .toList();
    }

    /** How far a move moves a figure, up or down. */
    double movesBy(int figure, double[] values) {
        return Math.abs(moves(columnsOf(figure), values));
    }

    private static double moves(Columns column, double[] values) {
        double moves = values[column.rise()] - (column.isFree() ? 0 : values[column.fall()]);
        return column.rewarded() == Figures.NONE ? moves : moves + values[column.rewarded()];
    }

    /** Tries how far the pending figures reach, all at once, without hiding anything. */
    void explore(Collection<Integer> some) {
        List<Move> moves = new ArrayList<>();
        solve(moves);
        some.stream().filter(columns::containsKey).filter(pattern::isPending).forEach(figure -> fall(figure, FALL));
        solve(moves);
        reprice();
    }

    private void fall(int figure, double reward) {
        Columns secret = columnsOf(figure);
        programme.setBounds(secret.rewarded(), 0, 0);
        programme.setBounds(secret.rise(), 0, 0);
        programme.setBounds(
                secret.fall(), 0, Math.min(pattern.room(figure), pattern.lacking(figure) + pattern.down(figure)));
        programme.setCost(secret.fall(), -reward);
    }

    private void solve(List<Move> moves) {
        solution().ifPresent(values -> moves.add(take(values)));
    }

    private Move take(double[] values) {
        Map<Integer, Double> by = new TreeMap<>();
        columns.forEach((figure, column) -> by.put(figure, moves(column, values)));
        moved.forEach((column, move) -> {
            if (values[column] > NOTHING) {
                for (int i = 0; i < move.figures().length; i++) {
                    by.merge(move.figures()[i], values[column] * move.by()[i], Double::sum);
                }
            }
        });
        by.values().removeIf(moves -> Math.abs(moves) <= NOTHING);
        by.forEach((figure, moves) -> {
            if (pattern.isOpen(figure)) {
                pattern.hide(figure);
                free.clear();
            }
            pattern.reach(figure, moves);
        });
        return new Move(
                by.keySet().stream().mapToInt(i -> i).toArray(),
                by.values().stream().mapToDouble(d -> d).toArray());
    }

    @Override
    public void close() {
        programme.close();
    }
}
