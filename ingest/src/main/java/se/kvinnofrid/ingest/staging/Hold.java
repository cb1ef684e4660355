package se.kvinnofrid.ingest.staging;

/** Why a submission waits for a person's decision. */
public enum Hold {
    /** Its units overlap in part with those of an earlier submission. */
    OVERLAP,
    /** It has far fewer cases than what it would replace. */
    FEWER,
    /** Another sender's submission holds the same cases. */
    SAME_CONTENT,
    /** All its rows belong to another municipality than its sender. */
    WRONG_SENDER
}
