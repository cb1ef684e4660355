package se.kvinnofrid.aggregate.protect.figure;

import java.util.Comparator;
import java.util.List;

/**
 * The tables of one statistic that are published or left out together: for all areas of a level, all values of a breakdown, and the whole round
 * or all that divides it. In order of size, the largest first.
 *
 * @param level the level of the areas
 * @param breakdown the breakdown, empty if none
 * @param round whether they are of the whole round, and not of half-years or calendar years
 * @param statistic the statistic
 */
public record Table(String level, String breakdown, boolean round, String statistic) implements Comparable<Table> {

    private static final List<String> LEVELS = List.of("nation", "county", "municipality");

    private static final Comparator<Table> ORDER = Comparator.<Table>comparingInt(table -> LEVELS.indexOf(table.level))
            .thenComparing(Table::breakdown)
            .thenComparing(Table::round, Comparator.reverseOrder())
            .thenComparing(Table::statistic);

    /** The tables that a row stands in. */
    public static Table of(Row row, String round) {
        return new Table(row.level(), row.breakdown(), row.period().equals(round), row.statistic());
    }

    /** Whether the kind of these tables is another's, or divides it further, of whatever statistic. */
    public boolean divides(Table larger) {
        return LEVELS.indexOf(level) >= LEVELS.indexOf(larger.level)
                && (larger.breakdown.isEmpty() || breakdown.equals(larger.breakdown))
                && (larger.round || !round);
    }

    @Override
    public int compareTo(Table other) {
        return ORDER.compare(this, other);
    }
}
