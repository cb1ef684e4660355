package se.kvinnofrid.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;

/** Fills a database's schema {@code published} with made-up, protected cells of every statistic. */
final class PublishedFixture {

    static final String EDITION = "2022-2023-1";
    private static final String CREATED = "2024-03-01T09:30:00+01:00";
    /** The statistic whose half-years may not be compared. */
    static final String NOT_COMPARABLE = "goal_attainment";

    private static final int THRESHOLD = 5;
    private static final int CASES = 3070;

    private static final String TABLES = """
            CREATE SCHEMA published;
            CREATE TABLE published.edition(
                name text PRIMARY KEY, round text NOT NULL, status text NOT NULL, created_at timestamptz NOT NULL,
                program_version text NOT NULL, threshold int NOT NULL, minimum_base int NOT NULL);
            CREATE TABLE published.participant(
                edition text NOT NULL, municipality text NOT NULL, expected boolean NOT NULL, delivered boolean NOT NULL);
            CREATE TABLE published.cell(
                edition text NOT NULL, statistic text NOT NULL, area_level text NOT NULL, area text NOT NULL,
                breakdown text NOT NULL, breakdown_value text NOT NULL, period text NOT NULL, category text NOT NULL,
                count bigint, base bigint, answers bigint, share numeric, value numeric, protection text NOT NULL);
            CREATE TABLE published.comparability(
                edition text NOT NULL, statistic text NOT NULL, period text NOT NULL, against_edition text NOT NULL,
                against_period text NOT NULL, comparable boolean NOT NULL, note_sv text NOT NULL, note_en text NOT NULL);
            CREATE VIEW published.trend AS
            SELECT cell.edition, cell.statistic, cell.breakdown, cell.breakdown_value, cell.category, cell.period,
                   cell.count, cell.base, cell.share, cell.value, against_edition, against_period,
                   earlier.count AS against_count, earlier.base AS against_base, earlier.share AS against_share,
                   earlier.value AS against_value, comparable,
                   CASE WHEN comparable THEN coalesce(cell.share - earlier.share, cell.value - earlier.value) END AS difference,
                   note_sv, note_en
            FROM published.comparability compared
            JOIN published.cell ON (cell.edition, cell.statistic, cell.period)
                                 = (compared.edition, compared.statistic, compared.period)
            JOIN published.cell earlier
              ON (earlier.edition, earlier.statistic, earlier.period, earlier.area, earlier.breakdown, earlier.breakdown_value, earlier.category)
               = (against_edition, cell.statistic, against_period, cell.area, cell.breakdown, cell.breakdown_value, cell.category)
            WHERE cell.area_level = 'nation';
            CREATE TABLE published.panel(
                edition text NOT NULL, statistic text NOT NULL, category text NOT NULL, share numeric,
                against_edition text NOT NULL, against_share numeric, municipalities bigint NOT NULL);
            CREATE VIEW published.comparison AS
            SELECT own.edition, own.statistic, own.category, own.area, own.count, own.base,
                   coalesce(own.share, own.value) AS amount, own.share * 0.9 AS low, least(1, own.share * 1.1) AS high,
                   coalesce(county.share, county.value) AS county, coalesce(nation.share, nation.value) AS nation,
                   12 AS municipalities, coalesce(nation.share, nation.value) * 0.8 AS q1,
                   coalesce(nation.share, nation.value) * 1.2 AS q3, own.protection
            FROM published.cell own
            JOIN published.cell county
              ON (county.edition, county.statistic, county.category, county.breakdown, county.period)
               = (own.edition, own.statistic, own.category, '', own.period) AND county.area = left(own.area, 2)
            JOIN published.cell nation
              ON (nation.edition, nation.statistic, nation.category, nation.breakdown, nation.period)
               = (own.edition, own.statistic, own.category, '', own.period) AND nation.area_level = 'nation'
            WHERE own.area_level = 'municipality' AND own.breakdown = '' AND own.base IS NOT NULL;
            """;

    /** Per cent of the cases in some categories, so that the pages look like life. */
    private static final Map<String, Integer> PERCENT = Map.ofEntries(
            Map.entry("gender_split/woman", 94),
            Map.entry("gender_split/man", 6),
            Map.entry("violence_degree/not_serious", 34),
            Map.entry("violence_degree/serious", 46),
            Map.entry("violence_degree/very_serious", 20),
            Map.entry("honour_context/yes", 10),
            Map.entry("honour_context/no", 90),
            Map.entry("interventions_per_client/any", 85),
            Map.entry("interventions/housing", 27),
            Map.entry("goal_attainment/full_or_partial", 57),
            Map.entry("exposure_change/much_better", 50),
            Map.entry("exposure_change/worse", 1),
            Map.entry("support_importance/great_or_decisive", 60));

    private final Configuration configuration;
    private final DataSource dataSource;

    private final int municipalities;

    /** With cells of so many municipalities. */
    PublishedFixture(Configuration configuration, DataSource dataSource, int municipalities) {
        this.configuration = configuration;
        this.dataSource = dataSource;
        this.municipalities = municipalities;
    }

