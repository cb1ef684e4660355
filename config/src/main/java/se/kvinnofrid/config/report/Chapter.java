package se.kvinnofrid.config.report;

import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Label;

/**
 * A chapter of the report.
 *
 * @param id identifier, used as the place a link leads to
 * @param title heading
 * @param lead what stands under the heading, if anything
 * @param by the breakdown whose groups the chapter sets side by side; none if it tells about all cases
 * @param statistics the statistics it shows, in order
 * @param sentences what it says first; a sentence whose figure is protected or missing is left out
 */
public record Chapter(
        String id,
        Label title,
        Optional<Label> lead,
        Optional<String> by,
        List<String> statistics,
        List<Text> sentences) {

    public Chapter {
        statistics = List.copyOf(statistics);
        sentences = List.copyOf(sentences);
    }
}
