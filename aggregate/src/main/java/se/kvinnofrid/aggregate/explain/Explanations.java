package se.kvinnofrid.aggregate.explain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.statistic.MethodsPage;
import se.kvinnofrid.config.statistic.Statistic;

/** Explains the cells of editions. */
public final class Explanations {

    private static final String NATION = "00";

    private static final String GROUND =
            "SELECT id, name, status, round, configuration_hash, program_version FROM result.edition ";

    private final Configuration configuration;
    private final DataSource database;

    public Explanations(Configuration configuration, DataSource database) {
        this.configuration = configuration;
        this.database = database;
    }

    /** What an edition is and rests on. */
    private record Ground(
            long id, String name, String status, String round, String configurationHash, String programVersion) {}

    /**
     * Explains cells of an edition.
     *
     * @throws UnknownCellException if there is no such edition, statistic or cell; says which there are
     */
    public Explanation of(String edition, CellName name) throws SQLException {
        Statistic statistic = configuration
                .statistics()
                .find(name.statistic())
                .orElseThrow(() -> new UnknownCellException(
                        "statistic",
                        name.statistic(),
                        configuration.statistics().all().stream()
                                .map(Statistic::id)
                                .toList()));
        try (Session session = Session.of(database)) {
            Ground ground = ground(session, edition);
            List<Explanation.Figure> figures = figures(session, ground, name);
            if (figures.isEmpty()) {
                throw unknown(session, ground, name);
            }
            return new Explanation(
                    edition,
                    MethodsPage.of(statistic).strip(),
                    figures,
                    submissions(session, ground, name.area()),
                    rules(session, ground, name.area()),
                    earlier(session, ground, name),
                    ground.configurationHash(),
                    ground.programVersion());
        }
    }

    private static Ground ground(Session session, String edition) throws SQLException {
        return session.findFirst(GROUND + "WHERE name = ?", Explanations::ground, edition)
                .orElseThrow(() -> new UnknownCellException("edition", edition, names(session)));
    }

    private static Ground ground(ResultSet row) throws SQLException {
        return new Ground(
                row.getLong("id"),
                row.getString("name"),
                row.getString("status"),
                row.getString("round"),
                row.getString("configuration_hash"),
                row.getString("program_version"));
    }

    private static List<String> names(Session session) {
        try {
            return session.query("SELECT name FROM result.edition ORDER BY id", row -> row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("the editions cannot be listed", e);
        }
    }

    /** Without a period the whole round; tables by calendar year have no whole round, and show every year. */
    private static List<Explanation.Figure> figures(Session session, Ground ground, CellName name) throws SQLException {
        CellName.Group group = name.breakdown().orElse(new CellName.Group("", ""));
        return session.query(
                """
                SELECT cell.category, cell.period, cell.count, cell.base, cell.answers, cell.value,
                       coalesce(published.protection, '') AS protection
                FROM result.cell
                JOIN result.edition ON edition.id = edition_id
                LEFT JOIN published.cell published
                  ON published.edition = edition.name AND published.statistic = cell.statistic AND published.area = cell.area
                     AND published.breakdown = cell.breakdown AND published.breakdown_value = cell.breakdown_value
                     AND published.period = cell.period AND published.category = cell.category
                LEFT JOIN published.category label ON label.statistic = cell.statistic AND label.category = cell.category
                WHERE edition_id = ? AND cell.statistic = ? AND cell.area = ? AND cell.breakdown = ? AND cell.breakdown_value = ?
                  AND (?::text IS NULL OR cell.category = ?)
                  AND CASE WHEN ?::text IS NOT NULL THEN cell.period = ?
                           ELSE cell.period = edition.round OR cell.period ~ '^[0-9]{4}$' END
                ORDER BY cell.period, label.place NULLS LAST, cell.category
                """,
                Explanations::figure,
                ground.id(),
                name.statistic(),
                name.area(),
                group.breakdown(),
                group.value(),
                name.category().orElse(null),
                name.category().orElse(null),
                name.period().orElse(null),
                name.period().orElse(null));
    }

    private static Explanation.Figure figure(ResultSet row) throws SQLException {
        return new Explanation.Figure(
                row.getString("category"),
                row.getString("period"),
                number(row, "count"),
                number(row, "base"),
                number(row, "answers"),
                row.getBigDecimal("value"),
                row.getString("protection"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static List<Explanation.Submission> submissions(Session session, Ground ground, String area)
            throws SQLException {
        return session.query(
                """
                SELECT sender, municipality, file_name, sha256, cases, rows_read, rows_set_aside, cases_outside_round
                FROM result.edition_submission
                WHERE edition_id = ? AND starts_with(municipality, ?)
                ORDER BY municipality, sha256
                """,
                row -> new Explanation.Submission(
                        row.getString("sender"),
                        row.getString("municipality"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getInt("cases"),
                        row.getInt("rows_read"),
                        row.getInt("rows_set_aside"),
                        row.getInt("cases_outside_round")),
                ground.id(),
                within(area));
    }

    private List<Explanation.Rule> rules(Session session, Ground ground, String area) throws SQLException {
        return session.query(
                """
                SELECT rule, sum(rows) AS rows
                FROM result.edition_rule JOIN result.edition_submission USING (edition_id, submission_id)
                WHERE edition_id = ? AND starts_with(municipality, ?)
                GROUP BY rule ORDER BY rows DESC, rule
                """,
                row -> new Explanation.Rule(row.getString(1), title(row.getString(1)), row.getLong(2)),
                ground.id(),
                within(area));
    }

    private String title(String code) {
        return configuration.rules().byCondition().values().stream()
                .filter(rule -> rule.code().equals(code))
                .map(rule -> rule.title().sv())
                .findFirst()
                .orElse("");
    }

    private static List<Explanation.Earlier> earlier(Session session, Ground ground, CellName name)
            throws SQLException {
        List<Ground> grounds = session.query(
                GROUND + "WHERE round = ? AND id < ? ORDER BY id", Explanations::ground, ground.round(), ground.id());
        List<Explanation.Earlier> earlier = new ArrayList<>();
        for (Ground before : grounds) {
            earlier.add(new Explanation.Earlier(before.name(), before.status(), figures(session, before, name)));
        }
        return earlier;
    }

    /** What the codes of the municipalities of an area begin with. */
    private static String within(String area) {
        return area.equals(NATION) ? "" : area;
    }

    private static UnknownCellException unknown(Session session, Ground ground, CellName name) throws SQLException {
        List<String> tables =
                session.query("""
                SELECT DISTINCT concat_ws(' ', area, CASE WHEN breakdown <> '' THEN breakdown || '=' || breakdown_value END, period)
                  COLLATE "C" AS name
                FROM result.cell WHERE edition_id = ? AND statistic = ?
                  AND (area = ? OR NOT EXISTS (SELECT 1 FROM result.cell own WHERE own.edition_id = cell.edition_id
                                                AND own.statistic = cell.statistic AND own.area = ?))
                ORDER BY name
                """, row -> row.getString(1), ground.id(), name.statistic(), name.area(), name.area());
        List<String> categories = session.query(
                "SELECT DISTINCT category FROM result.cell WHERE edition_id = ? AND statistic = ? ORDER BY category",
                row -> row.getString(1),
                ground.id(),
                name.statistic());
        return name.category()
                        .filter(category -> !categories.contains(category))
                        .isPresent()
                ? new UnknownCellException("category", name.category().get(), categories)
                : new UnknownCellException("table", String.join(" ", name.statistic(), name.area()), tables);
    }
}
