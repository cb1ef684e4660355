package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.round.Round;

/** From which municipalities the cases of each half-year come, and what those with cases in all of them look like together. */
final class Presence {

    /** The municipalities of the panel as a query. */
    static final String PANEL = """
            SELECT municipality::int FROM result.computed_presence
            GROUP BY municipality HAVING count(*) = (SELECT count(DISTINCT period) FROM result.computed_presence)""";

    private final Session session;
    private final Round round;

    Presence(Session session, Round round) {
        this.session = session;
        this.round = round;
    }

    /** Sums the kept numbers of cases up by municipality, half-year and round. */
    void count() throws SQLException {
        Map<String, Integer> periods = new LinkedHashMap<>(HalfYears.of(round));
        periods.put(round.id(), Frames.ROUND);
        session.execute("TRUNCATE result.computed_presence");
        for (Map.Entry<String, Integer> period : periods.entrySet()) {
            session.execute("""
                    INSERT INTO result.computed_presence
                    SELECT lpad(municipality::text, 4, '0'), ?, sum(cases) FROM result.tally
                    WHERE part = 0 AND slot = 0 AND ? IN (half, -1) GROUP BY municipality
                    """, period.getKey(), period.getValue());
        }
    }

    /** Takes the panel's figures out of the computed cells; means and quantiles are not made for it. */
    void takePanel() throws SQLException {
        session.execute("TRUNCATE result.computed_panel");
        session.execute("""
                WITH panel AS (DELETE FROM result.computed_cell WHERE area_level = ? RETURNING *)
                INSERT INTO result.computed_panel
                SELECT statistic, period, category, count, base, answers
                FROM panel JOIN result.computed_category USING (statistic, category)
                WHERE measure NOT IN ('value', 'municipalities')
                """, Frames.PANEL);
    }
}
