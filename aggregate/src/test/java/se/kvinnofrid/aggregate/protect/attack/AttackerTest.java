package se.kvinnofrid.aggregate.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;

/** What an attacker finds in little editions of the real statistics, at threshold 5. */
class AttackerTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());
    private static final String ROUND = "2022-2023";

    private static Staging staging;

    private String edition = "first";
    private String[] last = {};

    @BeforeAll
    static void database() throws SQLException {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
    }

    @BeforeEach
    void nothing_is_published() throws SQLException {
        staging.clear();
        edition("first", "draft", 1);
    }

    @Test
    void a_count_hidden_alone_in_its_table_is_found() throws SQLException {
        cell("gender_split 00", "woman", 40, 50);
        cell("gender_split 00", "man", null, 50);
        cell("gender_split 00", "other", 7, 50);

        assertThat(found())
                .containsExactly(
                        "gender_split man, 00 2022-2023: can be narrowed to 1 value",
                        "all others than gender_split man, 00 2022-2023: can be narrowed to 1 value");
        assertThat(attack().get(0).range()).isEqualTo(new Range(3, 3, Range.Certainty.EXACT));
    }

    @Test
    void nothing_is_found_where_everything_needed_is_hidden() throws SQLException {
        cell("gender_split 00", "woman", null, 50);
        cell("gender_split 00", "man", null, 50);
        cell("gender_split 00", "other", 7, 50);

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest(name = "two hidden counts of {0} have one value more: {1} found")
    @CsvSource({"4, 0", "3, 4"})
    void a_count_that_can_have_fewer_values_than_the_threshold_is_found(long together, int found) throws SQLException {
        cell("gender_split 00", "woman", null, 50);
        cell("gender_split 00", "man", null, 50);
        cell("gender_split 00", "other", 50 - together, 50);

        assertThat(found()).hasSize(found);
    }

    @Test
    void a_nation_without_its_other_counties_is_found() throws SQLException {
        cell("gender_split 00", "woman", 60, 100);
        cell("gender_split 01", "woman", null, 50);
        cell("gender_split 03", "woman", 37, 50);

        assertThat(found()).contains("gender_split woman, 01 2022-2023: can be narrowed to 1 value");
    }

    @Test
    void a_round_without_its_other_halves_is_found() throws SQLException {
        cell("gender_split 00", "woman", 60, 100);
        cell("gender_split 00 2022H1", "woman", null, 25);
        cell("gender_split 00 2022H2", "woman", 20, 25);
        cell("gender_split 00 2023H1", "woman", 16, 25);
        cell("gender_split 00 2023H2", "woman", 21, 25);

        assertThat(found()).contains("gender_split woman, 00 2022H1: can be narrowed to 1 value");
    }

    @Test
    void a_base_is_found_as_the_rest_of_another() throws SQLException {
        cell("gender_split 00", "woman", null, 100);
        cell("gender_split 01", "woman", null, null);
        cell("gender_split 03", "woman", null, 97);

        assertThat(found()).contains("base of gender_split woman, 01 2022-2023: can be narrowed to 1 value");
    }

    @Test
    void a_share_left_beside_a_hidden_count_gives_it_back() throws SQLException {
        cell("gender_split 00", "woman", null, 50);
        cell("gender_split 00", "other", null, 50);
        cell("gender_split 00", "man", null, 50);
        assertThat(found()).isEmpty();

        show("share", "0.06");

        assertThat(found()).contains("gender_split man, 00 2022-2023: can be narrowed to 1 value");
    }

    @Test
    void a_share_left_beside_a_hidden_base_gives_it_back() throws SQLException {
        cell("gender_split 00", "woman", 21, null);
        assertThat(found()).isEmpty();

        show("share", "0.913043478260869565");

        assertThat(attack().get(0).range()).isEqualTo(new Range(23, 23, Range.Certainty.EXACT));
        assertThat(found()).containsExactly("base of gender_split woman, 00 2022-2023: can be narrowed to 1 value");
    }

    @Test
    void a_mean_left_beside_hidden_counts_narrows_them() throws SQLException {
        for (String number : List.of("0", "1", "2", "3", "4", "5+")) {
            cell("interventions_per_client 00", number, null, 30);
        }
        cell("interventions_per_client 00", "mean_all", null, 30);
        assertThat(found()).isEmpty();

        show("value", "0.0666666666666666667");

        assertThat(found())
                .contains(
                        "interventions_per_client 1, 00 2022-2023: can be narrowed to 3 values",
                        "interventions_per_client 5+, 00 2022-2023: can be narrowed to 1 value");
    }

    @Test
    void a_breakdown_cannot_count_more_than_its_total() throws SQLException {
        cell("gender_split 00", "woman", 22, 80);
        cell("gender_split 00 by age_group=18-24", "woman", 20, 30);
        cell("gender_split 00 by age_group=25-34", "woman", null, 40);

        assertThat(found()).contains("gender_split woman, 00 2022-2023, age_group=25-34: can be narrowed to 3 values");
    }

    @Test
    void a_count_that_another_table_shows_the_other_way_round_is_found() throws SQLException {
        cell("age 00 by gender=man", "18-24", null, 40);
        assertThat(found()).isEmpty();

        cell("gender_split 00 by age_group=18-24", "man", 4, 60);

        assertThat(found()).contains("age 18-24, 00 2022-2023, gender=man: can be narrowed to 1 value");
    }

    @Test
    void a_count_that_is_the_base_of_another_table_is_found() throws SQLException {
        cell("gender_split 00", "man", null, 60);
        assertThat(found()).isEmpty();

        cell("interventions_per_client 00 by gender=man", "0", 12, 41);

        assertThat(found())
                .containsExactly(
                        "gender_split man, 00 2022-2023: can be narrowed to 1 value",
                        "all others than gender_split man, 00 2022-2023: can be narrowed to 1 value");
    }

    @Test
    void a_rate_left_beside_a_hidden_count_cannot_be_shown_to_be_safe() throws SQLException {
        cell("kolada 0180 2022", "U30750", null, null);
        assertThat(found()).isEmpty();

        show("value", "1.25");

        assertThat(found()).containsExactly("kolada U30750, 0180 2022: cannot be shown to be safe");
    }

    @Test
    void one_case_added_between_two_editions_gives_away_both() throws SQLException {
        aWeekApart("final");

        assertThat(attack())
                .extracting(Found::edition, Found::text)
                .contains(
                        tuple("first", "gender_split man, 00 2022-2023: can be narrowed to 2 values"),
                        tuple("second", "gender_split other, 00 2022-2023: can be narrowed to 2 values"));
    }

    @Test
    void a_draft_before_it_was_never_published() throws SQLException {
        aWeekApart("draft");

        assertThat(found()).isEmpty();
    }

    @Test
    void corrections_hide_what_was_there_before() throws SQLException {
        aWeekApart("final");

        try (Session session = Session.of(staging.database())) {
            assertThat(attacker(session).attack("second", Map.of("first", new Change(9, 8))))
                    .isEmpty();
        }
    }

    @Test
    void cases_that_were_corrected_all_the_same_are_no_contradiction() throws SQLException {
        cell("coverage 00", "cases", 40, null);
        cell("gender_split 00", "woman", 21, 30);
        finish("final");
        edition("second", "draft", 2);
        cell("coverage 00", "cases", 41, null);
        cell("gender_split 00", "woman", 20, 30);
        cell("gender_split 00", "man", null, 30);

        assertThat(found()).isEmpty();
    }

    @Test
    void what_an_earlier_edition_gave_away_by_itself_is_not_found_again() throws SQLException {
        cell("coverage 00", "cases", 50, null);
        cell("gender_split 00", "woman", 40, 50);
        cell("gender_split 00", "man", null, 50);
        cell("gender_split 00", "other", 7, 50);
        finish("final");
        edition("second", "draft", 2);
        cell("coverage 00", "cases", 50, null);

        assertThat(found()).isEmpty();
    }

    @Test
    void nobody_among_nobody_is_no_secret() throws SQLException {
        cell("gender_split 0180", "man", null, 0);

        assertThat(found()).isEmpty();
    }

    @Test
    void figures_that_contradict_each_other_are_a_fault_and_are_not_told() throws SQLException {
        cell("gender_split 00", "woman", 41, 50);
        cell("gender_split 00", "man", 9, 51);
        assertThatThrownBy(this::attack)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("gender_split woman, 00 2022-2023")
                .hasMessageNotContainingAny("41", "50", "51");
    }

    @Test
    void tables_that_do_not_add_up_are_a_fault() throws SQLException {
        cell("gender_split 00", "woman", 41, 50);
        cell("gender_split 00", "man", 12, 50);
        cell("gender_split 00", "other", null, 50);

        assertThatThrownBy(this::attack)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("edition first")
                .hasMessageContaining("gender_split");
    }

    /** Seven others and five women and men; a week later one case more, and other figures shown. */
    private void aWeekApart(String status) throws SQLException {
        cell("coverage 00", "cases", 12, null);
        cell("gender_split 00", "woman", null, 12);
        cell("gender_split 00", "man", null, 12);
        cell("gender_split 00", "other", 7, 12);
        assertThat(found()).isEmpty();
        finish(status);
        edition("second", "draft", 2);
        cell("coverage 00", "cases", 13, null);
        cell("gender_split 00", "woman", null, 13);
        cell("gender_split 00", "man", 5, 13);
        cell("gender_split 00", "other", null, 13);
    }

    @ParameterizedTest(name = "counts that are at most {0} from the truth: {1} found")
    @CsvSource({"4, 0", "2, 2"})
    void what_is_rounded_to_too_small_a_base_is_found(int distance, int found) throws SQLException {
        cell("gender_split 00", "woman", 60, 60);
        cell("gender_split 00", "man", 0, 60);
        cell("gender_split 00", "other", 0, 60);
        execute("UPDATE published.edition SET rounding_base = ?, rounding_distance = ?", distance + 1, distance);

        assertThat(found()).hasSize(found);
    }

    @Test
    void a_count_that_two_editions_round_differently_is_found_where_nothing_has_changed() throws SQLException {
        cell("gender_split 00", "woman", 60, 60);
        cell("gender_split 00", "man", 0, 60);
        execute("UPDATE published.edition SET rounding_base = 5, rounding_distance = 4");
        finish("final");
        edition("second", "draft", 2);
        cell("gender_split 00", "woman", 60, 65);
        cell("gender_split 00", "man", 5, 65);
        execute("UPDATE published.edition SET rounding_base = 5, rounding_distance = 4 WHERE name = 'second'");

        try (Session session = Session.of(staging.database())) {
            assertThat(attacker(session).attack("second", Map.of("first", new Change(0, 0))))
                    .filteredOn(one -> one.hidden() == Found.Hidden.COUNT)
                    .extracting(Found::text)
                    .contains("gender_split man, 00 2022-2023: can be narrowed to 4 values");
        }
    }

    private void edition(String name, String status, int day) throws SQLException {
        edition = name;
        execute(
                "INSERT INTO published.edition VALUES (?, ?, ?, make_date(2024, 1, ?), '1', 5, 10)",
                name,
                ROUND,
                status,
                day);
    }

    private void finish(String status) throws SQLException {
        execute("UPDATE published.edition SET status = ? WHERE name = ?", status, edition);
    }

    /** Adds a cell to a table named as "statistic area period by breakdown=value", of which period and breakdown may be missing. */
    private void cell(String table, String category, @Nullable Number count, @Nullable Number base)
            throws SQLException {
        String[] name = table.split(" by ", -1);
        String[] place = name[0].split(" ", -1);
        String[] group = name.length > 1 ? name[1].split("=", -1) : new String[] {"", ""};
        String level = place[1].equals("00") ? "nation" : place[1].length() == 2 ? "county" : "municipality";
        String period = place.length > 2 ? place[2] : ROUND;
        execute(
                "INSERT INTO published.cell VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL, '')",
                edition,
                place[0],
                level,
                place[1],
                group[0],
                group[1],
                period,
                category,
                count,
                base);
        last = new String[] {edition, place[0], place[1], group[0], group[1], period, category};
    }

    /** Shows share or value of the cell that was added last. */
    private void show(String column, String number) throws SQLException {
        Object[] parameters = new Object[last.length + 1];
        parameters[0] = new BigDecimal(number);
        System.arraycopy(last, 0, parameters, 1, last.length);
        execute(
                "UPDATE published.cell SET " + Session.quoted(column)
                        + " = ? WHERE (edition, statistic, area, breakdown, "
                        + "breakdown_value, period, category) = (?, ?, ?, ?, ?, ?, ?)",
                parameters);
    }

    private static void execute(String statement, @Nullable Object... parameters) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            session.execute(statement, parameters);
        }
    }

    private static Attacker attacker(Session session) {
        return new Attacker(
                session, CONFIGURATION.statistics(), CONFIGURATION.latestRound(), CONFIGURATION.protection());
    }

    private List<Found> attack() throws SQLException {
        try (Session session = Session.of(staging.database())) {
            return attacker(session).attack(edition);
        }
    }

    private List<String> found() throws SQLException {
        return attack().stream().map(Found::text).toList();
    }
}
