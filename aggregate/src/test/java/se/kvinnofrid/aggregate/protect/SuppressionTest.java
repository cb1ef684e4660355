package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.aggregate.Runs;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.protect.attack.Attacker;
import se.kvinnofrid.aggregate.protect.attack.Found;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;

/** All statistics of the configuration, of a few municipalities, protected by suppression at threshold 5. */
class SuppressionTest {

    static final Configuration CONFIGURATION = configuration("", "");

    private static Staging staging;

    @BeforeAll
    static void database() throws SQLException {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
    }

    @BeforeEach
    void municipalities_of_two_counties_have_delivered() throws SQLException {
        staging.clear();
        deliver(staging, "0128", 3, 26);
        deliver(staging, "0136", 5, 41);
        deliver(staging, "0180", 7, 64);
        deliver(staging, "0381", 2, 19);
    }

    @Test
    void nothing_that_is_small_is_shown_or_can_be_worked_out() throws Exception {
        String edition = new Runs(CONFIGURATION, staging).outcome().edition();

        assertThat(texts("SELECT method FROM published.edition")).containsExactly("suppression");
        assertThat(
                        texts(
                                "SELECT concat_ws(' ', settings ->> 'weight_nation', settings ->> 'leave_out_percent') FROM published.edition"))
                .containsExactly("30 50");
        assertThat(texts(
                        "SELECT statistic FROM published.cell WHERE count BETWEEN 1 AND 4 AND statistic <> 'coverage'"))
                .isEmpty();
        assertThat(texts("SELECT count(*) || '' FROM published.cell WHERE count IS NOT NULL AND base > 0"))
                .isNotEqualTo(List.of("0"));
        try (Session session = Session.of(staging.database())) {
            List<Found> found = new Attacker(
                            session,
                            CONFIGURATION.statistics(),
                            CONFIGURATION.latestRound(),
                            CONFIGURATION.protection())
                    .attack(edition);
            assertThat(found)
                    .filteredOn(one -> one.hidden() == Found.Hidden.COUNT)
                    .isEmpty();
        }
    }

    @Test
    void what_is_never_published_stays_hidden_where_everybody_knows_that_it_is_nothing() throws Exception {
        new Runs(CONFIGURATION, staging).outcome();

        assertThat(texts("SELECT base || ' ' || coalesce(count::text, 'hidden') FROM published.cell "
                        + "WHERE area = '0180' AND statistic = 'interventions' AND category = 'sheltered_housing'"))
                .containsExactly("0 hidden");
    }

    @Test
    void that_nobody_in_a_small_municipality_has_an_answer_is_shown_where_nobody_at_all_has_it() throws Exception {
        deliver(staging, "0160", 2, 7);

        new Runs(CONFIGURATION, staging).outcome();

        assertThat(
                        texts(
                                "SELECT coalesce(count::text, 'hidden') FROM published.cell "
                                        + "WHERE area = '0160' AND statistic = 'age' AND category IN ('25-34', '45-54') ORDER BY category"))
                .containsExactly("hidden", "0");
    }

    @Test
    void the_same_cases_have_the_same_pattern_whoever_delivers_first() throws Exception {
        new Runs(CONFIGURATION, staging).outcome();
        List<String> first = pattern();
        staging.clear();
        deliver(staging, "0381", 2, 19);
        deliver(staging, "0180", 7, 64);
        deliver(staging, "0136", 5, 41);
        deliver(staging, "0128", 3, 26);

        new Runs(CONFIGURATION, staging).outcome();

        assertThat(pattern()).isEqualTo(first);
    }

    @Test
    void early_in_a_round_whole_kinds_of_tables_are_left_out_and_the_nations_are_shown() throws Exception {
        staging.clear();
        for (String municipality : List.of("0128", "0136", "0180", "0381")) {
            deliver(staging, municipality, 3, 14);
        }

        new Runs(CONFIGURATION, staging).outcome();

        assertThat(texts("SELECT DISTINCT area_level FROM published.cell "
                        + "WHERE statistic = 'age' AND count > 0 AND breakdown = '' ORDER BY 1"))
                .containsExactly("nation");
        assertThat(texts(
                        "SELECT count::text FROM published.cell WHERE statistic = 'gender_split' AND category = 'woman' "
                                + "AND area = '00' AND breakdown = '' AND period = '2022-2023'"))
                .containsExactly("48");
    }

    @Test
    void a_table_that_its_county_tells_is_left_out_with_those_of_the_other_municipalities() throws Exception {
        staging.clear();
        for (String municipality :
                List.of("0114", "0115", "0117", "0120", "0123", "0125", "0126", "0127", "0128", "0136")) {
            deliver(staging, municipality, 5, 9);
        }
        deliver(staging, "0381", 7, 120);

        new Runs(configuration("leave_out_percent: 50", "leave_out_percent: 15"), staging).outcome();

        assertThat(texts("SELECT DISTINCT area_level || ' ' || area FROM published.cell "
                        + "WHERE statistic = 'age' AND count > 0 AND breakdown = '' ORDER BY 1"))
                .containsExactly("county 01", "county 03", "nation 00");
    }

    @Test
    void where_nearly_nobody_has_come_nothing_is_shown() throws Exception {
        staging.clear();
        deliver(staging, "0128", 3, 6);

        new Runs(CONFIGURATION, staging).outcome();

        assertThat(texts("SELECT DISTINCT statistic FROM published.cell WHERE count > 0"))
                .containsExactly("coverage");
    }

    static void deliver(Staging staging, String municipality, int step, int cases) throws SQLException {
        List<Example.Case> some = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            TreeMap<String, List<String>> answers = new TreeMap<>();
            answers.put("gender", List.of(i * step % 13 == 0 ? "man" : "woman"));
            answers.put("age", List.of(List.of("18-24", "25-34", "35-44", "65+").get(i * step % 4)));
            answers.put("honour_context", List.of(i * step % 11 == 0 ? "yes" : "no"));
            answers.put("opened_on", List.of(i % 3 == 0 ? "2023-08-01" : "2022-03-01"));
            some.add(new Example.Case(1, answers, new TreeMap<>()));
        }
        staging.add(municipality, staging.submission(municipality), some);
    }

    private List<String> pattern() throws SQLException {
        return texts(
                "SELECT concat_ws(' ', statistic, area, breakdown, breakdown_value, period, category, count, base, answers, value, "
                        + "protection) FROM published.cell ORDER BY 1");
    }

    private List<String> texts(String query) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            return session.query(query, row -> row.getString(1));
        }
    }

    private static Configuration configuration(String instead, String protection) {
        SortedMap<String, String> files = new TreeMap<>(
                Configuration.read(ConfigurationFiles.packed()).files().contents());
        files.computeIfPresent(
                "statistics/tables.yaml",
                (name, text) -> text.replace("breakdown_periods: all", "breakdown_periods: round"));
        files.computeIfPresent("protection/protection.yaml", (name, text) -> text.replace(instead, protection));
        return Configuration.read(new ConfigurationFiles(files));
    }
}
