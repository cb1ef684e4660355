package se.kvinnofrid.aggregate.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.aggregate.protect.figure.Figures;

/** What every figure is, those included that no table shows, and the relations that hold. */
final class Truth {

    /** No value. */
    static final long UNKNOWN = -1;

    private final Figures figures;
    private final long[] values;
    private final List<Figures.Relation> relations;

    private Truth(Figures figures, long[] values, List<Figures.Relation> relations) {
        this.figures = figures;
        this.values = values;
        this.relations = relations;
    }

    /**
     * Reads the rows' figures and reckons the rest.
     *
     * @throws IllegalStateException if two rows have different values of one figure, or a relation does not hold: a fault in the figures or in
     *     what is thought to be known of them
     */
    static Truth of(Figures figures, List<Computed> rows) {
        long[] values = new long[figures.size()];
        Arrays.fill(values, UNKNOWN);
        for (int row = 0; row < rows.size(); row++) {
            for (Figures.Part part : Figures.Part.values()) {
                int figure = figures.of(row, part);
                Long value = rows.get(row).figure(part);
                if (figure == Figures.NONE || value == null) {
                    continue;
                }
                if (values[figure] != UNKNOWN && values[figure] != value) {
                    throw new IllegalStateException("the same cases are counted differently in '"
                            + rows.get(row).row().name() + "' and '"
                            + rows.get(figures.rowOf(figure)).row().name() + "'");
                }
                values[figure] = value;
            }
        }
        Truth truth = new Truth(figures, values, new ArrayList<>(figures.relations()));
        truth.reckon();
        truth.check();
        for (Figures.Relation relation : figures.unsure()) {
            if (truth.holds(relation)) {
                truth.relations.add(relation);
            }
        }
        truth.reckon();
        for (int figure = 0; figure < values.length; figure++) {
            // What cannot be reckoned is thought of as nothing: then nothing is taken from it.
            values[figure] = Math.max(values[figure], 0);
        }
        return truth;
    }

    private void reckon() {
        reckon(relations, values).ifPresent(relation -> {
            throw new IllegalStateException("figures contradict each other: " + name(relation));
        });
    }

    /** A relation with one unknown figure tells it. Gives a relation that would make a figure less than nothing, if there is one. */
    static Optional<Figures.Relation> reckon(List<Figures.Relation> relations, long[] values) {
        boolean more = true;
        while (more) {
            more = false;
            for (Figures.Relation relation : relations) {
                int unknown = -1;
                int number = 0;
                long sum = 0;
                for (int i = 0; i < relation.figures().length; i++) {
                    long value = values[relation.figures()[i]];
                    if (value == UNKNOWN) {
                        unknown = i;
                        number++;
                    } else {
                        sum += relation.factors()[i] * value;
                    }
                }
                if (number == 1 && Math.abs(relation.factors()[unknown]) == 1) {
                    values[relation.figures()[unknown]] = -sum / relation.factors()[unknown];
                    if (-sum / relation.factors()[unknown] < 0) {
                        return Optional.of(relation);
                    }
                    more = true;
                }
            }
        }
        return Optional.empty();
    }

    private void check() {
        for (Figures.Relation relation : relations) {
            boolean known = true;
            long sum = 0;
            for (int i = 0; i < relation.figures().length; i++) {
                known &= values[relation.figures()[i]] != UNKNOWN;
                sum += relation.factors()[i] * values[relation.figures()[i]];
            }
            if (known && sum != 0) {
                throw new IllegalStateException("figures contradict each other: " + name(relation));
            }
        }
    }

    /** An unsure relation ends with what is left over, which is not less than nothing where the relation holds. */
    private boolean holds(Figures.Relation relation) {
        long left = 0;
        for (int i = 0; i < relation.figures().length - 1; i++) {
            left += relation.factors()[i] * values[relation.figures()[i]];
        }
        return left >= 0;
    }

    private String name(Figures.Relation relation) {
        return Arrays.stream(relation.figures())
                .filter(figure -> figures.rowOf(figure) != Figures.NONE)
                .mapToObj(figure -> figures.rows().get(figures.rowOf(figure)).name())
                .toList()
                .toString();
    }

    long[] values() {
        return values;
    }

    List<Figures.Relation> relations() {
        return relations;
    }
}
