package se.kvinnofrid.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * A share from time to time.
 *
 * @param title what it is
 * @param amounts the share at each time, 0–1; none where it is hidden
 * @param figures how each is written
 * @param comparable whether the times may be compared; if not the points are hollow
 */
public record Course(String title, List<Optional<Double>> amounts, List<String> figures, boolean comparable) {

    public Course {
        amounts = List.copyOf(amounts);
        figures = List.copyOf(figures);
    }
}
