package se.kvinnofrid.config.report;

import java.util.List;

/**
 * How many of some cases have an answer: the bases of some statistics, held against a count of cases.
 *
 * @param of the count of the cases that should have an answer
 * @param statistics the statistics whose bases are held against it
 */
public record Completeness(Template.CellReference of, List<String> statistics) {

    public Completeness {
        statistics = List.copyOf(statistics);
    }
}
