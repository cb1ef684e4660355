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
 * @param municipality code of the municipality that its rows belong to
 * @param sound whether it was judged to hold cases at all
 * @param likeness digest of its cases but for whose they are; empty if it would mean nothing
 * @param ruling what a person has decided about it, if anybody has
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
        String municipality,
        boolean sound,
        String likeness,
        Optional<Ruling> ruling,
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
        REFUSED,
        /** Its cases are staged and do not count, for a person has said so. */
        WITHDRAWN
    }

    public StagedSubmission {
        units = List.copyOf(units);
    }

    /** Whether the last decision about it is this. */
    public boolean isRuled(Ruling.Verdict verdict) {
        return ruling.filter(last -> last.verdict() == verdict).isPresent();
    }

    /** Whether it lies in the place of another municipality than the one its rows belong to. */
    public boolean isMisplaced() {
        return !municipality.equals(sender);
    }

    /** The same under another decision. */
    public StagedSubmission under(Ruling other) {
        return new StagedSubmission(
                id,
                sender,
                fileName,
                sha256,
                modified,
                registered,
                configuration,
                state,
                counts,
                supersededBy,
                municipality,
                sound,
                likeness,
                Optional.of(other),
                cases,
                units);
    }
}
