package se.kvinnofrid.aggregate.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Comparability;
import se.kvinnofrid.config.statistic.Comparability.Obstacle;
import se.kvinnofrid.config.statistic.Statistic;

/**
 * Notes for a new edition which of its figures may be compared: each half-year with the earlier ones, and the round with the newest edition,
 * a final one if there is any, of each earlier round. Keeps the figures of the municipalities that are present in both times.
 */
public final class Comparisons {

    private final Session session;
    private final Configuration configuration;
    private final Comparability rules;
    private final Round round;

    public Comparisons(Session session, Configuration configuration, Round round) {
        this.session = session;
        this.configuration = configuration;
        this.rules = configuration.statistics().comparability();
        this.round = round;
    }

    /** An edition of an earlier round. */
    private record Earlier(long id, String name, String round) {}

    /** The cases of two times: the municipalities with cases in both, and the lesser share of cases that come from them. */
    private record Panel(int municipalities, double share) {}

    /** A comparison of one statistic. */
    private record Comparison(
            Statistic statistic,
            String period,
            String againstEdition,
            String againstPeriod,
            List<Obstacle> obstacles,
            Panel panel,
            OptionalDouble coverage,
            OptionalDouble againstCoverage) {}

    /** Notes it for the edition, which rests on what was computed last. */
    public void note(String edition) throws SQLException {
        long id = session.query("SELECT id FROM result.edition WHERE name = ?", row -> row.getLong(1), edition)
                .get(0);
        session.execute("INSERT INTO result.edition_presence SELECT ?, * FROM result.computed_presence", id);
        session.execute("INSERT INTO result.panel SELECT ?, '', * FROM result.computed_panel", id);
        Map<String, String> definitions = configuration.statistics().all().stream()
                .collect(Collectors.toMap(Statistic::id, configuration.statistics()::definition));
        session.executeAll(
                "INSERT INTO result.edition_definition VALUES (?, ?, ?)",
                definitions.entrySet().stream()
                        .map(definition -> new @Nullable Object[] {id, definition.getKey(), definition.getValue()})
                        .toList());
        List<Comparison> comparisons = new ArrayList<>(ofHalfYears(id, edition));
        for (Earlier earlier : earlier()) {
            comparisons.addAll(ofRounds(id, edition, earlier, definitions));
            panel(id, earlier);
        }
        keep(id, edition, comparisons);
    }

    private List<Comparison> ofHalfYears(long id, String edition) throws SQLException {
        List<String> halves = session.query(
                "SELECT DISTINCT period FROM result.computed_presence WHERE period <> ? ORDER BY period",
                row -> row.getString(1),
                round.id());
        List<Comparison> comparisons = new ArrayList<>();
        for (int later = 1; later < halves.size(); later++) {
            for (String before : halves.subList(0, later)) {
                Panel panel = panel(id, halves.get(later), id, before);
                for (Statistic statistic : compared()) {
                    List<Obstacle> obstacles = new ArrayList<>(rules.ofPeriods(panel.share()));
                    if (statistic.knownAtClosing()) {
                        obstacles.add(Obstacle.FOLLOW_UP);
                    }
                    comparisons.add(new Comparison(
                            statistic,
                            halves.get(later),
                            edition,
                            before,
                            obstacles,
                            panel,
                            OptionalDouble.empty(),
                            OptionalDouble.empty()));
                }
            }
        }
        return comparisons;
    }

