package se.kvinnofrid.aggregate.explain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where numbers come from. Exact figures: for analysts, not for publication.
 *
 * @param edition the edition that holds the cells
 * @param definition how the statistic is defined: population, base, formula, remarks and examples (Markdown, Swedish)
 * @param figures the cells
 * @param submissions the submissions whose cases are counted in the area, in order of municipalities
 * @param rules the rules for which rows of these submissions do not count, the most rows first
 * @param earlier the same cells in earlier editions of the round, the oldest first
 * @param configurationHash hash of the configuration that decided what was computed; the edition holds a copy of it
 * @param programVersion the program that computed it
 */
public record Explanation(
        String edition,
        String definition,
        List<Figure> figures,
        List<Submission> submissions,
        List<Rule> rules,
        List<Earlier> earlier,
        String configurationHash,
        String programVersion) {

    public Explanation {
        figures = List.copyOf(figures);
        submissions = List.copyOf(submissions);
        rules = List.copyOf(rules);
        earlier = List.copyOf(earlier);
    }

    /**
     * One cell.
     *
     * @param count the numerator; missing for means and quantiles
     * @param base what it is a share of, or the cases that a value is of; missing where there is none
     * @param answers all answers of the table, where several are possible
     * @param value mean, quantile, rate or difference
     * @param protection why something of the published cell is hidden; empty if nothing is
     */
    public record Figure(
            String category,
            String period,
            @Nullable Long count,
            @Nullable Long base,
            @Nullable Long answers,
            @Nullable BigDecimal value,
            String protection) {}

    /**
     * A submission that counts.
     *
     * @param municipality the municipality that its rows belong to
     * @param cases how many of its cases were opened within the round
     * @param rowsRead rows with anything in them
     * @param rowsSetAside rows that do not count, for an error in them
     * @param casesOutsideRound cases opened outside the round
     */
    public record Submission(
            String sender,
            String municipality,
            String fileName,
            String sha256,
            int cases,
            int rowsRead,
            int rowsSetAside,
            int casesOutsideRound) {}

    /**
     * A rule for which rows do not count.
     *
     * @param title what is wrong with them, in Swedish; empty for a rule that the configuration has no more
     */
    public record Rule(String code, String title, long rows) {}

    /**
     * The cells in an earlier edition.
     *
     * @param status {@code draft} or {@code final}
     */
    public record Earlier(String edition, String status, List<Figure> figures) {
        public Earlier {
            figures = List.copyOf(figures);
        }
    }
}
