package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.aggregate.Runs;
import se.kvinnofrid.aggregate.SmallCountsOnly;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;

/** Which figures are hidden at threshold 5 and minimum base 10. */
class PublicationTest {

    private static final Configuration CONFIGURATION = SmallCountsOnly.configuration();
    private static final String MUNICIPALITY = "0128";

    private static Staging staging;

    @BeforeAll
    static void database() throws SQLException {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
    }

    @BeforeEach
    void nothing_is_staged() throws SQLException {
        staging.clear();
    }

    @ParameterizedTest(name = "{0} women, {1} men, {2} others: {3} is published as {4}")
    @CsvSource({
        "20, 20, 0, woman, '20/40/0.50/'",
        "20, 20, 0, other, '0/40/0.00/'",
        // a few, and all but a few
        "20, 4, 0, man, '/24//primary'",
        "20, 4, 0, woman, '/24//primary'",
        "20, 5, 0, man, '5/25/0.20/'",
        // nobody and everybody in a small group
        "9, 0, 0, woman, '/9//base'",
        "9, 0, 0, man, '/9//base'",
        "10, 0, 0, woman, '10/10/1.00/'",
        "10, 0, 0, man, '0/10/0.00/'",
        "5, 4, 0, woman, '/9//primary'",
        // a base of a few
        "4, 0, 0, woman, '///primary'",
        "4, 0, 0, man, '///primary'",
        // an empty table tells nothing
        "0, 0, 0, woman, '0/0//'"
    })
    void small_counts_and_what_gives_them_back_are_hidden(
            int women, int men, int others, String category, String published) throws Exception {
        List<Example.Case> cases = new ArrayList<>();
        cases.add(new Example.Case(1, new TreeMap<>(), new TreeMap<>()));
        add(cases, "gender", "woman", women);
        add(cases, "gender", "man", men);
        add(cases, "gender", "other", others);
        publish(cases);

        assertThat(figures("gender_split", "", category, "share")).isEqualTo(published);
    }

    @Test
    void the_number_of_answers_does_not_give_a_lone_hidden_category_back() throws Exception {
        List<Example.Case> cases = new ArrayList<>();
        add(cases, "initiator", "self", 20);
        add(cases, "initiator", "police", 3);
        add(cases, "initiator", "school", 10);
        publish(cases);

        assertThat(text("SELECT answers::text FROM published.initiator WHERE category = 'self' AND area = '00' "
                        + "AND breakdown = '' AND period = '2022-2023'"))
                .isEmpty();
        assertThat(text("SELECT answers::text FROM result.cell WHERE statistic = 'initiator' AND category = 'self' "
                        + "AND area = '00' AND breakdown = '' AND period = '2022-2023'"))
                .isEqualTo("33");
    }

    @Test
    void means_and_medians_need_a_base() throws Exception {
        List<Example.Case> cases = new ArrayList<>();
        add(cases, "closed_on", "2022-01-11", 9);
        publish(cases);
        assertThat(figures("contact_length", "", "mean", "value")).isEqualTo("/9//base");

        staging.clear();
        add(cases, "closed_on", "2022-01-11", 1);
        publish(cases);
        assertThat(figures("contact_length", "", "mean", "value")).isEqualTo("/10/10.00/");
    }

    @Test
    void sheltered_housing_is_never_published_by_municipality_nor_what_would_give_it_back() throws Exception {
        List<Example.Case> cases = new ArrayList<>();
        cases.add(intervention("sheltered_housing", "service", 20));
        cases.add(intervention("advice", "service", 30));
        publish(cases);

        assertThat(figures("interventions", "", "sheltered_housing", "share")).isEqualTo("20/50/0.40/");
        assertThat(figuresOf(MUNICIPALITY, "interventions", "sheltered_housing"))
                .isEqualTo("/50//primary");
        assertThat(figuresOf(MUNICIPALITY, "interventions", "housing")).isEqualTo("/50//primary");
        assertThat(figuresOf(MUNICIPALITY, "interventions", "advice")).startsWith("30/50/0.60/");
        assertThat(text("SELECT count(answers)::text FROM published.interventions WHERE area = '" + MUNICIPALITY + "'"))
                .isEqualTo("0");
    }

    @Test
    void many_interventions_of_a_few_cases_are_hidden_too() throws Exception {
        TreeMap<String, List<String>> one = new TreeMap<>(
                Map.of("intervention.support", List.of("advice"), "intervention.type", List.of("service")));
        List<java.util.SortedMap<String, List<String>>> entries = new ArrayList<>();
        for (int day = 10; day < 20; day++) {
            TreeMap<String, List<String>> entry = new TreeMap<>(one);
            entry.put("intervention.date", List.of("2022-03-" + day));
            entries.add(entry);
        }
        publish(List.of(new Example.Case(2, new TreeMap<>(), new TreeMap<>(Map.of("intervention", entries)))));

        assertThat(figures("intervention_type", "", "service", "share")).isEqualTo("///primary");
    }

