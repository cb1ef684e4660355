package se.kvinnofrid.config.report;

import java.util.List;
import se.kvinnofrid.config.Label;

/**
 * A chapter of the report.
 *
 * @param id identifier, used as the place a link leads to
 * @param title heading
 * @param statistics the statistics it shows, in order
 */
public record Chapter(String id, Label title, List<String> statistics) {

    public Chapter {
        statistics = List.copyOf(statistics);
    }
}
