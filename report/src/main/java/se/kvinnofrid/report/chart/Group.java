package se.kvinnofrid.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * A group of cases in a chart that sets several side by side.
 *
 * @param label who they are
 * @param base how many, as it is written: "N 2 809"
 * @param shares the shares of the answers, one for each
 */
public record Group(String label, String base, List<Part> shares) {

    public Group {
        shares = List.copyOf(shares);
    }

    /**
     * A share.
     *
     * @param share 0–1; none if it is hidden
     * @param figure how it is written
     */
    public record Part(Optional<Double> share, String figure) {}
}
