package se.kvinnofrid.aggregate.protect.attack;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which figures of a part are nothing but totals of others: they are written as sums of the rest, the columns, and their definitions are no
 * relations any more. What is published of the same cases in many ways becomes small by it.
 */
final class Totals {

    /** A total of more columns than this stays a column itself. */
    private static final int LONG = 5000;
    /** Totals of totals of totals are followed so far. */
    private static final int DEEP = 100;

    /** The figures of the part as sums of columns. Every figure that is no total is a column, and has its own number as one. */
    final Sum[] sums;

    /** The relations, counted within the part, that only define a total. */
    final BitSet definitions = new BitSet();

    /** The figures, counted within the part, that are totals. */
    final BitSet totals = new BitSet();

    private final Sum[] relations;
    private final int[] definedBy;
    private final BitSet begun = new BitSet();
    private final BitSet done = new BitSet();
    private final Sum.Adder adder;

    /**
     * Each relation is given as a sum of figures that is zero, or that is empty if it is no equality.
     *
     * @param columns figures that stay columns, whatever they are made of
     */
    Totals(int figures, Sum[] relations, BitSet columns) {
        this.relations = relations;
        sums = new Sum[figures];
        Arrays.setAll(sums, Sum::of);
        definedBy = new int[figures];
        Arrays.fill(definedBy, -1);
        for (int relation = 0; relation < relations.length; relation++) {
            int total = total(relations[relation]);
            if (total >= 0 && definedBy[total] < 0 && !columns.get(total)) {
                definedBy[total] = relation;
            }
        }
        adder = new Sum.Adder(figures);
        for (int figure = 0; figure < figures; figure++) {
            expand(figure, 0);
        }
    }

    /** The figure that the others of the relation make up, with a constant that is not negative, or -1. */
    private static int total(Sum relation) {
        int terms = relation.columns.length;
        if (terms < 2 || !Arrays.stream(relation.coefficients).allMatch(c -> Math.abs(c) == 1)) {
            return -1;
        }
        for (double sign : new double[] {1, -1}) {
            int with = -1;
            int many = 0;
            for (int i = 0; i < terms; i++) {
                if (relation.coefficients[i] == sign) {
                    with = relation.columns[i];
                    many++;
                }
            }
            if (many == 1 && -sign * relation.constant >= 0) {
                return with;
            }
        }
        return -1;
    }

    private void expand(int figure, int depth) {
        int relation = definedBy[figure];
        if (relation < 0 || done.get(figure) || depth > DEEP) {
            return;
        }
        begun.set(figure);
        Sum definition = relations[relation];
        boolean possible = true;
        long length = 0;
        for (int part : definition.columns) {
            if (part != figure) {
                // What is begun and not done would be a part of itself.
                possible &= !begun.get(part) || done.get(part);
                if (possible) {
                    expand(part, depth + 1);
                }
                length += sums[part].columns.length;
            }
        }
        done.set(figure);
        if (possible && length <= LONG) {
            sums[figure] = without(figure, definition);
            definitions.set(relation);
            totals.set(figure);
        }
    }

    private Sum without(int figure, Sum definition) {
        double own = 0;
        for (int i = 0; i < definition.columns.length; i++) {
            own = definition.columns[i] == figure ? definition.coefficients[i] : own;
        }
        for (int i = 0; i < definition.columns.length; i++) {
            if (definition.columns[i] != figure) {
                adder.add(-definition.coefficients[i] / own, sums[definition.columns[i]]);
            }
        }
        adder.add(-1 / own, Sum.constant(definition.constant));
        return adder.take();
    }
}
