package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.aggregate.Runs;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;

/** All statistics of the configuration, of a few municipalities, rounded to base 5 at threshold 5. */
class RoundingTest {

    private static final Configuration CONFIGURATION = configuration();

    private static Staging staging;

    @BeforeAll
    static void municipalities_of_two_counties_have_delivered() throws Exception {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
        deliver("0128", 3, 26);
        deliver("0136", 5, 41);
        deliver("0180", 7, 64);
        deliver("0381", 2, 19);
        publish();
    }

    @Test
    void every_figure_is_a_multiple_and_no_farther_from_the_truth_than_the_edition_says() throws Exception {
        assertThat(texts("SELECT method || ' ' || rounding_base FROM published.edition"))
                .containsExactly("rounding 5");
        assertThat(
                        texts(
                                "SELECT statistic FROM published.cell "
                                        + "WHERE (count % 5 <> 0 OR base % 5 <> 0 OR answers % 5 <> 0) AND category NOT IN ('delivered', 'expected')"))
                .isEmpty();
        assertThat(texts(JOINED + "WHERE greatest(abs(shown.count - exact.count), abs(shown.base - exact.base), "
                        + "abs(shown.answers - exact.answers)) > rounding_distance"))
                .isEmpty();
        assertThat(texts(JOINED + "WHERE shown.count = exact.count AND exact.count BETWEEN 5 AND 60"))
                .isNotEmpty();
        assertThat(texts(JOINED + "WHERE shown.count <> exact.count")).isNotEmpty();
        assertThat(texts("SELECT statistic FROM published.cell WHERE count > base"))
                .isEmpty();
    }

    @Test
    void sums_stay_sums() throws Exception {
        try (Session session = Session.of(staging.database())) {
            List<Computed> rows = session.query(
                    "SELECT *, '' AS measure, NULL::bigint AS count_cases, NULL::bigint AS base_cases, false AS never "
                            + "FROM published.cell ORDER BY statistic, area, breakdown, breakdown_value, period, category",
                    Computed::of);
            Figures figures = Figures.of(
                    CONFIGURATION.statistics(),
                    CONFIGURATION.latestRound(),
                    rows.stream().map(Computed::row).toList());

            assertThat(broken(figures, rows)).isEmpty();
        }
    }

    @Test
    void shares_and_means_are_those_of_the_rounded_figures_and_need_a_base() throws Exception {
        assertThat(
                        texts(
                                "SELECT statistic FROM published.cell WHERE base BETWEEN 0 AND 9 AND (share IS NOT NULL OR value IS NOT NULL)"))
                .isEmpty();
        assertThat(
                        texts(
                                "SELECT statistic FROM published.cell WHERE share IS NOT NULL AND share <> count::numeric / base"))
                .isEmpty();
        assertThat(
                        texts(
                                "SELECT statistic FROM published.cell WHERE category = 'mean' AND value * base / 5 <> round(value * base / 5, 9)"))
                .isEmpty();
        assertThat(
                        texts(
                                "SELECT statistic FROM published.cell WHERE category IN ('median', 'q1', 'q3') AND value IS NOT NULL"))
                .isEmpty();
        assertThat(texts("SELECT statistic FROM published.cell WHERE share IS NOT NULL"))
                .isNotEmpty();
    }

    @Test
    void what_is_never_published_by_municipality_cannot_be_had_rounded_either() throws Exception {
        assertThat(texts("SELECT count::text FROM published.cell WHERE statistic = 'interventions' "
                        + "AND category = 'sheltered_housing' AND area_level = 'municipality'"))
                .hasSize(4)
                .containsOnlyNulls();
        // The second county is one municipality, and the first is the nation less the second.
        assertThat(texts("SELECT count::text FROM published.cell WHERE statistic = 'interventions' "
                        + "AND category = 'sheltered_housing' AND area_level = 'county'"))
                .containsOnlyNulls();
    }

    @Test
    void the_same_cases_are_rounded_alike_whoever_delivers_first() throws Exception {
        List<String> first = cells();
        staging.clear();
        deliver("0381", 2, 19);
        deliver("0180", 7, 64);
        deliver("0136", 5, 41);
        deliver("0128", 3, 26);

        publish();

        assertThat(cells()).isEqualTo(first);
    }

    private static final String JOINED = """
            SELECT exact.statistic
            FROM published.cell shown JOIN result.cell exact USING (statistic, area, breakdown, breakdown_value, period, category), published.edition
            """;

    private static List<String> broken(Figures figures, List<Computed> rows) {
        Long[] values = new Long[figures.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (Figures.Part part : List.of(Figures.Part.COUNT, Figures.Part.BASE, Figures.Part.ANSWERS)) {
                Long value = rows.get(row).figure(part);
                int figure = figures.of(row, part);
                if (figure != Figures.NONE && value != null) {
                    assertThat(values[figure]).as("every place of it").isIn(null, value);
                    values[figure] = value;
                }
            }
        }
        List<String> broken = new ArrayList<>();
        int looked = 0;
        for (Figures.Relation relation : figures.relations()) {
            long sum = 0;
            boolean known = true;
            for (int i = 0; i < relation.figures().length; i++) {
                Long value = values[relation.figures()[i]];
                known &= value != null;
                sum += value == null ? 0 : relation.factors()[i] * value;
            }
            looked += known ? 1 : 0;
            if (known && sum != 0) {
                broken.add(rows.get(figures.rowOf(relation.figures()[0])).row().name());
            }
        }
        assertThat(looked).isGreaterThan(1000);
        return broken;
    }

    private static void publish() throws Exception {
        new Runs(CONFIGURATION, staging).outcome();
    }

    private static void deliver(String municipality, int step, int cases) throws SQLException {
        List<Example.Case> some = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            TreeMap<String, List<String>> answers = new TreeMap<>();
            answers.put("gender", List.of(i * step % 13 == 0 ? "man" : "woman"));
            answers.put("age", List.of(List.of("18-24", "25-34", "35-44", "65+").get(i * step % 4)));
            answers.put("honour_context", List.of(i * step % 11 == 0 ? "yes" : "no"));
            answers.put("opened_on", List.of(i % 3 == 0 ? "2023-08-01" : "2022-03-01"));
            if (i % 4 > 0) {
                answers.put("closed_on", List.of(i % 3 == 0 ? "2023-08-2" + i % 10 : "2022-05-1" + i % 10));
            }
            some.add(new Example.Case(1, answers, new TreeMap<>()));
        }
        staging.add(municipality, staging.submission(municipality), some);
    }

    private static List<String> cells() throws SQLException {
        return texts(
                "SELECT concat_ws(' ', statistic, area, breakdown, breakdown_value, period, category, count, base, answers, value, "
                        + "protection) FROM published.cell ORDER BY 1");
    }

    private static List<String> texts(String query) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            return session.query(query, row -> row.getString(1));
        }
    }

    private static Configuration configuration() {
        SortedMap<String, String> files = new TreeMap<>(
                Configuration.read(ConfigurationFiles.packed()).files().contents());
        files.computeIfPresent(
                "protection/protection.yaml", (name, text) -> text.replace("method: suppression", "method: rounding"));
        files.computeIfPresent(
                "statistics/tables.yaml",
                (name, text) -> text.replace("breakdown_periods: all", "breakdown_periods: round"));
        return Configuration.read(new ConfigurationFiles(files));
    }
}
