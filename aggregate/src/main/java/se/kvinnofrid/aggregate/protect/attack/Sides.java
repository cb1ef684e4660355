package se.kvinnofrid.aggregate.protect.attack;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The sides of a puzzle: what stands in several tables or in one that shows something, and beside that each table that shows nothing, by itself.
 * What nobody sees of two such tables is no help in finding out either; together with what is shown each is looked at alone.
 */
final class Sides {

    /** A figure that stands in several tables, or in one that shows something. */
    static final int SEVERAL = -1;
    /** A figure that no table shows: it belongs to what it is related to. */
    static final int UNSEEN = -2;
    /** A relation between several tables that show nothing. */
    private static final int BETWEEN = -2;
    /** So far from a table its unseen figures are related to each other. */
    private static final int STEPS = 4;

    private final Relations relations;
    private final int[] tables;
    private final int[] ofRelations;

    /** Which relations are looked at for what is asked of one side. */
    record Side(BitSet relations, BitSet asked) {}

    /**
     * Divides a puzzle.
     *
     * @param tables the number of the table of each figure, from 0, or {@link #SEVERAL} or {@link #UNSEEN}
     * @param known what is known of the figures
     */
    Sides(Relations relations, int[] tables, Narrowing known) {
        this.relations = relations;
        this.tables = tables.clone();
        for (int step = 0; step < STEPS; step++) {
            decide();
        }
        for (int figure = 0; figure < tables.length; figure++) {
            if (this.tables[figure] == UNSEEN || !known.open(figure)) {
                this.tables[figure] = SEVERAL;
            }
        }
        ofRelations = IntStream.range(0, relations.count).map(this::table).toArray();
    }

    /** An unseen figure belongs to the one table that it is related to; to several, if there are more. */
    private void decide() {
        int[] decided = tables.clone();
        for (int figure = 0; figure < tables.length; figure++) {
            if (tables[figure] != UNSEEN) {
                continue;
            }
            for (int i = relations.ofStarts[figure]; i < relations.ofStarts[figure + 1]; i++) {
                for (int j = relations.starts[relations.of[i]]; j < relations.starts[relations.of[i] + 1]; j++) {
                    int other = tables[relations.figures[j]];
                    if (other >= 0) {
                        decided[figure] = decided[figure] == UNSEEN || decided[figure] == other ? other : SEVERAL;
                    }
                }
            }
        }
        System.arraycopy(decided, 0, tables, 0, tables.length);
    }

    private int table(int relation) {
        int table = SEVERAL;
        for (int i = relations.starts[relation]; i < relations.starts[relation + 1]; i++) {
            int other = tables[relations.figures[i]];
            if (other >= 0 && table != BETWEEN) {
                table = table == SEVERAL || table == other ? other : BETWEEN;
            }
        }
        return table;
    }

    /** The sides of which something is asked. */
    List<Side> of(BitSet asked) {
        BitSet several = new BitSet();
        SortedMap<Integer, BitSet> relationsOf = new TreeMap<>();
        for (int relation = 0; relation < ofRelations.length; relation++) {
            if (ofRelations[relation] == SEVERAL) {
                several.set(relation);
            } else if (ofRelations[relation] != BETWEEN) {
                relationsOf
                        .computeIfAbsent(ofRelations[relation], key -> new BitSet())
                        .set(relation);
            }
        }
        SortedMap<Integer, BitSet> askedOf = new TreeMap<>();
        asked.stream().forEach(figure -> askedOf.computeIfAbsent(tables[figure], key -> new BitSet())
                .set(figure));
        return askedOf.entrySet().stream()
                .map(entry -> {
                    BitSet some = (BitSet) several.clone();
                    some.or(relationsOf.getOrDefault(entry.getKey(), new BitSet()));
                    return new Side(some, entry.getValue());
                })
                .toList();
    }
}
