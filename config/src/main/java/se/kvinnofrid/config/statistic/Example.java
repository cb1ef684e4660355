package se.kvinnofrid.config.statistic;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import se.kvinnofrid.config.yaml.Place;

/**
 * A few cases and the cells they must give; it runs as a test and stands in the description of the statistic.
 *
 * @param place where it stands, for messages
 * @param cases the cases in
 * @param cells the cells out; of a cell only what is said is compared
 */
public record Example(Place place, List<Case> cases, List<Cell> cells) {

    public Example {
        cases = List.copyOf(cases);
        cells = List.copyOf(cells);
    }

    /**
     * Some equal cases.
     *
     * @param times how many
     * @param answers the answers by variable: codes, dates, or texts; without an answer the variable is missing
     * @param entries the entries of each repeating group, by the group's id
     */
    public record Case(
            int times,
            SortedMap<String, List<String>> answers,
            SortedMap<String, List<SortedMap<String, List<String>>>> entries) {}

    /**
     * A cell.
     *
     * @param key what the cell is: {@code category}, and {@code area}, {@code breakdown}, {@code breakdown_value} or {@code period} where
     *     it is not the whole nation and round
     * @param figures the expected figures by column: {@code count}, {@code base}, {@code answers}, {@code share}, {@code value}; empty
     *     text for a figure that must be empty
     */
    public record Cell(Map<String, String> key, Map<String, String> figures) {}
}
