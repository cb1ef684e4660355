package se.kvinnofrid.ingest.staging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A submission as it stands in the database.
 *
 * @param sender code of the municipality in whose place of the inbox it lay
 * @param fileName path relative to the inbox
 * @param registered the moment at which the run that registered it listed the inbox
 * @param configuration hash of the configuration it was judged by, if it was
 * @param counts whether its cases count
 * @param supersededBy the submission that has taken its place, if one has
 * @param cases number of cases staged
 * @param units the operations that have cases in it; an empty name where a case names none
 */
public record StagedSubmission(
        long id,
        String sender,
        String fileName,
        String sha256,
        Instant modified,
        Instant registered,
        Optional<String> configuration,
        State state,
        boolean counts,
        OptionalLong supersededBy,
        int cases,
        List<String> units) {

    /** How far a submission has come. */
    public enum State {
        /** Known, not yet judged. */
        REGISTERED,
        /** Its cases are staged. */
        ACCEPTED,
        /** Its cases are staged and wait for a person's decision. */
        HELD,
        /** Nothing of it is staged. */
        REFUSED
    }

    public StagedSubmission {
        units = List.copyOf(units);
    }
}
