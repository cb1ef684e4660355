package se.kvinnofrid.aggregate.protect;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import se.kvinnofrid.aggregate.protect.attack.Bounds;
import se.kvinnofrid.aggregate.protect.attack.Puzzle;
import se.kvinnofrid.aggregate.protect.attack.Range;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/** What somebody can find out who has everything that a pattern shows. Hiding more takes nothing away from what was found to be safe. */
final class Knowable {

    private final Figures figures;
    private final Truth truth;
    private final Past past;
    private final String round;
    private final int threshold;
    private final BitSet safe = new BitSet();
    private Map<Integer, Range> last = Map.of();

    Knowable(Problem problem, String round, int threshold) {
        this.figures = problem.figures();
        this.truth = problem.truth();
        this.past = problem.past();
        this.round = round;
        this.threshold = threshold;
    }

    /** Whether a figure was found to be safe, in this pattern or in one that hides less. */
    boolean isSafe(int figure) {
        return safe.get(figure);
    }

    /** The same as {@link #thin} where something is shown that was hidden before. */
    Map<Integer, Range> again(BitSet hidden, int[] asked) {
        safe.clear();
        return thin(hidden, asked);
    }

    /** Those asked about that somebody can narrow to fewer values than the threshold, and how far. */
    Map<Integer, Range> thin(BitSet hidden, int[] asked) {
        Bounds bounds =
                Bounds.of(puzzle(hidden), asked, threshold, Runtime.getRuntime().availableProcessors());
        Map<Integer, Range> thin = new TreeMap<>();
        for (int figure : asked) {
            if (bounds.of(figure).values() < threshold) {
                thin.put(figure, bounds.of(figure));
            } else {
                safe.set(figure);
            }
        }
        last = thin;
        return thin;
    }

    /** Those narrowed too far when it was asked last, and how far. */
    Map<Integer, Range> last() {
        return last;
    }

    private Puzzle puzzle(BitSet hidden) {
        Puzzle puzzle = new Puzzle();
        for (int figure = 0; figure < figures.size(); figure++) {
            if (figures.rowOf(figure) == Figures.NONE || hidden.get(figure)) {
                puzzle.unknown(past.least()[figure], past.greatest()[figure]);
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
        puzzle.divide(
                0,
                figures,
                round,
                figure -> figures.rowOf(figure) == Figures.NONE || hidden.get(figure)
                        ? Truth.UNKNOWN
                        : truth.values()[figure]);
        return puzzle;
    }
}
