package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * Submissions in slices, so that the database's workers share them: what is counted is counted by submission, so each slice can be read and
 * grouped by a worker of its own, and nothing needs to be brought together but the rows that come of it. The database's own way to share a
 * grouping splits every group between the workers, and does not know it for sets of groups at all.
 */
final class Slices {

    /** More than most machines have processors, so that a slice with large submissions holds nobody up for long. */
    private static final int MOST = 8;

    /** What makes the database give each slice as a whole to a worker, and never a slice to several. */
    private static final Map<String, String> SHARING = Map.of(
            "parallel_setup_cost", "0",
            "parallel_tuple_cost", "0",
            "min_parallel_table_scan_size", "'1TB'",
            "min_parallel_index_scan_size", "'1TB'");

    private final List<List<Long>> slices;

    /** Neighbours stay together: their cases lie beside each other. */
    Slices(List<Long> submissions) {
        int number = Math.min(MOST, submissions.size());
        this.slices = IntStream.range(0, number)
                .mapToObj(i ->
                        submissions.subList(i * submissions.size() / number, (i + 1) * submissions.size() / number))
                .toList();
    }

    /**
     * Makes a table of what a query says about each slice.
     *
     * @param query its first parameters are the submissions
     * @param asked how often it asks for them
     * @param others its other parameters
     */
    void create(Session session, String table, String query, int asked, Object... others) throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        for (List<Long> slice : slices) {
            parameters.addAll(Collections.nCopies(asked, slice));
            parameters.addAll(List.of(others));
        }
        String all = String.join("UNION ALL\n", Collections.nCopies(slices.size(), "(" + query + ")\n"));
        for (Map.Entry<String, String> setting : SHARING.entrySet()) {
            session.execute("SET LOCAL " + setting.getKey() + " = " + setting.getValue());
        }
        session.execute("CREATE UNLOGGED TABLE " + table + " AS\n" + all, parameters.toArray());
        for (String setting : SHARING.keySet()) {
            session.execute("SET LOCAL " + setting + " TO DEFAULT");
        }
    }
}
