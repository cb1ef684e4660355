package se.kvinnofrid.aggregate.protect;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.protect.attack.Bounds;
import se.kvinnofrid.aggregate.protect.attack.Puzzle;
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
    private final Truth truth;
    private final Protection protection;
    private final BitSet sensitive;
    private final BitSet primary;
    private final Chooser chooser;

    Search(Figures figures, Truth truth, Primary primary, double[] weights, Protection protection, Duration limit) {
        this.figures = figures;
        this.truth = truth;
        this.protection = protection;
        this.sensitive = primary.secrets();
        this.primary = primary.hidden();
        this.chooser = new Chooser(
                figures,
                truth.relations(),
                truth.values(),
                primary.hidden(),
                primary.secrets(),
                weights,
                new Chooser.Demand(protection.threshold(), protection.knownCases(), limit));
    }

    /**
     * Seeks the pattern.
     *
     * @throws NotReleasedException if there is none, or none in time
     */
    BitSet find() {
        try {
            BitSet hidden = chooser.choose();
            Map<Integer, Range> thin = thin(hidden);
            List<Integer> found = found(thin);
            int withdrawals = 0;
            for (int attempt = 1; !found.isEmpty(); attempt++) {
                if (attempt == ATTEMPTS) {
                    throw new NotReleasedException(
                            "the edition is not released: in every pattern tried, hidden figures can be worked out. "
                                    + blame(found));
                }
                boolean press = attempt <= PRESSES && found.size() * MANY < sensitive.cardinality();
                hidden = press ? chooser.press(found, attempt) : chooser.withdraw(found, ++withdrawals);
                thin = thin(hidden);
                found = found(thin);
            }
            return reveal(hidden, thin);
        } catch (TooLateException e) {
            throw new NotReleasedException("the edition is not released: no safe pattern was found within "
                    + protection.timeLimitMinutes()
                    + " minutes (time_limit_minutes in config/protection/protection.yaml). "
                    + blame(e.left()));
        }
    }

    /** What was hidden for the sake of others, and can be worked out, is shown: nobody learns anything by it. */
    private BitSet reveal(BitSet before, Map<Integer, Range> thin) {
        BitSet hidden = before;
        Map<Integer, Range> left = forOthers(thin);
        while (!left.isEmpty()) {
            List<Integer> known = left.entrySet().stream()
                    .filter(one -> one.getValue().values() == 1)
                    .map(Map.Entry::getKey)
                    .toList();
            List<Integer> some = known.isEmpty() ? List.copyOf(left.keySet()) : known;
            hidden = chooser.open(some);
            Map<Integer, Range> now = thin(hidden);
            if (!found(now).isEmpty()) {
                // What is nearly known would tell more if it were shown.
                return chooser.hide(some);
            }
            left = forOthers(now);
        }
        return hidden;
    }

    /** What is hidden for its own sake stays so, also where everybody knows it. */
    private Map<Integer, Range> forOthers(Map<Integer, Range> thin) {
        Map<Integer, Range> others = new TreeMap<>(thin);
        others.keySet().removeIf(primary::get);
        return others;
    }

    private List<Integer> found(Map<Integer, Range> thin) {
        return thin.keySet().stream().filter(sensitive::get).toList();
    }

    /** The hidden figures that somebody can narrow too far who has everything that the pattern shows, and how far. */
    private Map<Integer, Range> thin(BitSet hidden) {
        Puzzle puzzle = new Puzzle();
        for (int figure = 0; figure < figures.size(); figure++) {
            if (figures.rowOf(figure) == Figures.NONE || hidden.get(figure)) {
                puzzle.unknown();
            } else {
                puzzle.known(truth.values()[figure]);
            }
        }
        for (Figures.Relation relation : truth.relations()) {
            double[] coefficients = new double[relation.factors().length];
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] = relation.factors()[i];
            }
            puzzle.relation(0, 0, relation.figures(), coefficients);
        }
        int[] secrets = chooser.secrets();
        Bounds bounds = Bounds.of(
                puzzle, secrets, protection.threshold(), Runtime.getRuntime().availableProcessors());
        Map<Integer, Range> thin = new TreeMap<>();
        for (int secret : secrets) {
            if (bounds.of(secret).values() < protection.threshold()) {
                thin.put(secret, bounds.of(secret));
            }
        }
        return thin;
    }

    private String blame(List<Integer> found) {
        Map<String, Long> tables = found.stream()
                .map(figure -> figures.rowOf(figure) == Figures.NONE
                        ? ""
                        : figures.rows().get(figures.rowOf(figure)).table())
                .filter(table -> !table.isEmpty())
                .collect(Collectors.groupingBy(table -> table, TreeMap::new, Collectors.counting()));
        return "Tables to blame: "
                + tables.entrySet().stream()
                        .map(table -> table.getKey() + " (" + table.getValue() + " figures)")
                        .collect(Collectors.joining("; "))
                + ". Coarsen them: join categories, take away a breakdown, or set breakdown_periods: round"
                + " (config/statistics); or raise the time limit";
    }
}
