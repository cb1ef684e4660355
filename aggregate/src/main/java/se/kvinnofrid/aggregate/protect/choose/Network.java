package se.kvinnofrid.aggregate.protect.choose;

import java.util.List;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/** The relations by figure. */
final class Network {

    private final int[][] figures;
    private final int[][] factors;
    private final int[][] relationsOf;

    Network(int size, List<Figures.Relation> relations) {
        figures = new int[relations.size()][];
        factors = new int[relations.size()][];
        int[] counts = new int[size];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = relations.get(i).figures();
            factors[i] = relations.get(i).factors();
            for (int figure : figures[i]) {
                counts[figure]++;
            }
        }
        relationsOf = new int[size][];
        for (int figure = 0; figure < size; figure++) {
            relationsOf[figure] = new int[counts[figure]];
        }
        for (int i = 0; i < figures.length; i++) {
            for (int figure : figures[i]) {
                relationsOf[figure][--counts[figure]] = i;
            }
        }
    }

    /** The relations that a figure stands in. */
    int[] of(int figure) {
        return relationsOf[figure];
    }

    int[] figures(int relation) {
        return figures[relation];
    }

    int[] factors(int relation) {
        return factors[relation];
    }
}
