package se.kvinnofrid.aggregate.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/** What is not shown though the others are rounded: what is never published, and what would give it back, rounded, as one sum. */
final class Withheld {

    private final Figures figures;
    private final List<Figures.Relation> relations;
    private final double[] weights;
    private final BitSet hidden = new BitSet();

    private Withheld(Figures figures, List<Figures.Relation> relations, double[] weights) {
        this.figures = figures;
        this.relations = relations;
        this.weights = weights;
    }

    /**
     * Finds the figures. Where one that is hidden is the rest of a sum, the least important other figure of that sum is hidden too.
     *
     * @param weights what is lost when a figure is hidden
     */
    static BitSet of(Figures figures, List<Computed> rows, List<Figures.Relation> relations, double[] weights) {
        Withheld withheld = new Withheld(figures, relations, weights);
        for (int row = 0; row < rows.size(); row++) {
            int count = figures.of(row, Figures.Part.COUNT);
            if (rows.get(row).never() && count != Figures.NONE) {
                withheld.hidden.set(count);
            }
        }
        withheld.hideMore();
        return withheld.hidden;
    }

    private void hideMore() {
        boolean more = true;
        while (more) {
            more = false;
            for (Figures.Relation relation : relations) {
                Optional<Integer> partner = isTold(relation) ? partner(relation) : Optional.empty();
                partner.ifPresent(hidden::set);
                more |= partner.isPresent();
            }
        }
    }

    /** Whether one of the figures only is not known. */
    private boolean isTold(Figures.Relation relation) {
        return IntStream.of(relation.figures()).allMatch(figure -> figures.rowOf(figure) != Figures.NONE)
                && IntStream.of(relation.figures()).filter(hidden::get).count() == 1;
    }

    private Optional<Integer> partner(Figures.Relation relation) {
        return Arrays.stream(relation.figures())
                .filter(figure -> !hidden.get(figure))
                .boxed()
                .min(Comparator.<Integer>comparingDouble(figure -> weights[figure])
                        .thenComparing(figure -> figure));
    }
}
