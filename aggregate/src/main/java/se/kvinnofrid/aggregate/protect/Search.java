package se.kvinnofrid.aggregate.protect;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import se.kvinnofrid.aggregate.protect.attack.Range;
import se.kvinnofrid.aggregate.protect.choose.Chooser;
import se.kvinnofrid.aggregate.protect.choose.TooLateException;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.config.protection.Protection;

/** Seeks a pattern under which nothing hidden can be narrowed too far: chooses, tries to find out, and hides more where that succeeds. */
final class Search {

    private static final int ATTEMPTS = 10;
    /** So many times secrets are pressed, one by one; then what is about them is hidden. */
    private static final int PRESSES = 3;
    /** Where one secret of so many is found out, there is too little to hide among, and pressing does not help. */
    private static final int MANY = 6;

    private final Figures figures;
    private final Protection protection;
    private final BitSet sensitive;
    private final Primary primary;
    private final Chooser chooser;
    private final Knowable knowable;

    Search(Problem problem, String round, Protection protection) {
        this.figures = problem.figures();
        this.protection = protection;
        this.primary = problem.primary();
        this.sensitive = primary.secrets();
        Past past = problem.past();
        this.knowable = new Knowable(problem, round, protection.threshold());
        this.chooser = new Chooser(
                figures,
                problem.truth().relations(),
                problem.truth().values(),
                new Chooser.Limits(past.least(), past.greatest()),
                new Chooser.Settled(primary.hidden(), primary.secrets(), primary.tellers()),
                problem.weights(),
                new Chooser.Demand(
                        protection.threshold(),
                        protection.knownCases(),
                        Duration.ofMinutes(protection.timeLimitMinutes()),
                        Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Seeks the pattern.
     *
     * @throws NotReleasedException if there is none, or none in time
     */
    BitSet find() {
        try {
            chooser.choose();
            protect();
            return new Revealing(figures, knowable, primary.hidden(), sensitive).of(chooser.hidden());
        } catch (TooLateException e) {
            throw NotReleasedException.late(protection, figures, e.left());
        }
    }

    private void protect() {
        List<Integer> found = found();
        int withdrawals = 0;
        for (int attempt = 1; !found.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw NotReleasedException.unsafe(figures, found);
            }
            if (attempt <= PRESSES && found.size() * MANY < sensitive.cardinality()) {
                chooser.press(found, attempt);
            } else {
                chooser.withdraw(found, ++withdrawals);
            }
            found = found();
        }
    }

    /** The secrets that somebody finds out: first those are tried that may be found, and all only where none of these is. */
    private List<Integer> found() {
        int[] doubtful = Arrays.stream(chooser.doubtful())
                .filter(figure -> !knowable.isSafe(figure))
                .toArray();
        List<Integer> found = secretsIn(knowable.thin(chooser.hidden(), doubtful));
        if (!found.isEmpty()) {
            return found;
        }
        return hideUntold() ? found() : secretsIn(knowable.thin(chooser.hidden(), chooser.secrets()));
    }

    /** Figures that are shown because another says as much must not be found out where that one is hidden after all. */
    private boolean hideUntold() {
        BitSet untold = primary.untold(chooser.hidden());
        untold.stream().forEach(chooser::keepSecret);
        sensitive.or(untold);
        return !untold.isEmpty();
    }

    private List<Integer> secretsIn(Map<Integer, Range> thin) {
        return thin.keySet().stream().filter(sensitive::get).toList();
    }
}
