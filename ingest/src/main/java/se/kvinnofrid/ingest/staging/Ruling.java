package se.kvinnofrid.ingest.staging;

import java.util.Set;

/**
 * What a person has decided about a submission.
 *
 * @param verdict the decision
 * @param about for which reasons the submission was held then: an acceptance is about these and no others
 */
public record Ruling(Verdict verdict, Set<Hold> about) {

    /** What can be decided. */
    public enum Verdict {
        /** It counts although it was held. */
        ACCEPT,
        /** It does not count, and nothing of it is kept. */
        REFUSE,
        /** It counts no more, and what it has replaced counts again. */
        WITHDRAW
    }

    public Ruling {
        about = Set.copyOf(about);
    }

    /** Accepts a submission whatever is found. */
    public static Ruling acceptAll() {
        return new Ruling(Verdict.ACCEPT, Set.of(Hold.values()));
    }
}
