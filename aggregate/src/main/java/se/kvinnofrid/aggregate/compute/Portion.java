package se.kvinnofrid.aggregate.compute;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * Submissions whose cases are counted at one go, in slices, so that the database's workers share them: a slice is read by one worker from its
 * first case to its last. The database's own way to share would split what must be read side by side.
 *
 * @param slices the identifiers of the submissions; neighbours stay together, for their cases lie beside each other
 */
record Portion(List<List<Long>> slices) {

    /** So many cases at one go keep what is counted of them within some hundred megabytes. */
    private static final long MOST_CASES = 1_000_000;

    /** What a half-year of a submission takes in memory, in cases. */
    private static final long HALF_YEAR = 200;

    /** More than most machines have processors, so that a slice with a large submission holds nobody up for long. */
    private static final int SLICES = 8;

    /** What makes the database give each slice as a whole to a worker, and never a slice to several. */
    private static final Map<String, String> SHARING = Map.of(
            "parallel_setup_cost", "0",
            "parallel_tuple_cost", "0",
            "min_parallel_table_scan_size", "'1TB'",
            "min_parallel_index_scan_size", "'1TB'");

    private record Weighed(long submission, long weight) {}

    /** Divides submissions into portions, each of at least one. */
    static List<Portion> of(Session session, List<Long> submissions, int halves) throws SQLException {
        return of(session, submissions, halves, MOST_CASES);
    }

    /** Divides submissions into portions likewise, of no more than so many cases unless one submission has more. */
    static List<Portion> of(Session session, List<Long> submissions, int halves, long mostCases) throws SQLException {
        // The cases of a submission are numbered from 1, and the last of them stands at the end of the index.
        List<Weighed> weighed = session.query(
                """
                SELECT id, coalesce((SELECT max(case_no) FROM staging.cases WHERE submission_id = id), 0)
                FROM unnest(?::bigint[]) AS id ORDER BY id
                """, row -> new Weighed(row.getLong(1), row.getLong(2) + halves * HALF_YEAR), submissions);
        return divided(weighed, mostCases).stream()
                .map(portion -> new Portion(divided(portion, sum(portion) / SLICES).stream()
                        .map(slice -> slice.stream().map(Weighed::submission).toList())
                        .toList()))
                .toList();
    }

    /** Neighbours together, as long as they weigh no more than so much. */
    private static List<List<Weighed>> divided(List<Weighed> all, long most) {
        List<List<Weighed>> parts = new ArrayList<>();
        long weight = 0;
        for (Weighed one : all) {
            weight += one.weight();
            if (parts.isEmpty() || weight > most) {
                parts.add(new ArrayList<>());
                weight = one.weight();
            }
            parts.get(parts.size() - 1).add(one);
        }
        return parts;
    }

    private static long sum(List<Weighed> submissions) {
        return submissions.stream().mapToLong(Weighed::weight).sum();
    }

    /**
     * Reads what a query says about each slice.
     *
     * @param query the query of some submissions, an array in SQL
     */
    void read(Session session, Function<String, String> query, Consumer<ByteBuffer> row) throws SQLException {
        for (Map.Entry<String, String> setting : SHARING.entrySet()) {
            session.execute("SET LOCAL " + setting.getKey() + " = " + setting.getValue());
        }
        String all = slices.stream()
                .map(slice ->
                        slice.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'::bigint[]")))
                .map(query)
                .collect(Collectors.joining(")\nUNION ALL\n(", "(", ")"));
        session.copyOut(all, row);
        for (String setting : SHARING.keySet()) {
            session.execute("SET LOCAL " + setting + " TO DEFAULT");
        }
    }
}
