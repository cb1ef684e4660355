package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import se.kvinnofrid.aggregate.Editions;
import se.kvinnofrid.aggregate.Runs;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.sql.Session;

/** What a draft may show of a round that has a final edition: with that one at hand, it must not tell what is hidden. */
class AfterFinalEditionTest {

    @Test
    void a_draft_is_released_only_if_enough_cases_have_come_to_hide_in() throws Exception {
        Staging staging = Staging.create(SuppressionTest.CONFIGURATION, TestDatabase.create());
        Runs runs = new Runs(SuppressionTest.CONFIGURATION, staging);
        SuppressionTest.deliver(staging, "0128", 3, 26);
        SuppressionTest.deliver(staging, "0136", 5, 41);
        SuppressionTest.deliver(staging, "0381", 2, 19);
        String last = runs.outcome().edition();
        new Editions(staging.database()).finalise(last, "anna", "Beslutad");

        SuppressionTest.deliver(staging, "0160", 3, 3);
        JobExecution few = runs.run(Optional.empty(), Optional.empty(), "1");
        assertThat(few.getAllFailureExceptions()).singleElement().satisfies(failure -> assertThat(failure)
                .isInstanceOf(NotReleasedException.class)
                .hasMessageContaining("fewer than 6 cases have come or gone"));

        SuppressionTest.deliver(staging, "0180", 7, 64);
        String edition = runs.outcome().edition();
        assertThat(edition).isNotEqualTo(last);
        try (Session session = Session.of(staging.database())) {
            List<String> shown = session.query(
                    "SELECT statistic FROM published.cell WHERE edition = ? AND area = '0160' AND count BETWEEN 1 AND 3 AND statistic <> 'coverage'",
                    row -> row.getString(1),
                    edition);
            assertThat(shown).isEmpty();
        }
    }
}