    void fill() throws SQLException {
        Round round = configuration.latestRound();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS published CASCADE");
            statement.execute(TABLES);
        }
        execute(
                "INSERT INTO published.edition VALUES (?, ?, 'draft', ?, '0.1.0', ?, 10)",
                EDITION,
                round.id(),
                OffsetDateTime.parse(CREATED),
                THRESHOLD);
        List<String> expected = List.copyOf(round.expected());
        for (int i = 0; i < expected.size(); i++) {
            execute("INSERT INTO published.participant VALUES (?, ?, true, ?)", EDITION, expected.get(i), i % 4 != 0);
        }
        List<Object[]> cells = new ArrayList<>();
        for (Statistic statistic : configuration.statistics().all()) {
            if (statistic.isByMunicipalityAndYear()) {
                expected.stream()
                        .limit(municipalities)
                        .forEach(code -> table(cells, statistic, "municipality", code, "", "", "2022", 60));
                continue;
            }
            table(cells, statistic, "nation", "00", "", "", round.id(), CASES);
            for (String half : List.of("2022H1", "2022H2", "2023H1", "2023H2")) {
                table(cells, statistic, "nation", "00", "", "", half, CASES / 4);
            }
            for (Breakdown breakdown : statistic.breakdowns()) {
                int left = CASES;
                for (Category value : breakdown.values()) {
                    left /= 3;
                    table(cells, statistic, "nation", "00", breakdown.id(), value.id(), round.id(), left * 2);
                }
            }
            expected.stream()
                    .map(code -> code.substring(0, 2))
                    .distinct()
                    .forEach(county -> table(cells, statistic, "county", county, "", "", round.id(), 170));
            expected.stream()
                    .limit(municipalities)
                    .forEach(code -> table(cells, statistic, "municipality", code, "", "", round.id(), 60));
        }
        insert(cells);
        execute("""
                INSERT INTO published.comparability
                SELECT DISTINCT edition, statistic, '2023H2', edition, '2022H1', statistic <> ?,
                       CASE WHEN statistic = ? THEN 'Olika lång tid.' ELSE '' END,
                       CASE WHEN statistic = ? THEN 'Unequal time.' ELSE '' END
                FROM published.cell
                """, NOT_COMPARABLE, NOT_COMPARABLE, NOT_COMPARABLE);
    }

    /** Adds or changes data by a statement of the test's own. */
    void execute(String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void table(
            List<Object[]> cells,
            Statistic statistic,
            String level,
            String area,
            String breakdown,
            String value,
            String period,
            int cases) {
        int row = 0;
        for (Measure measure : statistic.measures()) {
            List<Category> categories = measure.categories();
            for (int i = 0; i < categories.size(); i++) {
                Figures figures = figures(statistic, measure, categories, i, cases, row++);
                cells.add(new Object[] {
                    EDITION,
                    statistic.id(),
                    level,
                    area,
                    breakdown,
                    value,
                    period,
                    categories.get(i).id(),
                    figures.count(),
                    figures.base(),
                    figures.answers(),
                    figures.share(),
                    figures.value(),
                    figures.protection()
                });
            }
        }
    }

    private record Figures(
            @Nullable Long count,
            @Nullable Long base,
            @Nullable Long answers,
            @Nullable BigDecimal share,
            @Nullable BigDecimal value,
            String protection) {}

    private static Figures figures(
            Statistic statistic, Measure measure, List<Category> categories, int i, int cases, int row) {
        long base = cases * 97L / 100;
        if (measure instanceof Measure.CaseCount || measure instanceof Measure.MunicipalityCount) {
            long count = measure instanceof Measure.CaseCount ? cases / (row - 1) : 47 - 13L * row;
            return new Figures(count, null, null, null, null, "");
        }
        if (measure instanceof Measure.Value) {
            BigDecimal value = BigDecimal.valueOf(2_400_000L + row * 37_777L, 6);
            return base < 10
                    ? new Figures(null, base, null, null, null, "base")
                    : new Figures(null, base, null, null, value, "");
        }
        Long answers = measure instanceof Measure.MultiResponse ? Long.valueOf(base * 12 / 10) : null;
        int percent =
                PERCENT.getOrDefault(statistic.id() + "/" + categories.get(i).id(), weight(i, categories.size()));
        long count = base * percent / 100;
        if (count > 0 && count < THRESHOLD) {
            return new Figures(null, base, answers, null, null, "primary");
        }
        BigDecimal share =
                base < 10 ? null : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(base), 6, RoundingMode.HALF_UP);
        return new Figures(count, base, answers, share, null, share == null ? "base" : "");
    }

    /** Falling shares; the last of many categories is empty. */
    private static int weight(int i, int size) {
        return size > 6 && i == size - 1 ? 0 : Math.max(1, 62 / (i + 1) - 4);
    }

    private void insert(List<Object[]> cells) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO published.cell VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (Object[] cell : cells) {
                for (int i = 0; i < cell.length; i++) {
                    statement.setObject(i + 1, cell[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }
}
