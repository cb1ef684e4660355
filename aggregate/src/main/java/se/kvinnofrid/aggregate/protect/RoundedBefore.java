package se.kvinnofrid.aggregate.protect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.protect.round.Rounded;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * What figures were rounded to in the newest final edition of the round, or else in the newest, so that those which have not changed are
 * rounded alike: two roundings of one figure tell more than one.
 */
final class RoundedBefore {

    /** What a figure was, and to what it was rounded. */
    private record Pair(long exact, long rounded) {}

    private final Session session;
    private final int base;

    RoundedBefore(Session session, int base) {
        this.session = session;
        this.base = base;
    }

    /** The roundings of the figures that are what they were, {@link Rounded#NONE} for the others. */
    long[] of(String round, String edition, Figures figures, long[] truth) throws SQLException {
        Map<Row, Map<Figures.Part, Pair>> rows = new HashMap<>();
        session.query("""
                        SELECT exact.*, shown.count AS shown_count, shown.base AS shown_base, shown.answers AS shown_answers,
                               shown.value AS shown_value
                        FROM published.cell shown
                        JOIN result.edition ON edition.name = shown.edition
                        JOIN result.cell exact ON exact.edition_id = edition.id
                         AND (exact.statistic, exact.area, exact.breakdown, exact.breakdown_value, exact.period, exact.category)
                           = (shown.statistic, shown.area, shown.breakdown, shown.breakdown_value, shown.period, shown.category)
                        WHERE shown.edition =
                          (SELECT name FROM published.edition WHERE round = ? AND name <> ? AND rounding_base = ?
                           ORDER BY status = 'final' DESC, created_at DESC, name DESC LIMIT 1)
                        """, row -> Map.entry(Computed.row(row), pairs(row)), round, edition, base)
                .forEach(row -> rows.put(row.getKey(), row.getValue()));
        long[] before = new long[figures.size()];
        Arrays.fill(before, Rounded.NONE);
        for (int row = 0; row < figures.rows().size(); row++) {
            int number = row;
            rows.getOrDefault(figures.rows().get(row), Map.of()).forEach((part, pair) -> {
                int figure = figures.of(number, part);
                if (figure != Figures.NONE && truth[figure] == pair.exact) {
                    before[figure] = pair.rounded;
                }
            });
        }
        return before;
    }

    private Map<Figures.Part, Pair> pairs(ResultSet row) throws SQLException {
        Map<Figures.Part, Pair> pairs = new EnumMap<>(Figures.Part.class);
        add(pairs, Figures.Part.COUNT, number(row, "count"), number(row, "shown_count"));
        add(pairs, Figures.Part.BASE, number(row, "base"), number(row, "shown_base"));
        add(pairs, Figures.Part.ANSWERS, number(row, "answers"), number(row, "shown_answers"));
        add(
                pairs,
                Figures.Part.SUM,
                sum(row.getBigDecimal("value"), number(row, "base"), 1),
                sum(row.getBigDecimal("shown_value"), number(row, "shown_base"), base));
        return pairs;
    }

    private static void add(
            Map<Figures.Part, Pair> pairs, Figures.Part part, @Nullable Long exact, @Nullable Long rounded) {
        if (exact != null && rounded != null) {
            pairs.put(part, new Pair(exact, rounded));
        }
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    /** The sum behind a mean, a multiple of a step. */
    private static @Nullable Long sum(@Nullable BigDecimal mean, @Nullable Long base, int step) {
        if (mean == null || base == null) {
            return null;
        }
        return mean.multiply(BigDecimal.valueOf(base))
                        .divide(BigDecimal.valueOf(step), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                * step;
    }
}
