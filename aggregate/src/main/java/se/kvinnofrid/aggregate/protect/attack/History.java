package se.kvinnofrid.aggregate.protect.attack;

import static se.kvinnofrid.aggregate.protect.figure.Figures.NONE;

import java.util.BitSet;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Figures.Part;

/**
 * The puzzle of one or more editions: the figures of each, and those of the cases that came and went between them, all related in the same
 * way.
 */
final class History {

    private final Figures figures;
    private final BitSet ofCases;
    private final boolean alsoUnsure;
    private final Puzzle puzzle = new Puzzle();

    History(Figures figures, Definitions definitions, boolean alsoUnsure) {
        this.figures = figures;
        this.ofCases = ofCases(figures, definitions);
        this.alsoUnsure = alsoUnsure;
    }

    Puzzle puzzle() {
        return puzzle;
    }

    /** Adds an edition, and gives the number of its first figure. */
    int add(Knowledge known) {
        int first = puzzle.figures();
        for (int figure = 0; figure < figures.size(); figure++) {
            puzzle.unknown(known.least[figure], known.greatest[figure]);
        }
        relate(first);
        for (Knowledge.Quotient quotient : known.quotients) {
            int[] both = {first + quotient.dividend(), first + quotient.divisor()};
            puzzle.relation(0, Double.POSITIVE_INFINITY, both, new double[] {
                1, -quotient.low().doubleValue()
            });
            puzzle.relation(Double.NEGATIVE_INFINITY, 0, both, new double[] {
                1, -quotient.high().doubleValue()
            });
        }
        return first;
    }

    private void relate(int first) {
        figures.relations().forEach(relation -> relate(first, relation));
        if (alsoUnsure) {
            figures.unsure().forEach(relation -> relate(first, relation));
        }
    }

    private void relate(int first, Figures.Relation relation) {
        int[] shifted = new int[relation.figures().length];
        double[] factors = new double[shifted.length];
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = first + relation.figures()[i];
            factors[i] = relation.factors()[i];
        }
        puzzle.relation(0, 0, shifted, factors);
    }

    /** Relates two editions: what is later is what was before, with what was added and without what was removed. */
    void change(int before, int after, Change change) {
        if (change.added() > 0 && change.removed() > 0) {
            int added = some(change.added());
            int removed = some(change.removed());
            for (int figure = 0; figure < figures.size(); figure++) {
                int[] all = {after + figure, before + figure, added + figure, removed + figure};
                puzzle.relation(0, 0, all, new double[] {1, -1, -1, 1});
            }
        } else if (change.removed() > 0) {
            grow(after, before, change.removed());
        } else {
            grow(before, after, change.added());
        }
    }

    /** Where cases only come, the difference of two editions is that of those cases: it is related as both are, and need not be asked for. */
    private void grow(int less, int more, long cases) {
        for (int figure = 0; figure < figures.size(); figure++) {
            double most = cases == 0 ? 0 : ofCases.get(figure) ? cases : Double.POSITIVE_INFINITY;
            puzzle.relation(0, most, new int[] {more + figure, less + figure}, new double[] {1, -1});
        }
    }

    /** The figures of so many cases. */
    private int some(long cases) {
        int first = puzzle.figures();
        for (int figure = 0; figure < figures.size(); figure++) {
            puzzle.unknown(0, ofCases.get(figure) ? cases : Puzzle.UNBOUNDED);
        }
        relate(first);
        return first;
    }

    /** The figures that count cases, so that none can be greater than the number of all cases. */
    private static BitSet ofCases(Figures figures, Definitions definitions) {
        BitSet ofCases = new BitSet();
        for (int row = 0; row < figures.rows().size(); row++) {
            if (definitions.countsCases(figures.rows().get(row))) {
                for (int figure :
                        new int[] {figures.of(row, Part.COUNT), figures.of(row, Part.BASE), figures.complement(row)}) {
                    if (figure != NONE) {
                        ofCases.set(figure);
                    }
                }
            }
        }
        return ofCases;
    }
}
