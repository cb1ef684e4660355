package se.kvinnofrid.aggregate.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.round.Rounded;

/**
 * Numbers summed over cases, such as days, of which one case can be worth many. A sum of days, rounded to a few, would tell that nobody has
 * a year of them. And a rounded sum may be one that the rounded numbers of cases by classes cannot have: then it tells that some of them are
 * rounded up or down.
 */
final class Sums {

    private final Figures figures;
    private final List<Figures.Relation> weighted;

    private final int base;

    Sums(Figures figures, List<Figures.Relation> relations, int base) {
        this.figures = figures;
        this.base = base;
        this.weighted = relations.stream().filter(Sums::isWeighted).toList();
    }

    private static boolean isWeighted(Figures.Relation relation) {
        return Arrays.stream(relation.factors()).anyMatch(factor -> Math.abs(factor) > 1);
    }

    /** The rounded figures without the sums of those statistics in which a case weighs more than the base, or a sum does not fit. */
    Rounded fitting(Rounded rounded) {
        Set<String> statistics = new HashSet<>();
        BitSet sums = new BitSet();
        for (Figures.Relation relation : weighted) {
            int[] its = shownSums(relation, rounded);
            Arrays.stream(its).forEach(sums::set);
            if (its.length > 0 && (weighsMuch(relation) || !fits(relation, rounded))) {
                Arrays.stream(its).forEach(sum -> statistics.add(statistic(sum)));
            }
        }
        long[] values = rounded.values().clone();
        sums.stream().filter(sum -> statistics.contains(statistic(sum))).forEach(sum -> values[sum] = Rounded.NONE);
        return new Rounded(values, rounded.distance());
    }

    private int[] shownSums(Figures.Relation relation, Rounded rounded) {
        return IntStream.of(relation.figures())
                .filter(figure -> rounded.values()[figure] != Rounded.NONE && !figures.isOfCases(figure))
                .toArray();
    }

    private String statistic(int figure) {
        return figures.rows().get(figures.rowOf(figure)).statistic();
    }

    private boolean weighsMuch(Figures.Relation relation) {
        return Arrays.stream(relation.factors()).anyMatch(factor -> Math.abs(factor) > base);
    }

    /** What is not shown is not less than nothing. */
    private static boolean fits(Figures.Relation relation, Rounded rounded) {
        long sum = 0;
        boolean more = false;
        boolean less = false;
        for (int i = 0; i < relation.figures().length; i++) {
            long value = rounded.values()[relation.figures()[i]];
            if (value == Rounded.NONE) {
                more |= relation.factors()[i] > 0;
                less |= relation.factors()[i] < 0;
            } else {
                sum += relation.factors()[i] * value;
            }
        }
        return (sum <= 0 || less) && (sum >= 0 || more);
    }
}
