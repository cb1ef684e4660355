package se.kvinnofrid.ingest.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.rule.Settling;
import se.kvinnofrid.ingest.staging.StagedSubmission.State;

class SettlementTest {

    private static final Settling SETTLING = new Settling(50, 5, 5);

    /** Operations are separated by +, and a dot stands for cases that name none. */
    @ParameterizedTest(name = "{0} then {1}: {2} and {3}")
    @CsvSource({
        "A,    A,    superseded, counts",
        "A,    A+B,  superseded, counts",
        "A,    B,    counts,     counts",
        "A+B,  A,    counts,     held",
        "A+B,  B+C,  counts,     held",
        "Å,    a,    superseded, counts",
        ".,    .,    superseded, counts",
        "A+.,  A+.,  superseded, counts",
        "A+.,  A,    counts,     held",
        "A+B,  A+.,  counts,     held",
        "A,    A+.,  superseded, counts",
        ".,    A,    counts,     held",
        "A,    .,    counts,     held"
    })
    void of_two_submissions_of_a_sender_the_operations_decide_which_counts(
            String older, String newer, String outcomeOfOlder, String outcomeOfNewer) {
        List<StagedSubmission> submissions = Arrays.asList(submission(1, older), submission(2, newer));

        assertThat(outcomes(submissions)).containsExactly(outcomeOfOlder, outcomeOfNewer);
        Collections.reverse(submissions);
        assertThat(outcomes(submissions)).containsExactly(outcomeOfOlder, outcomeOfNewer);
    }

    private static List<String> outcomes(List<StagedSubmission> submissions) {
        return Settlement.of(submissions, SETTLING).stream()
                .map(standing -> standing.state() == State.HELD
                        ? "held"
                        : standing.counts() ? "counts" : standing.supersededBy().isPresent() ? "superseded" : "lost")
                .collect(Collectors.toList());
    }

    private static StagedSubmission submission(long id, String units) {
        return new StagedSubmission(
                id,
                "0581",
                "0581/" + id + ".csv",
                "sha-" + id,
                Instant.EPOCH.plusSeconds(id),
                Instant.EPOCH,
                Optional.of("configuration"),
                State.ACCEPTED,
                false,
                OptionalLong.empty(),
                "0581",
                true,
                "",
                Optional.empty(),
                10,
                Arrays.stream(units.split("\\+"))
                        .map(unit -> unit.replace(".", ""))
                        .toList());
    }
}
