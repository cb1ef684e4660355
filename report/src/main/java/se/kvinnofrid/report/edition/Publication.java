package se.kvinnofrid.report.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The published tables of some areas of an edition.
 *
 * @param edition what the edition says of itself
 * @param participants the municipalities, by code
 * @param tables the cells of each table
 * @param comparisons what they are set beside
 */
public record Publication(
        Edition edition, List<Participant> participants, Map<TableKey, List<Cell>> tables, Comparisons comparisons) {

    /** The area code of the whole nation. */
    public static final String NATION = "00";

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    public Publication {
        participants = List.copyOf(participants);
        tables = new LinkedHashMap<>(tables);
    }

    /** A publication that is set beside nothing. */
    public Publication(Edition edition, List<Participant> participants, Map<TableKey, List<Cell>> tables) {
        this(edition, participants, tables, Comparisons.NONE);
    }

    /** The same, set beside others. */
    public Publication comparedWith(Comparisons others) {
        return new Publication(edition, participants, tables, others);
    }

    /** The cell of a category, if the table and the category were published. */
    public Optional<Cell> findCell(TableKey key, String category) {
        return tables.getOrDefault(key, List.of()).stream()
                .filter(cell -> cell.category().equals(category))
                .findFirst();
    }

    /** The key of a nation's table of the whole round. */
    public TableKey nation(String statistic, String breakdown, String breakdownValue) {
        return new TableKey(statistic, NATION, breakdown, breakdownValue, edition.round());
    }

    /** The key of an area's table of the whole round, without breakdown. */
    public TableKey area(String statistic, String area) {
        return new TableKey(statistic, area, "", "", edition.round());
    }

    /** Whether a table was published. */
    public boolean has(TableKey key) {
        return tables.containsKey(key);
    }

    /** The parts of the round for which a statistic of the nation was published, in order; without the whole round. */
    public Set<String> partsOfRound(String statistic) {
        Set<String> periods = new TreeSet<>();
        for (TableKey key : tables.keySet()) {
            if (key.statistic().equals(statistic)
                    && key.area().equals(NATION)
                    && key.breakdown().isEmpty()
                    && !key.period().equals(edition.round())) {
                periods.add(key.period());
            }
        }
        return periods;
    }

    /** The calendar years for which a statistic of an area was published, in order. */
    public Set<String> years(String statistic, String area) {
        Set<String> years = new TreeSet<>();
        for (TableKey key : tables.keySet()) {
            if (key.statistic().equals(statistic)
                    && key.area().equals(area)
                    && YEAR.matcher(key.period()).matches()) {
                years.add(key.period());
            }
        }
        return years;
    }

    /** The statistics of which the nation has a table of the whole round. */
    public Set<String> nationalStatistics() {
        Set<String> statistics = new TreeSet<>();
        for (TableKey key : tables.keySet()) {
            if (key.equals(nation(key.statistic(), "", ""))) {
                statistics.add(key.statistic());
            }
        }
        return statistics;
    }
}
