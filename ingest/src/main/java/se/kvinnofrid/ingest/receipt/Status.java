package se.kvinnofrid.ingest.receipt;

/** What a submission has come to. */
public enum Status {
    /** Its cases count and nothing is remarked upon. */
    ACCEPTED,
    /** Its cases count; something ought to be looked at. */
    REMARKS,
    /** It waits for a person's decision. */
    HELD,
    /** A later submission has taken its place. */
    SUPERSEDED,
    /** A person has said that it counts no more. */
    WITHDRAWN,
    /** Nothing of it counts. */
    REFUSED
}
