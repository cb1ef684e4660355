package se.kvinnofrid.aggregate.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.edition.Foundation;
import se.kvinnofrid.aggregate.edition.Settled;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Statistics;

/** The cells that the computation gives for what stands in staging: figures as texts, with six decimals, by the key of the cell. */
final class Computed {

    private Computed() {}

    static SortedMap<String, Map<String, String>> of(
            Staging staging, Configuration configuration, Statistics statistics) throws SQLException {
        run(staging, configuration, statistics);
        try (Session session = Session.of(staging.database())) {
            SortedMap<String, Map<String, String>> cells = new TreeMap<>();
            session.query("""
                    SELECT *, CASE WHEN base > 0 THEN count::numeric / base END AS share FROM result.computed_cell
                    """, row -> cells.put(key(row), figures(row)));
            return cells;
        }
    }

    /** Computes what stands in staging, and tells what that took. */
    static Computation.Effort run(Staging staging, Configuration configuration, Statistics statistics)
            throws SQLException {
        try (Session session = Session.of(staging.database())) {
            Round round = configuration.latestRound();
            Foundation foundation = Foundation.of(round, Settled.read(session, round.id()), configuration.files(), "1");
            return new Computation(session, configuration, statistics, foundation).run();
        }
    }

    static String key(String statistic, String area, String breakdown, String value, String period, String category) {
        return String.join(" ", statistic, area, breakdown + "=" + value, period, category);
    }

    private static String key(ResultSet row) throws SQLException {
        return key(
                row.getString("statistic"),
                row.getString("area"),
                row.getString("breakdown"),
                row.getString("breakdown_value"),
                row.getString("period"),
                row.getString("category"));
    }

    private static Map<String, String> figures(ResultSet row) throws SQLException {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String figure : List.of("count", "base", "answers", "share", "value")) {
            BigDecimal number = row.getBigDecimal(figure);
            figures.put(figure, number == null ? "" : written(number));
        }
        return figures;
    }

    static String written(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
