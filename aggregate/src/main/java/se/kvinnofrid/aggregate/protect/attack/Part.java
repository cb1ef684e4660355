package se.kvinnofrid.aggregate.protect.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Open figures that relations bind together, and no relation binds to others: what can be known of them is found by looking at them alone.
 */
final class Part {

    /** Their numbers, ascending. */
    final int[] figures;

    /** The relations that bind them, ascending. */
    final int[] relations;

    /** Whether there is anything left to find: where the relations, each a plain sum, form no circle, narrowing has found it all. */
    final boolean open;

    private Part(int[] figures, int[] relations, boolean open) {
        this.figures = figures;
        this.relations = relations;
        this.open = open;
    }

    /** The parts in which something is asked, in the order of their first figures, by some of the relations. */
    static List<Part> of(Relations relations, BitSet some, Narrowing known, BitSet asked) {
        int[] roots = new int[known.least.length];
        Arrays.setAll(roots, figure -> figure);
        int[] heads = new int[relations.count];
        for (int relation = 0; relation < relations.count; relation++) {
            heads[relation] =
                    !some.get(relation) || known.idle(relation) ? -1 : join(relations, known, relation, roots);
        }
        int[] numbers = number(known, asked, roots);
        int many = Arrays.stream(numbers).max().orElse(-1) + 1;
        int[][] figures = grouped(many, numbers);
        int[] ofRelations = new int[relations.count];
        for (int relation = 0; relation < relations.count; relation++) {
            ofRelations[relation] = heads[relation] < 0 ? -1 : numbers[heads[relation]];
        }
        int[][] bound = grouped(many, ofRelations);
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < many; part++) {
            parts.add(new Part(
                    figures[part], bound[part], circular(relations, known, figures[part].length, bound[part])));
        }
        return parts;
    }

    /** Puts the open figures of a relation together and gives one of them. */
    private static int join(Relations relations, Narrowing known, int relation, int[] roots) {
        int head = -1;
        for (int i = relations.starts[relation]; i < relations.starts[relation + 1]; i++) {
            int figure = relations.figures[i];
            if (known.open(figure)) {
                if (head < 0) {
                    head = figure;
                }
                int one = root(roots, head);
                int other = root(roots, figure);
                roots[Math.max(one, other)] = Math.min(one, other);
            }
        }
        if (head < 0) {
            throw known.contradiction(relation);
        }
        return head;
    }

    private static int root(int[] roots, int figure) {
        int root = figure;
        while (roots[root] != root) {
            roots[root] = roots[roots[root]];
            root = roots[root];
        }
        return root;
    }

    /** The number of the part of each figure, or -1 for figures that are known and those of parts in which nothing is asked. */
    private static int[] number(Narrowing known, BitSet asked, int[] roots) {
        BitSet wanted = new BitSet();
        asked.stream().filter(known::open).forEach(figure -> wanted.set(root(roots, figure)));
        int[] numbers = new int[roots.length];
        int many = 0;
        for (int figure = 0; figure < roots.length; figure++) {
            int root = root(roots, figure);
            if (!wanted.get(root)) {
                numbers[figure] = -1;
            } else {
                // The root of a part is its first figure.
                numbers[figure] = root == figure ? many++ : numbers[root];
            }
        }
        return numbers;
    }

    private static int[][] grouped(int many, int[] numbers) {
        int[] sizes = new int[many];
        for (int number : numbers) {
            if (number >= 0) {
                sizes[number]++;
            }
        }
        int[][] groups = new int[many][];
        Arrays.setAll(groups, group -> new int[sizes[group]]);
        Arrays.fill(sizes, 0);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                groups[numbers[i]][sizes[numbers[i]]++] = i;
            }
        }
        return groups;
    }

    private static boolean circular(Relations relations, Narrowing known, int figures, int[] bound) {
        int links = 0;
        boolean plain = true;
        for (int relation : bound) {
            plain &= known.settled(relation);
            for (int i = relations.starts[relation]; i < relations.starts[relation + 1]; i++) {
                if (known.open(relations.figures[i])) {
                    links++;
                    plain &= Math.abs(relations.coefficients[i]) == 1;
                }
            }
        }
        return !plain || links > figures + bound.length - 1;
    }
}
