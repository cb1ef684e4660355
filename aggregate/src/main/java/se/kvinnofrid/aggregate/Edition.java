package se.kvinnofrid.aggregate;

import java.time.Instant;
import java.util.Optional;

/**
 * One edition of a round's statistics.
 *
 * @param name its name, unique among all editions
 * @param round the round it concerns
 * @param status {@code draft} or {@code final}
 * @param createdAt when it was made
 * @param fingerprint hash of all it rests on: submissions, configuration and program
 * @param programVersion the program that made it
 * @param submissions how many submissions it counts
 * @param cases how many cases
 * @param finality when, by whom and why it was made final, if it was
 */
public record Edition(
        String name,
        String round,
        String status,
        Instant createdAt,
        String fingerprint,
        String programVersion,
        int submissions,
        long cases,
        Optional<Finality> finality) {

    /** That an edition was made final, and what was said then. */
    public record Finality(Instant at, String by, String reason) {}

    /** Whether nothing of it can change any more. */
    public boolean isFinal() {
        return finality.isPresent();
    }
}