    @Test
    void a_difference_is_hidden_where_one_of_its_groups_is_small() throws Exception {
        List<Example.Case> cases = new ArrayList<>();
        cases.add(closed("none", "goal_reached", 30));
        cases.add(closed("none", "moved", 20));
        cases.add(closed("police", "goal_reached", 12));
        cases.add(closed("police", "moved", 3));
        publish(cases);
        assertThat(difference()).isEqualTo("/65/primary");

        staging.clear();
        cases.add(closed("police", "moved", 3));
        publish(cases);
        assertThat(difference()).isEqualTo("-0.07/68/");
    }

    @Test
    void a_rate_needs_a_population_and_does_not_give_a_small_count_back() throws Exception {
        TreeMap<String, String> files = new TreeMap<>(CONFIGURATION.files().contents());
        files.put("population/adults.csv", "municipality_code,year,adults\n0128,2022,12000\n");
        Configuration known = Configuration.read(new ConfigurationFiles(files));
        List<Example.Case> cases = new ArrayList<>();
        add(cases, "opened_on", "2022-03-01", 12);
        add(cases, "opened_on", "2023-03-01", 13);
        cases.add(intervention("advice", "service", 3));
        staging.add(MUNICIPALITY, staging.submission(MUNICIPALITY), cases);
        new Runs(known, staging).outcome();

        assertThat(rates())
                .containsExactly(
                        "2022 U30750 15 12.50 ",
                        "2022 U30751   skyddad",
                        "2022 U30752 0 0.00 ",
                        "2023 U30750 13  uppgift om folkmängd saknas",
                        "2023 U30751 0  uppgift om folkmängd saknas",
                        "2023 U30752 0  uppgift om folkmängd saknas");
    }

    private String difference() throws SQLException {
        return text("SELECT concat_ws('/', coalesce(round(value, 2)::text, ''), base, protection) FROM published.cell "
                + "WHERE category = 'difference' AND breakdown = 'no_cooperation' AND period = '2022-2023'");
    }

    private static List<String> rates() throws SQLException {
        try (Session session = Session.of(staging.database())) {
            return session.query(
                    "SELECT concat(period, ' ', category, ' ', count, ' ', value, ' ', remark) FROM published.kolada",
                    row -> row.getString(1));
        }
    }

    private static Example.Case closed(String cooperation, String reason, int times) {
        return new Example.Case(
                times,
                new TreeMap<>(Map.of(
                        "cooperation", List.of(cooperation),
                        "closing_reason", List.of(reason),
                        "goal_attainment", List.of("full"))),
                new TreeMap<>());
    }

    @Test
    void numbers_of_municipalities_are_no_secret() throws Exception {
        publish(List.of(new Example.Case(3, new TreeMap<>(), new TreeMap<>())));

        assertThat(figures("coverage", "", "delivered", "share")).isEqualTo("1///");
        assertThat(figures("coverage", "", "cases", "share")).isEqualTo("///primary");
    }

    private void publish(List<Example.Case> cases) throws Exception {
        staging.add(MUNICIPALITY, staging.submission(MUNICIPALITY), cases);
        new Runs(CONFIGURATION, staging).outcome();
    }

    private static void add(List<Example.Case> cases, String variable, String code, int times) {
        cases.add(new Example.Case(times, new TreeMap<>(Map.of(variable, List.of(code))), new TreeMap<>()));
    }

    private static Example.Case intervention(String support, String type, int times) {
        TreeMap<String, List<String>> entry =
                new TreeMap<>(Map.of("intervention.support", List.of(support), "intervention.type", List.of(type)));
        return new Example.Case(times, new TreeMap<>(), new TreeMap<>(Map.of("intervention", List.of(entry))));
    }

    private String figures(String statistic, String breakdown, String category, String third) throws SQLException {
        return text(
                "SELECT concat(count, '/', base, '/', round(" + third + ", 2), '/', protection) FROM published.cell "
                        + "WHERE statistic = '" + statistic + "' AND area = '00' AND breakdown = '" + breakdown
                        + "' AND period = '2022-2023' AND category = '" + category + "' ORDER BY edition DESC LIMIT 1");
    }

    private String figuresOf(String area, String statistic, String category) throws SQLException {
        return text("SELECT concat(count, '/', base, '/', round(share, 2), '/', protection) FROM published.cell "
                + "WHERE statistic = '" + statistic + "' AND area = '" + area + "' AND category = '" + category + "'");
    }

    private String text(String query) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            String text = session.query(query, row -> String.valueOf(row.getString(1)))
                    .get(0);
            return text.equals("null") ? "" : text;
        }
    }
}
