package se.kvinnofrid.report.edition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.report.edition.Changes.Change;

/** Reads what the schema {@code published} sets side by side: municipalities and others, times, editions. */
final class PublishedComparisons {

    /** What the view leaves out, figures whose base is hidden, stands beside the others all the same. */
    private static final String BESIDE = """
            WITH compared AS MATERIALIZED (
              SELECT area, statistic, category, count, base, amount, low, high, county, nation, municipalities, q1, q3, protection
              FROM published.comparison
              WHERE edition = ?),
            spread AS (
              SELECT DISTINCT statistic, category, municipalities, q1, q3 FROM compared),
            without_base AS (
              SELECT own.*
              FROM published.cell own JOIN published.edition ON edition.name = own.edition AND edition.round = own.period
              WHERE own.edition = ? AND own.area_level = 'municipality' AND own.breakdown = ''
                AND own.base IS NULL AND own.protection <> ''
                AND (own.area, own.statistic, own.category) NOT IN (SELECT area, statistic, category FROM compared)),
            complete AS (
              SELECT * FROM compared
              UNION ALL
              SELECT own.area, own.statistic, own.category, own.count, own.base, coalesce(own.share, own.value), NULL, NULL,
                     coalesce(county.share, county.value), coalesce(nation.share, nation.value),
                     spread.municipalities, spread.q1, spread.q3, own.protection
              FROM without_base own
              LEFT JOIN spread USING (statistic, category)
              LEFT JOIN published.cell county
                ON (county.edition, county.statistic, county.category, county.breakdown, county.period)
                 = (own.edition, own.statistic, own.category, own.breakdown, own.period) AND county.area = left(own.area, 2)
              LEFT JOIN published.cell nation
                ON (nation.edition, nation.statistic, nation.category, nation.breakdown, nation.period)
                 = (own.edition, own.statistic, own.category, own.breakdown, own.period) AND nation.area_level = 'nation')
            SELECT * FROM complete ORDER BY area COLLATE "C", statistic COLLATE "C", category COLLATE "C"
            """;

    private static final String EARLIER = """
            SELECT statistic, category, period, coalesce(share, value) AS amount, against_edition, against_period,
                   coalesce(against_share, against_value) AS against, difference, comparable, note_sv, note_en
            FROM published.trend
            WHERE edition = ? AND breakdown = ''
            ORDER BY statistic COLLATE "C", category COLLATE "C", period COLLATE "C",
                     against_edition COLLATE "C", against_period COLLATE "C"
            """;
    private static final String IN_BOTH = """
            SELECT statistic, category, share, against_edition, against_share, municipalities
            FROM published.panel
            WHERE edition = ?
            ORDER BY statistic COLLATE "C", category COLLATE "C", against_edition COLLATE "C"
            """;
    private static final String BEFORE = """
            SELECT earlier.name AS name
            FROM published.edition earlier JOIN published.edition own ON own.name = ? AND own.round = earlier.round
            WHERE (earlier.created_at, earlier.name) < (own.created_at, own.name)
            ORDER BY earlier.created_at DESC, earlier.name COLLATE "C" DESC
            LIMIT 1
            """;
    private static final String CHANGES = """
            WITH own AS (SELECT *, coalesce(count, share, value) IS NOT NULL AS shown
                         FROM published.cell WHERE edition = ? AND area = ?),
                 earlier AS (SELECT *, coalesce(count, share, value) IS NOT NULL AS shown
                             FROM published.cell WHERE edition = ? AND area = ?)
            SELECT statistic,
                   count(*) FILTER (WHERE earlier.shown) AS before,
                   count(*) FILTER (WHERE own.shown) AS now,
                   count(*) FILTER (WHERE own.shown AND earlier.shown
                     AND (own.count, own.base, own.answers, own.share, own.value)
                         IS DISTINCT FROM (earlier.count, earlier.base, earlier.answers, earlier.share, earlier.value)) AS altered,
                   count(*) FILTER (WHERE own.shown AND earlier.shown IS NOT TRUE) AS appeared,
                   count(*) FILTER (WHERE earlier.shown AND own.shown IS NOT TRUE) AS gone
            FROM own FULL JOIN earlier USING (statistic, breakdown, breakdown_value, period, category)
            GROUP BY statistic
            ORDER BY statistic COLLATE "C"
            """;
    private static final String ANSWERED = """
            SELECT least(1, answer.base::numeric / cases.count) AS share
            FROM published.cell answer
            JOIN published.cell cases ON (cases.edition, cases.area, cases.breakdown, cases.period)
                                       = (answer.edition, answer.area, '', answer.period)
            WHERE answer.edition = ? AND answer.area_level = 'municipality' AND answer.breakdown = '' AND answer.period = ?
              AND answer.statistic = ? AND answer.category = ? AND answer.base IS NOT NULL
              AND cases.statistic = ? AND cases.category = ? AND cases.count > 0
            ORDER BY share
            """;
    private static final String DELIVERED_ONLY_IN_FIRST = """
            SELECT municipality FROM published.participant WHERE edition = ? AND delivered
            EXCEPT
            SELECT municipality FROM published.participant WHERE edition = ? AND delivered
            ORDER BY municipality
            """;