    private List<Comparison> ofRounds(long id, String edition, Earlier earlier, Map<String, String> definitions)
            throws SQLException {
        Panel panel = panel(id, round.id(), earlier.id(), earlier.round());
        OptionalDouble coverage = coverage(edition);
        OptionalDouble before = coverage(earlier.name());
        Map<String, String> definedBefore = session
                .query(
                        "SELECT statistic, definition FROM result.edition_definition WHERE edition_id = ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        earlier.id())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Comparison> comparisons = new ArrayList<>();
        for (Statistic statistic : compared()) {
            List<Obstacle> obstacles = new ArrayList<>();
            if (!Optional.ofNullable(definitions.get(statistic.id()))
                    .equals(Optional.ofNullable(definedBefore.get(statistic.id())))) {
                obstacles.add(Obstacle.DEFINITION);
            }
            obstacles.addAll(rules.ofRounds(coverage, before, panel.share()));
            comparisons.add(new Comparison(
                    statistic, round.id(), earlier.name(), earlier.round(), obstacles, panel, coverage, before));
        }
        return comparisons;
    }

    /** Rates have their own years. */
    private List<Statistic> compared() {
        return configuration.statistics().all().stream()
                .filter(statistic -> !statistic.isByMunicipalityAndYear())
                .toList();
    }

    private List<Earlier> earlier() throws SQLException {
        List<Earlier> editions = new ArrayList<>();
        for (Round other : configuration.rounds()) {
            if (other.from().isBefore(round.from())) {
                session.findFirst(
                                "SELECT id, name FROM result.edition WHERE round = ? ORDER BY status = 'final' DESC, id DESC LIMIT 1",
                                row -> new Earlier(row.getLong(1), row.getString(2), other.id()),
                                other.id())
                        .ifPresent(editions::add);
            }
        }
        return editions;
    }

    private Panel panel(long id, String period, long againstId, String against) throws SQLException {
        return session.query(
                        """
                        WITH one AS (SELECT municipality, cases FROM result.edition_presence WHERE edition_id = ? AND period = ?),
                             other AS (SELECT municipality, cases FROM result.edition_presence WHERE edition_id = ? AND period = ?)
                        SELECT count(one.cases + other.cases) AS municipalities,
                               coalesce(least(sum(one.cases) FILTER (WHERE other.cases > 0) / sum(one.cases),
                                              sum(other.cases) FILTER (WHERE one.cases > 0) / sum(other.cases)), 0) AS share
                        FROM one FULL JOIN other USING (municipality)
                        """,
                        row -> new Panel(row.getInt("municipalities"), row.getDouble("share")),
                        id,
                        period,
                        againstId,
                        against)
                .get(0);
    }

    private OptionalDouble coverage(String edition) throws SQLException {
        return session.query(
                        """
                        SELECT count(*) FILTER (WHERE delivered) AS delivered, count(*) AS expected
                        FROM published.participant WHERE edition = ? AND expected
                        """,
                        row -> row.getInt("expected") == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of((double) row.getInt("delivered") / row.getInt("expected")),
                        edition)
                .get(0);
    }

    /** Sums of the cells of the municipalities with cases in both rounds, this round's and the earlier one's. */
    private void panel(long id, Earlier earlier) throws SQLException {
        session.execute(
                """
                INSERT INTO result.panel
                SELECT ?, ?, statistic, period, category, sum(count), sum(base), sum(answers)
                FROM result.cell
                WHERE (edition_id, period) IN ((?, ?), (?, ?)) AND area_level = 'municipality' AND breakdown = '' AND count IS NOT NULL
                  AND area IN (SELECT municipality FROM result.edition_presence WHERE edition_id = ? AND period = ?
                               INTERSECT SELECT municipality FROM result.edition_presence WHERE edition_id = ? AND period = ?)
                GROUP BY statistic, period, category
                """,
                id,
                earlier.name(),
                id,
                round.id(),
                earlier.id(),
                earlier.round(),
                id,
                round.id(),
                earlier.id(),
                earlier.round());
    }

    private void keep(long id, String edition, List<Comparison> comparisons) throws SQLException {
        List<@Nullable Object[]> exact = new ArrayList<>();
        List<@Nullable Object[]> told = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            exact.add(new @Nullable Object[] {
                id,
                comparison.statistic().id(),
                comparison.period(),
                comparison.againstEdition(),
                comparison.againstPeriod(),
                comparison.obstacles().stream().map(Obstacle::id).collect(Collectors.joining(",")),
                comparison.panel().municipalities(),
                comparison.panel().share(),
                number(comparison.coverage()),
                number(comparison.againstCoverage())
            });
            told.add(new @Nullable Object[] {
                edition,
                comparison.statistic().id(),
                comparison.period(),
                comparison.againstEdition(),
                comparison.againstPeriod(),
                comparison.obstacles().isEmpty(),
                notes(comparison, Label::sv),
                notes(comparison, Label::en)
            });
        }
        session.executeAll(
                "INSERT INTO result.comparability VALUES (?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?)", exact);
        session.executeAll("INSERT INTO published.comparability VALUES (?, ?, ?, ?, ?, ?, ?, ?)", told);
    }

    private String notes(Comparison comparison, Function<Label, String> language) {
        return comparison.obstacles().stream()
                .map(rules.notes()::get)
                .map(language)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
