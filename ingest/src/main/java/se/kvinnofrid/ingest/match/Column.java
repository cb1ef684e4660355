package se.kvinnofrid.ingest.match;

import se.kvinnofrid.config.codebook.Field;

/** What a column of a sheet was recognised as. */
public sealed interface Column {

    /** The header as the sender wrote it, white space tidied; empty if there is none. */
    String header();

    /** A column of the codebook. */
    record Known(String header, Field field) implements Column {}

    /**
     * A column for one answer of a variable, marked where it holds ("Stöd och insatser: Stödsamtal").
     *
     * @param code identifier of the answer's code
     */
    record Answer(String header, Field field, String code) implements Column {}

    /**
     * A column that the codebook does not know: the sender's own.
     *
     * @param confirmed whether the sender has said so
     */
    record Local(String header, boolean confirmed) implements Column {}

    /** On a sheet with entries of a group: the column that tells the phase. */
    record PhaseName(String header) implements Column {}

    /** A column that is not read: it has no header, or an earlier column already holds the same. */
    record Unread(String header) implements Column {}
}