    private static final int QUARTERS = 4;
    private static final int DECIMALS = 6;

    private final Rows rows;

    PublishedComparisons(Rows rows) {
        this.rows = rows;
    }

    List<Beside> beside(Edition edition) throws SQLException {
        return rows.list(BESIDE, PublishedComparisons::beside, edition.name(), edition.name());
    }

    List<Earlier> earlier(Edition edition) throws SQLException {
        return rows.list(EARLIER, PublishedComparisons::earlier, edition.name());
    }

    List<InBoth> inBoth(Edition edition) throws SQLException {
        return rows.list(IN_BOTH, PublishedComparisons::inBoth, edition.name());
    }

    List<Spread> spreads(Edition edition, CellReference of, List<CellReference> answers) throws SQLException {
        List<Spread> spreads = new ArrayList<>();
        for (CellReference answer : answers) {
            List<BigDecimal> shares = rows.list(
                    ANSWERED,
                    row -> row.getBigDecimal("share"),
                    edition.name(),
                    edition.round(),
                    answer.statistic(),
                    answer.category(),
                    of.statistic(),
                    of.category());
            if (!shares.isEmpty()) {
                spreads.add(new Spread(answer.statistic(), shares.size(), quartile(shares, 1), quartile(shares, 3)));
            }
        }
        return spreads;
    }

    /** The quartile of ordered numbers, interpolated linearly between the two nearest. */
    private static BigDecimal quartile(List<BigDecimal> ordered, int quartile) {
        int place = quartile * (ordered.size() - 1);
        BigDecimal low = ordered.get(place / QUARTERS);
        BigDecimal high = ordered.get(Math.min(ordered.size() - 1, place / QUARTERS + 1));
        return low.add(high.subtract(low)
                        .multiply(BigDecimal.valueOf(place % QUARTERS))
                        .divide(BigDecimal.valueOf(QUARTERS)))
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    Optional<Changes> findChanges(Edition edition, String area) throws SQLException {
        List<String> before = rows.list(BEFORE, row -> row.getString("name"), edition.name());
        if (before.isEmpty()) {
            return Optional.empty();
        }
        String against = before.get(0);
        return Optional.of(new Changes(
                against,
                rows.list(CHANGES, PublishedComparisons::change, edition.name(), area, against, area),
                delivered(edition.name(), against),
                delivered(against, edition.name())));
    }

    private List<String> delivered(String one, String other) throws SQLException {
        return rows.list(DELIVERED_ONLY_IN_FIRST, row -> row.getString("municipality"), one, other);
    }

    private static Beside beside(ResultSet row) throws SQLException {
        Figure ifEmpty = Rows.ifEmpty(row.getString("protection"));
        return new Beside(
                row.getString("area"),
                row.getString("statistic"),
                row.getString("category"),
                Rows.figure(row.getBigDecimal("count"), ifEmpty),
                Rows.figure(row.getBigDecimal("base"), ifEmpty),
                Rows.figure(row.getBigDecimal("amount"), ifEmpty),
                Rows.figure(row.getBigDecimal("low"), ifEmpty),
                Rows.figure(row.getBigDecimal("high"), ifEmpty),
                Rows.figure(row.getBigDecimal("county"), Figure.Hidden.HIDDEN),
                Rows.figure(row.getBigDecimal("nation"), Figure.Hidden.HIDDEN),
                row.getInt("municipalities"),
                Rows.figure(row.getBigDecimal("q1"), Figure.Absent.ABSENT),
                Rows.figure(row.getBigDecimal("q3"), Figure.Absent.ABSENT));
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        BigDecimal difference = row.getBigDecimal("difference");
        boolean comparable = row.getBoolean("comparable");
        return new Earlier(
                row.getString("statistic"),
                row.getString("category"),
                row.getString("period"),
                Rows.figure(row.getBigDecimal("amount"), Figure.Hidden.HIDDEN),
                row.getString("against_edition"),
                row.getString("against_period"),
                Rows.figure(row.getBigDecimal("against"), Figure.Hidden.HIDDEN),
                Rows.figure(difference, comparable ? Figure.Hidden.HIDDEN : Figure.Absent.ABSENT),
                comparable,
                new Label(row.getString("note_sv"), row.getString("note_en")));
    }

    private static InBoth inBoth(ResultSet row) throws SQLException {
        return new InBoth(
                row.getString("statistic"),
                row.getString("category"),
                Rows.figure(row.getBigDecimal("share"), Figure.Hidden.HIDDEN),
                row.getString("against_edition"),
                Rows.figure(row.getBigDecimal("against_share"), Figure.Hidden.HIDDEN),
                row.getInt("municipalities"));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("statistic"),
                row.getLong("before"),
                row.getLong("now"),
                row.getLong("altered"),
                row.getLong("appeared"),
                row.getLong("gone"));
    }
}
