package se.kvinnofrid.aggregate;

import java.time.Instant;

/**
 * One edition of a round's statistics.
 *
 * @param name its name, unique among all editions
 * @param round the round it concerns
 * @param status {@code draft} or {@code final}
 * @param createdAt when it was made
 * @param fingerprint hash of all it rests on: submissions, configuration and program
 * @param programVersion the program that made it
 */
public record Edition(
        String name, String round, String status, Instant createdAt, String fingerprint, String programVersion) {}
