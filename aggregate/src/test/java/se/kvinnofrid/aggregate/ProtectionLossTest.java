package se.kvinnofrid.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.statistic.Example;

/** What is told of how much protection hides: everything to analysts, to all others only how many cells. */
class ProtectionLossTest {

    private static final Configuration CONFIGURATION = SmallCountsOnly.configuration();

    private static Staging staging;

    @BeforeAll
    static void database() throws SQLException {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
    }

    @BeforeEach
    void three_men_have_been_counted_beside_women() throws SQLException {
        staging.clear();
        staging.add("0128", staging.submission("0128"), cases("woman", 12));
        staging.add("0136", staging.submission("0136"), cases("man", 3));
    }

    @Test
    void analysts_see_of_each_table_how_many_cells_cases_and_weights_are_hidden(@TempDir Path folder) throws Exception {
        new Runs(CONFIGURATION, staging).run(Optional.empty(), Optional.of(folder), "1");

        Path file = folder.resolve("2022-2023-1").resolve("protection.csv");
        assertThat(Files.readAllLines(file))
                .startsWith("edition,statistic,area_level,breakdown,periods,cells,hidden_cells,counts,hidden_counts,"
                        + "cases,hidden_cases,hidden_cases_share,weight,hidden_weight,hidden_weight_share")
                // Three men, and twelve women of fifteen; nobody else is shown.
                .contains(
                        "2022-2023-1,gender_split,nation,,2022-2023,3,2,3,2,15,15,1.000000,90.000000,60.000000,0.666667")
                // Of the municipalities the twelve are shown, the three men are not, nor that they are all men.
                .contains(
                        "2022-2023-1,gender_split,municipality,,2022-2023,6,3,6,3,15,3,0.200000,6.000000,3.000000,0.500000");
    }

    @Test
    void the_loss_is_the_difference_between_what_was_computed_and_what_is_shown() throws Exception {
        new Runs(CONFIGURATION, staging).outcome();

        assertThat(texts("SELECT sum(hidden_counts) || ' ' || sum(hidden_cases) FROM result.protection_loss"))
                .isEqualTo(texts("SELECT count(*) || ' ' || sum(exact.count) FROM result.cell exact "
                        + "JOIN published.cell shown USING (statistic, area, breakdown, breakdown_value, period, category) "
                        + "WHERE exact.count IS NOT NULL AND shown.count IS NULL"));
    }

    @Test
    void readers_see_how_many_cells_are_hidden_and_nothing_of_what_stands_in_them() throws Exception {
        new Runs(CONFIGURATION, staging).outcome();

        try (Session session = Session.of(staging.database())) {
            session.execute("GRANT USAGE ON SCHEMA published TO kvinnofrid_reader");
            session.execute("SET ROLE kvinnofrid_reader");
            assertThat(session.query(
                            "SELECT cells || ' ' || hidden_counts || ' ' || touched FROM published.hidden_cells "
                                    + "WHERE statistic = 'gender_split' AND area_level = 'nation' AND breakdown = '' "
                                    + "AND period = '2022-2023'",
                            row -> row.getString(1)))
                    .containsExactly("3 2 2");
            assertThatThrownBy(() -> session.execute("SELECT * FROM result.protection_loss"))
                    .hasMessageContaining("permission denied");
            session.execute("RESET ROLE");
        }
    }

    @Test
    void a_table_that_shows_nothing_is_named_with_what_can_be_done_about_it() throws Exception {
        String edition = new Runs(CONFIGURATION, staging).outcome().edition();

        Loss loss = new Editions(staging.database()).findLoss(edition).orElseThrow();

        assertThat(loss.hidden()).isPositive().isLessThan(loss.cells());
        assertThat(loss.nothingShown())
                .filteredOn(table -> table.statistic().equals("gender_split"))
                .extracting(table -> table.name() + ": " + table.remedy())
                // The nation's half-years show nobody in all but the first; the municipalities' table shows the twelve.
                .containsExactly(
                        "gender_split, county, 2022-2023: join categories (config/statistics)",
                        "gender_split, nation, 2022-2023: join categories (config/statistics)",
                        "gender_split, nation, half-years: join categories (config/statistics)");
    }

    @Test
    void more_cases_let_a_table_show_something() throws Exception {
        staging.add("0136", staging.submission("0136"), cases("man", 9));
        String edition = new Runs(CONFIGURATION, staging).outcome().edition();

        assertThat(new Editions(staging.database())
                        .findLoss(edition)
                        .orElseThrow()
                        .nothingShown())
                .filteredOn(table -> table.statistic().equals("gender_split"))
                .isEmpty();
    }

    @Test
    void an_edition_of_which_no_loss_was_noted_has_none() throws Exception {
        String edition = new Runs(CONFIGURATION, staging).outcome().edition();
        execute("DELETE FROM result.protection_loss");

        assertThat(new Editions(staging.database()).findLoss(edition)).isEmpty();
    }

    private static void execute(String statement) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            session.execute(statement);
        }
    }

    private static List<String> texts(String query) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            return session.query(query, row -> row.getString(1));
        }
    }

    private static List<Example.Case> cases(String gender, int times) {
        return List.of(new Example.Case(times, new TreeMap<>(Map.of("gender", List.of(gender))), new TreeMap<>()));
    }
}
