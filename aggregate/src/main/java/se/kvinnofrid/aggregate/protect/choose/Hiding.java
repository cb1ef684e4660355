package se.kvinnofrid.aggregate.protect.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is hidden for one secret: of several ways to protect it the one that loses least. It may rise as far as it lacks, or fall so; or what lets
 * it rise by one, or fall to nothing, is hidden, if with that it rises and falls far enough, both together.
 *
 * <p>A linear programme counts a figure as often as it is moved, but it is lost once, however far. So the cheapest move is sought again with the
 * costs that the figures of the first have by each step.
 */
final class Hiding {

    /** Later rounds find as often worse as better. */
    private static final int ROUNDS = 2;

    /** What moves by less costs no more by each step. */
    private static final double LEAST = 0.1;

    private static final double TOLERANCE = 1e-6;

    private final Field field;
    private final Pattern pattern;
    private final double[] weights;
    private final int secret;
    private double lost = Double.POSITIVE_INFINITY;
    private List<double[]> moves = List.of();

    Hiding(Field field, Pattern pattern, double[] weights, int secret) {
        this.field = field;
        this.pattern = pattern;
        this.weights = weights;
        this.secret = secret;
    }

    /**
     * The moves, as solutions of the field, whose figures are to be hidden; none if the secret cannot be protected in the field.
     *
     * @param thoroughly whether all ways are tried, which takes many times as long as the first
     */
    List<double[]> find(boolean thoroughly) {
        int up = pattern.need() - pattern.down(secret);
        int down = pattern.need() - pattern.up(secret);
        int room = (int) Math.min(down, pattern.room(secret));
        double headroom = pattern.headroom(secret);
        for (double[] values : moves(up <= headroom ? up : 0, 0)) {
            take(field.hides(values), List.of(values));
        }
        if (!thoroughly && !moves.isEmpty()) {
            return moves;
        }
        for (double[] values : moves(0, room)) {
            if (room == down) {
                take(field.hides(values), List.of(values));
            } else {
                hideFirst(values);
            }
        }
        moves((int) Math.min(1, headroom), 0).forEach(this::hideFirst);
        return moves;
    }

    private List<double[]> moves(int up, int down) {
        List<double[]> found = new ArrayList<>();
        if (up + down > 0) {
            field.demand(secret, up, down);
            Optional<double[]> values = Optional.empty();
            for (int round = 0; round < ROUNDS && (round == 0 || values.isPresent()); round++) {
                values = field.solution();
                values.ifPresent(one -> {
                    found.add(one);
                    field.hides(one)
                            .forEach(figure -> field.setCost(
                                    figure,
                                    weights[figure] * (up + down) / Math.max(field.movesBy(figure, one), LEAST)));
                });
            }
            field.reprice();
        }
        return found;
    }

    /** Hides what a small move needs, for as long as it takes to see how far the secret then gets in both directions. */
    private void hideFirst(double[] small) {
        List<Integer> some = field.hides(small);
        if (some.isEmpty() || loss(some) >= lost) {
            return;
        }
        some.forEach(pattern::hide);
        field.reprice();
        List<double[]> both = new ArrayList<>();
        double steps = 0;
        for (boolean rises : new boolean[] {true, false}) {
            Optional<double[]> values = field.farthest(secret, rises);
            if (values.isPresent()) {
                both.add(values.get());
                steps += Math.floor(field.movesBy(secret, values.get()) + TOLERANCE);
            }
        }
        some.forEach(pattern::open);
        field.reprice();
        if (steps >= pattern.need()) {
            take(some, both);
        }
    }

    private void take(List<Integer> hidden, List<double[]> found) {
        if (loss(hidden) < lost) {
            lost = loss(hidden);
            moves = found;
        }
    }

    private double loss(List<Integer> hidden) {
        return hidden.stream().mapToDouble(figure -> weights[figure]).sum();
    }
}
