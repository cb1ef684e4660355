package se.kvinnofrid.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;

/** A final edition and a draft after it. */
class FinalEditionTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());

    private static Staging staging;
    private static Editions editions;
    private static AggregateJob.Outcome unchanged;
    private static AggregateJob.Outcome later;
    private static List<String> before;

    @BeforeAll
    static void a_final_edition_and_a_later_draft() throws Exception {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
        editions = new Editions(staging.database());
        Runs runs = new Runs(CONFIGURATION, staging);
        staging.add("0128", staging.submission("0128"), women(12));
        runs.outcome();
        assertThat(editions.finalise("2022-2023-1", "anna", "Beslutad")).isTrue();
        before = contents();
        unchanged = runs.outcome();
        staging.add("0136", staging.submission("0136"), women(13));
        later = runs.outcome();
    }

    @Test
    void a_final_edition_says_when_by_whom_and_why() throws SQLException {
        assertThat(editions.find("2022-2023-1")).hasValueSatisfying(edition -> {
            assertThat(edition.isFinal()).isTrue();
            assertThat(edition.finality().orElseThrow().by()).isEqualTo("anna");
            assertThat(edition.finality().orElseThrow().reason()).isEqualTo("Beslutad");
            assertThat(edition.submissions()).isEqualTo(1);
            assertThat(edition.cases()).isEqualTo(12);
        });
        assertThat(rows("SELECT status FROM published.edition WHERE name = '2022-2023-1'"))
                .containsExactly("final");
        assertThat(editions.finalise("2022-2023-1", "bo", "")).isFalse();
        assertThatThrownBy(() -> editions.finalise("x", "bo", ""))
                .isInstanceOf(UnknownEditionException.class)
                .hasMessageContaining("there are 2022-2023-1, 2022-2023-2");
    }

    @Test
    void later_runs_make_a_draft_and_leave_it_alone() throws SQLException {
        assertThat(unchanged).isEqualTo(new AggregateJob.Outcome("2022-2023-1", false));
        assertThat(later).isEqualTo(new AggregateJob.Outcome("2022-2023-2", true));
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE result.edition SET status = 'draft' WHERE id = 1",
                "UPDATE published.edition SET threshold = 3 WHERE name = '2022-2023-1'",
                "DELETE FROM result.edition WHERE id = 1",
                "UPDATE result.cell SET count = 0 WHERE edition_id = 1",
                "UPDATE result.cell SET edition_id = 1 WHERE edition_id = 2 AND area = '0136'",
                "DELETE FROM result.cell WHERE edition_id = 1 AND statistic = 'coverage'",
                "INSERT INTO result.cell SELECT 1, 'x', area_level, area, breakdown, breakdown_value, period, category, 1, 1, 1, 1 "
                        + "FROM result.cell LIMIT 1",
                "TRUNCATE result.cell",
                "UPDATE result.protection_loss SET hidden_cases = 0 WHERE edition_id = 1",
                "DELETE FROM result.protection_loss WHERE edition_id = 1",
                "INSERT INTO result.protection_loss SELECT 1, 'x', area_level, breakdown, periods, 1, 1, 1, 1, 1, 1, 1, 1 "
                        + "FROM result.protection_loss LIMIT 1",
                "TRUNCATE result.protection_loss",
                "UPDATE published.cell SET protection = '' WHERE edition = '2022-2023-1'",
                "DELETE FROM published.participant WHERE edition = '2022-2023-1'",
                "DELETE FROM result.edition_submission WHERE edition_id = 1",
                "UPDATE result.edition_configuration SET content = '' WHERE edition_id = 1"
            })
    void nothing_of_it_can_be_changed(String change) {
        assertThatThrownBy(() -> execute(change)).hasMessageContaining("a final edition is never changed");
    }

    @Test
    void a_draft_can_still_be_removed() throws SQLException {
        assertThat(rows("SELECT count(*)::text FROM result.cell WHERE edition_id = 2"))
                .isNotEmpty();
        execute("DELETE FROM result.edition_rule WHERE edition_id = 2");
        execute("UPDATE published.cell SET protection = protection WHERE edition = '2022-2023-2' AND area = '00'");
    }

    @Test
    void a_submission_that_it_rests_on_is_not_removed() throws SQLException {
        assertThat(editions.finalsOn(1)).containsExactly("2022-2023-1");
        assertThat(editions.finalsOn(2)).isEmpty();
        assertThatThrownBy(() -> execute("DELETE FROM staging.submission WHERE id = 1"))
                .hasMessageContaining("a final edition rests on submission 1");
    }

    private static List<String> contents() throws SQLException {
        return rows("SELECT c::text FROM result.cell c WHERE edition_id = 1 UNION ALL "
                + "SELECT c::text FROM published.cell c WHERE edition = '2022-2023-1' UNION ALL "
                + "SELECT e::text FROM result.edition e WHERE id = 1 ORDER BY 1");
    }

    private static List<String> rows(String query) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            return session.query(query, row -> row.getString(1));
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            session.execute(statement);
        }
    }

    private static List<Example.Case> women(int times) {
        return List.of(new Example.Case(times, new TreeMap<>(Map.of("gender", List.of("woman"))), new TreeMap<>()));
    }
}
