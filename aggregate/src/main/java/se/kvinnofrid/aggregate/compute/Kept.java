package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.edition.Fingerprint;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * Which submissions have been counted already. What is kept of a submission holds as long as it is counted in the same way and has not been
 * staged anew: of that the database itself takes care, for it lets go of the tallies when staging changes.
 */
final class Kept {

    private static final List<String> TABLES = List.of("result.tallied", "result.tally", "result.histogram");

    private final Session session;
    private final Map<Long, String> wanted = new HashMap<>();

    /**
     * Prepares to look.
     *
     * @param counting all that decides what is counted of a submission
     * @param origins what the staged cases of each submission follow from
     */
    Kept(Session session, String counting, SortedMap<Long, String> origins) {
        this.session = session;
        String way = Fingerprint.of(counting);
        origins.forEach((submission, origin) -> wanted.put(submission, Fingerprint.of(way + ' ' + origin)));
    }

    /** Lets go of all that does not hold, submissions that count no more included, and tells which ones are to be counted. */
    List<Long> missing() throws SQLException {
        Map<Long, String> there = new HashMap<>();
        session.query(
                "SELECT submission_id, fingerprint FROM result.tallied",
                row -> there.put(row.getLong("submission_id"), row.getString("fingerprint")));
        List<Long> stale = there.entrySet().stream()
                .filter(tallied -> !tallied.getValue().equals(wanted.get(tallied.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (stale.size() == there.size()) {
            // Whatever else there might be belongs to nothing; and nothing is left on the disk.
            session.execute("TRUNCATE " + String.join(", ", TABLES));
        } else if (!stale.isEmpty()) {
            for (String table : TABLES) {
                session.execute("DELETE FROM " + table + " WHERE submission_id = ANY (?)", stale);
            }
        }
        stale.forEach(there::remove);
        return wanted.keySet().stream()
                .filter(submission -> !there.containsKey(submission))
                .sorted()
                .toList();
    }

    /** Notes that submissions have been counted. */
    void note(List<Long> submissions) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        submissions.forEach(submission -> rows.add(new @Nullable Object[] {submission, wanted.get(submission)}));
        session.executeAll("INSERT INTO result.tallied VALUES (?, ?)", rows);
        for (String table : TABLES) {
            session.execute("ANALYZE " + table);
        }
    }
}
