package se.kvinnofrid.aggregate.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.aggregate.Runs;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;

class ComparisonsTest {

    private static final String LATER = """
            id: 2024-2025
            title: {sv: Omgång 2024–2025, en: Round 2024–2025}
            from: 2024-01-01
            to: 2025-12-31
            expected: ["0128", "0136", "0180"]
            """;
    private static final String EARLIER = LATER.replace("2024", "2022").replace("2025", "2023");
    private static final Configuration THEN = configuration(Map.of("rounds/2022-2023.yaml", EARLIER));
    private static final Configuration NOW =
            configuration(Map.of("rounds/2022-2023.yaml", EARLIER, "rounds/2024-2025.yaml", LATER));

    private static Staging staging;

    @BeforeAll
    static void database() throws SQLException {
        staging = Staging.create(NOW, TestDatabase.create());
    }

    @BeforeEach
    void an_earlier_round_is_published() throws Exception {
        staging.clear();
        deliver("2022-2023", "0128", women(30, "2022-02-01"), women(30, "2023-08-01"), men(20, "2022-02-01"));
        deliver("2022-2023", "0136", women(10, "2022-02-01"), men(10, "2023-08-01"));
        new Runs(THEN, staging).outcome();
    }

    @Test
    void rounds_with_the_same_definition_and_municipalities_are_compared() throws Exception {
        deliver("2024-2025", "0128", women(40, "2024-02-01"), men(40, "2024-02-01"));
        deliver("2024-2025", "0136", women(20, "2024-02-01"));

        new Runs(NOW, staging).outcome();

        assertThat(trend("gender_split", "woman", "2024-2025"))
                .containsExactly("2022-2023-1|2022-2023|60|70|t|-0.1000|");
    }

    @Test
    void rounds_with_other_municipalities_stand_side_by_side_with_the_panel_of_those_in_both() throws Exception {
        deliver("2024-2025", "0128", women(20, "2024-02-01"), men(10, "2024-02-01"));
        deliver("2024-2025", "0180", women(100, "2024-02-01"));

        new Runs(NOW, staging).outcome();

        assertThat(trend("gender_split", "woman", "2024-2025"))
                .containsExactly("2022-2023-1|2022-2023|120|70|f||Kommunerna är inte tillräckligt lika; "
                        + "en förändring kan bero på vilka som deltar.");
        assertThat(texts("SELECT concat_ws('|', panel, round(panel_share, 4), round(coverage, 2), obstacles) "
                        + "FROM result.comparability WHERE statistic = 'gender_split' AND period = '2024-2025'"))
                .containsExactly("1|0.2308|0.67|{participants}");
        assertThat(
                        texts(
                                "SELECT concat_ws('|', period, count, base) FROM result.panel "
                                        + "WHERE statistic = 'gender_split' AND category = 'woman' AND against_edition <> '' ORDER BY 1"))
                .containsExactly("2022-2023|60|80", "2024-2025|20|30");
        assertThat(published("gender_split", "woman"))
                .containsExactly("2024-2025|20|30|0.666667|2022-2023-1|2022-2023|60|80|0.750000|1");
    }

    @Test
    void the_panel_is_published_only_where_it_follows_from_what_is_published() throws Exception {
        deliver("2024-2025", "0128", women(20, "2024-02-01"), men(10, "2024-02-01"));
        deliver("2024-2025", "0180", women(100, "2024-02-01"));

        new Runs(NOW, staging).outcome();
        List<String> whole = published("gender_split", "woman");
        hide("2024-2025-1", "0128");
        List<String> lessOthers = published("gender_split", "woman");
        hide("2024-2025-1", "01");
        List<String> lessOthersOfTheNation = published("gender_split", "woman");
        hide("2024-2025-1", "0180");

        assertThat(whole).containsExactly("2024-2025|20|30|0.666667|2022-2023-1|2022-2023|60|80|0.750000|1");
        assertThat(lessOthers).isEqualTo(whole);
        assertThat(lessOthersOfTheNation).isEqualTo(whole);
        assertThat(published("gender_split", "woman"))
                .containsExactly("2024-2025|30|2022-2023-1|2022-2023|60|80|0.750000|1");
    }

