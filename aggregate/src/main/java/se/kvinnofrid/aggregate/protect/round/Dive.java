package se.kvinnofrid.aggregate.protect.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.kvinnofrid.aggregate.protect.solve.Status;
import se.kvinnofrid.aggregate.protect.solve.Whole;

/**
 * Makes the figures of a programme whole: those that nearly are become so first, a few at a time, and the others follow. Where they cannot,
 * some that are whole are let go again; where that is not enough, figures may move farther from the truth, as few as need be.
 */
final class Dive implements AutoCloseable {

    /** One of so many fractions becomes whole at a time. */
    private static final int BATCH = 10;
    /** So many times figures are only let go. */
    private static final int PATIENCE = 20;
    /** What is let go so many times is not let go more dearly any more. */
    private static final int MOST_DOUBLINGS = 12;
    /** More steps than this mean that there is no end. */
    private static final int STEPS = 3_000;
    /** No rounding is farther from the truth than so many bases. */
    private static final int FARTHEST = 20;

    private static final double LET_GO = 10;
    private static final double FARTHER = 1e3;
    private static final double FROM_NOTHING = 1e4;

    private final Programme programme;
    private final Choices choices;
    private final Map<Integer, Long> whole = new HashMap<>();
    private final Map<Integer, Integer> letGo = new HashMap<>();
    private int failures;

    Dive(Programme programme, Choices choices) {
        this.programme = programme;
        this.choices = choices;
    }

    void run() {
        solve();
        for (int step = 0; step < STEPS; step++) {
            List<Integer> fractions = fractions();
            if (fractions.isEmpty()) {
                return;
            }
            for (int figure : fractions.subList(0, Math.max(1, fractions.size() / BATCH))) {
                whole.put(figure, Math.round(programme.value(figure)));
            }
            whole.forEach((figure, value) -> programme.bound(figure, value, value));
            solve();
        }
        throw new NoRoundingException("no rounding was found by which all sums stay sums");
    }

    private List<Integer> fractions() {
        Map<Integer, Double> away = new HashMap<>();
        for (int figure : programme.open) {
            double value = programme.value(figure);
            if (!Whole.is(value)) {
                away.put(figure, Math.abs(value - Math.rint(value)));
            }
        }
        List<Integer> fractions = new ArrayList<>(away.keySet());
        fractions.sort(Comparator.<Integer>comparingDouble(away::get).thenComparing(Comparator.naturalOrder()));
        return fractions;
    }

    private void solve() {
        Status status = programme.solve();
        if (status == Status.OPTIMAL) {
            return;
        }
        int last = failures++ < PATIENCE ? 0 : 1;
        for (int farther = last; farther <= FARTHEST; farther++) {
            if (giveWay(farther)) {
                return;
            }
        }
        throw new NoRoundingException("no rounding was found by which all sums stay sums");
    }

    private boolean giveWay(int farther) {
        for (int figure : programme.open) {
            long least = whole.getOrDefault(figure, choices.least[figure]);
            long greatest = whole.getOrDefault(figure, choices.greatest[figure]);
            long up = choices.greatest[figure] - greatest;
            long down = least - choices.least[figure];
            double near = LET_GO * (1 << Math.min(letGo.getOrDefault(figure, 0), MOST_DOUBLINGS));
            double far = choices.isNothing(figure) ? FROM_NOTHING : FARTHER;
            programme.giveWay(
                    figure, up + farther, up > 0 ? near : far, Math.min(down + farther, least), down > 0 ? near : far);
        }
        Status status = programme.solve();
        boolean found = status == Status.OPTIMAL;
        if (found) {
            take();
        }
        for (int figure : programme.open) {
            programme.giveWay(figure, 0, 0, 0, 0);
        }
        return found && programme.solve() == Status.OPTIMAL;
    }

    private void take() {
        for (int figure : programme.open) {
            double up = programme.up(figure);
            double down = programme.down(figure);
            if (up > Whole.TOLERANCE || down > Whole.TOLERANCE) {
                double value = programme.value(figure) + up - down;
                choices.widen(figure, (long) Whole.greatest(value), (long) Whole.least(value));
                whole.remove(figure);
                letGo.merge(figure, 1, Integer::sum);
                programme.bound(figure, choices.least[figure], choices.greatest[figure]);
            }
        }
    }

    /** Tells what each figure became, in bases. */
    void tell(long[] multiples) {
        for (int figure : programme.open) {
            multiples[figure] = Math.round(programme.value(figure));
        }
    }

    @Override
    public void close() {
        programme.close();
    }
}
