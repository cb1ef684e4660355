package se.kvinnofrid.ingest.staging;

import java.time.Instant;
import se.kvinnofrid.ingest.staging.Ruling.Verdict;

/**
 * A decision as it stands in the store.
 *
 * @param submission the submission it is about
 * @param reason in the words of the one who decided
 * @param operator who decided
 * @param time when
 */
public record Decided(long submission, Verdict verdict, String reason, String operator, Instant time) {}