    private static void hide(String edition, String area) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            session.execute(
                    "UPDATE published.cell SET count = NULL, share = NULL, protection = 'primary' "
                            + "WHERE edition = ? AND area = ? AND statistic = 'gender_split' AND category = 'woman'",
                    edition,
                    area);
        }
    }

    private static List<String> published(String statistic, String category) throws SQLException {
        return texts(
                "SELECT concat_ws('|', period, count, base, share, against_edition, against_period, against_count, "
                        + "against_base, against_share, municipalities) FROM published.panel WHERE statistic = '"
                        + statistic
                        + "' AND category = '" + category + "'");
    }

    @Test
    void a_changed_definition_and_a_low_coverage_are_told() throws Exception {
        deliver("2024-2025", "0128", women(40, "2024-02-01"), men(40, "2024-02-01"));
        Configuration changed = configuration(Map.of(
                "rounds/2022-2023.yaml",
                EARLIER,
                "rounds/2024-2025.yaml",
                LATER,
                "statistics/derived.yaml",
                String.valueOf(NOW.files().contents().get("statistics/derived.yaml"))
                        .replace("to: 90", "to: 91")));

        new Runs(changed, staging).outcome();

        assertThat(texts("SELECT statistic || ' ' || array_to_string(obstacles, ' ') FROM result.comparability "
                        + "WHERE period = '2024-2025' AND statistic IN ('gender_split', 'contact_length') ORDER BY 1"))
                .containsExactly("contact_length definition coverage", "gender_split coverage");
    }

    @Test
    void half_years_are_compared_unless_what_they_show_is_known_only_when_a_case_is_closed() throws Exception {
        assertThat(texts(
                        "SELECT concat_ws('|', statistic, period, against_period, comparable) FROM published.comparability "
                                + "WHERE statistic IN ('age', 'closing_reason') ORDER BY 1"))
                .containsExactly("age|2023H2|2022H1|t", "closing_reason|2023H2|2022H1|f");
        assertThat(texts("SELECT concat_ws('|', period, count, base) FROM result.panel "
                        + "WHERE statistic = 'gender_split' AND category = 'man' AND against_edition = '' ORDER BY 1"))
                .containsExactly("2022-2023|30|100", "2022H1|20|60", "2022H2|0|0", "2023H1|0|0", "2023H2|10|40");
    }

    private static List<String> trend(String statistic, String category, String period) throws SQLException {
        return texts("SELECT concat_ws('|', against_edition, against_period, count, against_count, comparable, "
                + "coalesce(round(difference, 4)::text, ''), note_sv) FROM published.trend WHERE breakdown = '' AND statistic = '"
                + statistic + "' AND category = '" + category + "' AND period = '" + period + "'");
    }

    @SafeVarargs
    private static void deliver(String round, String sender, List<Example.Case>... cases) throws SQLException {
        long submission = staging.submission(sender, round, true);
        for (List<Example.Case> some : cases) {
            staging.add(sender, submission, some);
        }
    }

    private static List<Example.Case> women(int times, String opened) {
        return cases("woman", times, opened);
    }

    private static List<Example.Case> men(int times, String opened) {
        return cases("man", times, opened);
    }

    private static List<Example.Case> cases(String gender, int times, String opened) {
        return List.of(new Example.Case(
                times,
                new TreeMap<>(Map.of("gender", List.of(gender), "opened_on", List.of(opened))),
                new TreeMap<>()));
    }

    private static Configuration configuration(Map<String, String> own) {
        SortedMap<String, String> files =
                new TreeMap<>(ConfigurationFiles.packed().contents());
        files.putAll(own);
        return Configuration.read(new ConfigurationFiles(files));
    }

    private static List<String> texts(String query) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            return session.query(query, row -> row.getString(1));
        }
    }
}
