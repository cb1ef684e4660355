package se.kvinnofrid.aggregate.protect.figure;

import java.util.List;
import java.util.Map;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Statistics;

/**
 * The figures of an edition, numbered from 0, and all linear relations between them. A figure that stands in several tables is one; parts
 * that no table shows are figures too, which nobody knows.
 *
 * <p>What is known of every case follows from the definitions of the statistics, which are public: whoever reads the tables can set up the
 * same relations.
 */
public final class Figures {

    /** No figure. */
    public static final int NONE = -1;

    /** The figures of a row. */
    public enum Part {
        COUNT,
        BASE,
        ANSWERS,
        /** The number behind a mean: mean times base. */
        SUM
    }

    /**
     * A relation: the sum of the figures, each times its factor, is 0.
     *
     * @param figures the figures
     * @param factors the factor of each
     */
    @SuppressWarnings("ArrayRecordComponent") // there are tens of thousands of them, and nobody compares them
    public record Relation(int[] figures, int[] factors) {}

    private final List<Row> rows;
    private final Map<Part, int[]> parts;
    private final List<Relation> relations;
    private final List<Relation> unsure;
    private final boolean[] cases;
    private final int[] shown;
    private final int[] complements;
    private final int everybody;

    Figures(
            List<Row> rows,
            Map<Part, int[]> parts,
            List<Relation> relations,
            List<Relation> unsure,
            boolean[] cases,
            int[] shown,
            int[] complements,
            int everybody) {
        this.rows = rows;
        this.parts = parts;
        this.relations = relations;
        this.unsure = unsure;
        this.cases = cases;
        this.shown = shown;
        this.complements = complements;
        this.everybody = everybody;
    }

    /** Sets up the figures of the rows of one edition, and how they are related. */
    public static Figures of(Statistics statistics, Round round, List<Row> rows) {
        return new FigureBuilder(statistics, round).build(rows);
    }

    /** How many figures there are. */
    public int size() {
        return cases.length;
    }

    /** The rows that the figures stand in. */
    public List<Row> rows() {
        return rows;
    }

    /** The figure in a part of a row, or {@link #NONE}. */
    public int of(int row, Part part) {
        int[] all = parts.get(part);
        return all == null ? NONE : all[row];
    }

    /** A row that shows the figure, or {@link #NONE} if none does. */
    public int rowOf(int figure) {
        return shown[figure];
    }

    /** The figure that is the base less the count of a row, or {@link #NONE}. */
    public int complement(int row) {
        return complements[row];
    }

    /** The number of all cases of the round, or {@link #NONE} if no row shows it. */
    public int everybody() {
        return everybody;
    }

    /** Whether it is a number of cases or entries, and not of answers or days. */
    public boolean isOfCases(int figure) {
        return cases[figure];
    }

    /** Whether a row shows it as its count. */
    public boolean isCount(int figure) {
        return shown[figure] != NONE && of(shown[figure], Part.COUNT) == figure;
    }

    /** The relations that always hold. */
    public List<Relation> relations() {
        return relations;
    }

    /** Relations that hold unless the data have gaps. */
    public List<Relation> unsure() {
        return unsure;
    }
}
