package se.kvinnofrid.aggregate.explain;

import java.util.Optional;

/**
 * Which cells are asked about.
 *
 * @param statistic the statistic
 * @param category one of its categories; all of them if empty
 * @param breakdown breakdown and value, such as {@code gender} and {@code man}; the undivided table if empty
 * @param area the area's code; {@code 00} is the nation
 * @param period half-year or year; the whole round if empty
 */
public record CellName(
        String statistic, Optional<String> category, Optional<Group> breakdown, String area, Optional<String> period) {

    /**
     * A group of a breakdown.
     */
    public record Group(String breakdown, String value) {}
}
