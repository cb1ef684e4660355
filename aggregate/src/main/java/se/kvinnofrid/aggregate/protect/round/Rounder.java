package se.kvinnofrid.aggregate.protect.round;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;

/**
 * Rounds the figures of an edition to multiples of a base so that every relation between them holds as before, and every relation with parts
 * that nobody sees can hold. Each figure becomes one of the two multiples next to it where that can be done, and otherwise one as near as
 * was found. Which of the two is drawn by lot, the nearer one the likelier; the lot is the figure's own, and falls alike in every edition.
 *
 * <p>The nation's figures of the round are rounded first, then those of its half-years, of counties, of municipalities, each so that they fit
 * those before.
 */
public final class Rounder {

    private static final String NATION = "nation";
    private static final String COUNTY = "county";

    private final Figures figures;
    private final String round;
    private final Network network;
    private final long[] truth;
    private final int base;
    private final BitSet shown;
    private final Choices choices;

    /**
     * Looks at the figures of an edition.
     *
     * @param round the round
     * @param relations the relations that hold
     * @param truth what each figure is
     * @param shown the figures that are to be shown
     * @param before what those figures were rounded to before that have not changed since, {@link Rounded#NONE} for the others: it is kept
     *     where that can be done
     * @param base rounded figures are multiples of this
     */
    public Rounder(
            Figures figures,
            String round,
            List<Figures.Relation> relations,
            long[] truth,
            BitSet shown,
            long[] before,
            int base) {
        this.figures = figures;
        this.round = round;
        this.network = new Network(figures.size(), relations);
        this.truth = truth;
        this.base = base;
        this.shown = shown;
        this.choices = new Choices(figures, truth, before, base);
    }

    /**
     * Rounds.
     *
     * @throws NoRoundingException if no rounding is found
     */
    public Rounded round() {
        long[] multiples = new long[figures.size()];
        Arrays.fill(multiples, Rounded.NONE);
        SortedMap<Integer, BitSet> stages = new TreeMap<>();
        shown.stream().forEach(figure -> stages.computeIfAbsent(stage(figure), key -> new BitSet())
                .set(figure));
        for (BitSet stage : stages.values()) {
            for (Network.Part part : network.parts(stage, shown, multiples)) {
                try (Dive dive = new Dive(new Programme(part, network, choices, multiples), choices)) {
                    dive.run();
                    dive.tell(multiples);
                }
            }
        }
        long distance = 0;
        for (int figure = 0; figure < multiples.length; figure++) {
            if (multiples[figure] != Rounded.NONE) {
                multiples[figure] *= base;
                distance = Math.max(distance, Math.abs(multiples[figure] - truth[figure]));
            }
        }
        return new Rounded(multiples, distance);
    }

    private int stage(int figure) {
        Row row = figures.rows().get(figures.rowOf(figure));
        if (row.level().equals(NATION)) {
            return row.period().equals(round) ? 0 : 1;
        }
        return row.level().equals(COUNTY) ? 2 : 3;
    }
}
