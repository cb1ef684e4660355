package se.kvinnofrid.aggregate.edition;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * The submissions of a round whose cases count now.
 *
 * @param submissions in order of senders and contents
 */
public record Settled(List<Submission> submissions) {

    /**
     * One of them.
     *
     * @param municipality the municipality that its rows belong to: not the sender's when it lay in the wrong place
     * @param intakeConfiguration hash of the configuration by which it was read and judged
     */
    record Submission(
            long id, String sender, String municipality, String fileName, String sha256, String intakeConfiguration) {}

    public Settled {
        submissions = List.copyOf(submissions);
    }

    /** Reads what stands in staging. */
    public static Settled read(Session session, String round) throws SQLException {
        return new Settled(session.query(
                """
                SELECT id, sender, municipality, file_name, sha256, coalesce(intake_configuration, '') AS intake_configuration
                FROM staging.submission
                WHERE counts AND round = ?
                ORDER BY sender COLLATE "C", sha256 COLLATE "C", id
                """,
                row -> new Submission(
                        row.getLong("id"),
                        row.getString("sender"),
                        row.getString("municipality"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getString("intake_configuration")),
                round));
    }

    /** The submissions' identifiers. */
    public List<Long> ids() {
        return submissions.stream().map(Submission::id).toList();
    }

    /** What the staged cases of each submission follow from, by its identifier. */
    public SortedMap<Long, String> origins() {
        SortedMap<Long, String> origins = new TreeMap<>();
        submissions.forEach(submission -> origins.put(
                submission.id(),
                String.join(" ", submission.municipality(), submission.sha256(), submission.intakeConfiguration())));
        return origins;
    }

    /** The municipalities that have delivered. */
    public SortedSet<String> senders() {
        SortedSet<String> senders = new TreeSet<>();
        submissions.forEach(submission -> senders.add(submission.municipality()));
        return senders;
    }
}
