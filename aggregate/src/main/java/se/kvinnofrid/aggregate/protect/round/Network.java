package se.kvinnofrid.aggregate.protect.round;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/** Which relations bind which figures. */
final class Network {

    /**
     * Figures that have to be rounded together, with what is not shown and stands between them.
     *
     * @param open the figures to be rounded
     * @param relations the relations to be kept
     */
    record Part(BitSet open, BitSet relations) {}

    private final List<Figures.Relation> relations = new ArrayList<>();
    private final int[][] relationsOf;

    /**
     * Keeps the plain sums only. That people and their days, by classes, fit each other would move the days of a few people who are rounded
     * away.
     */
    Network(int figures, List<Figures.Relation> all) {
        all.stream().filter(Network::isPlain).forEach(relations::add);
        int[] many = new int[figures];
        relations.forEach(relation -> Arrays.stream(relation.figures()).forEach(figure -> many[figure]++));
        relationsOf = new int[figures][];
        Arrays.setAll(relationsOf, figure -> new int[many[figure]]);
        for (int relation = 0; relation < relations.size(); relation++) {
            for (int figure : relations.get(relation).figures()) {
                relationsOf[figure][--many[figure]] = relation;
            }
        }
    }

    private static boolean isPlain(Figures.Relation relation) {
        return Arrays.stream(relation.factors()).allMatch(factor -> Math.abs(factor) == 1);
    }

    Figures.Relation relation(int relation) {
        return relations.get(relation);
    }

    /** Whether one relation only knows the figure. */
    boolean isRest(int figure) {
        return relationsOf[figure].length == 1;
    }

    /**
     * The parts of the figures that are to be rounded now. Relations with figures that are rounded later are left out.
     *
     * @param now the figures
     * @param shown all figures that are ever to be rounded
     * @param done what is rounded already
     */
    List<Part> parts(BitSet now, BitSet shown, long[] done) {
        List<Part> parts = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int figure = now.nextSetBit(0); figure >= 0; figure = now.nextSetBit(figure + 1)) {
            if (!seen.get(figure)) {
                parts.add(part(figure, now, shown, done, seen));
            }
        }
        return parts;
    }

    private Part part(int first, BitSet now, BitSet shown, long[] done, BitSet seen) {
        Part part = new Part(new BitSet(), new BitSet());
        ArrayDeque<Integer> next = new ArrayDeque<>(List.of(first));
        seen.set(first);
        for (Integer figure = next.poll(); figure != null; figure = next.poll()) {
            if (now.get(figure)) {
                part.open.set(figure);
            }
            for (int relation : relationsOf[figure]) {
                int[] its = relations.get(relation).figures();
                if (part.relations.get(relation)
                        || Arrays.stream(its).anyMatch(one -> shown.get(one) && !now.get(one) && done[one] < 0)) {
                    continue;
                }
                part.relations.set(relation);
                for (int one : its) {
                    if (done[one] < 0 && !seen.get(one)) {
                        seen.set(one);
                        next.add(one);
                    }
                }
            }
        }
        return part;
    }
}
