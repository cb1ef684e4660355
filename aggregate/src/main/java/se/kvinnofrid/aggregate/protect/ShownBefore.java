package se.kvinnofrid.aggregate.protect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.aggregate.protect.attack.Found;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.protection.Protection;

/** What final editions before showed rounded: only where that is a few cases, or tells of everybody in a small group, may it not be known. */
final class ShownBefore {

    private final Session session;
    private final Protection protection;

    ShownBefore(Session session, Protection protection) {
        this.session = session;
        this.protection = protection;
    }

    /** What is left of the figures found when harmless ones of rounded editions before this one are left out. */
    List<Found> harmful(List<Found> found, String edition) throws SQLException {
        List<Found> harmful = new ArrayList<>();
        for (Found one : found) {
            if (one.edition().equals(edition) || isHarmful(one)) {
                harmful.add(one);
            }
        }
        return harmful;
    }

    private boolean isHarmful(Found found) throws SQLException {
        Row row = found.row();
        return session.findFirst(
                        """
                        SELECT CASE ? WHEN 'COUNT' THEN count WHEN 'BASE' THEN base ELSE base - count END AS number, base
                        FROM result.cell JOIN result.edition ON edition.id = edition_id
                        JOIN published.edition shown ON shown.name = edition.name AND rounding_base > 0
                        JOIN published.cell published
                          ON published.edition = edition.name AND published.count IS NOT NULL AND published.base IS NOT NULL
                         AND (published.statistic, published.area, published.breakdown, published.breakdown_value, published.period, published.category)
                           = (cell.statistic, cell.area, cell.breakdown, cell.breakdown_value, cell.period, cell.category)
                        WHERE edition.name = ? AND (cell.statistic, cell.area, cell.breakdown, cell.breakdown_value, cell.period, cell.category)
                                                 = (?, ?, ?, ?, ?, ?)
                        """,
                        result -> isSmall(result.getLong("number"), result.getLong("base")),
                        found.hidden().name(),
                        found.edition(),
                        row.statistic(),
                        row.area(),
                        row.breakdown(),
                        row.value(),
                        row.period(),
                        row.category())
                .orElse(true);
    }

    private boolean isSmall(long number, long base) {
        boolean few = number >= 1 && number < protection.threshold();
        boolean telling = base >= 1 && base < protection.minimumBase() && (number == 0 || number == base);
        return few || telling;
    }
}
