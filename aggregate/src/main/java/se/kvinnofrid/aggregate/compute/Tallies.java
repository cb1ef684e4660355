package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Measure.Participation;

/**
 * Counts the working cases. All counters of all statistics are counted in one pass by municipality, in one by half-year and the common
 * breakdowns together, and in one by half-year for each further breakdown; then the small tallies are summed to every table's totals.
 */
final class Tallies {

    /** Aggregates in one statement; the database allows 1 664. */
    private static final int MOST_COUNTERS = 800;

    private static final String COUNTY = "lpad((municipality / 100)::text, 2, '0')";
    private static final String MUNICIPALITY = "lpad(municipality::text, 4, '0')";

    private final int firstYear;
    private final Session session;
    private final Plan plan;
    private final WorkingCases cases;

    Tallies(Session session, Plan plan, WorkingCases cases, Round round) {
        this.firstYear = round.from().getYear();
        this.session = session;
        this.plan = plan;
        this.cases = cases;
    }

    void count() throws SQLException {
        session.execute("""
                CREATE UNLOGGED TABLE result.working_total (
                  area text COLLATE "C", half int, slot int, value int, counter int, total bigint)
                """);
        Set<Integer> all = new TreeSet<>(plan.counters().values());
        byMunicipality(all, rates());
        byBreakdown("(), (half)", plan.commonSlots(), all);
        for (int slot = 1; slot <= plan.slots().size(); slot++) {
            if (!plan.commonSlots().contains(slot)) {
                byBreakdown("", List.of(slot), countersWith(slot));
            }
        }
        session.execute("ANALYZE result.working_total");
    }

    /** How many municipalities take part: not counted from cases, the same in every period. */
    void municipalities(Participation participation, Collection<String> codes, List<Frames.Frame> frames)
            throws SQLException {
        Integer counter = plan.municipalityCounters().get(participation);
        if (counter == null) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (Frames.Frame frame : frames) {
            long within = codes.stream()
                    .filter(code -> Frames.contains(frame.area(), code))
                    .count();
            rows.add(new Object[] {frame.area(), frame.half(), frame.slot(), frame.value(), counter, within});
        }
        session.executeAll("INSERT INTO result.working_total VALUES (?, ?, ?, ?, ?, ?)", rows);
    }

    /** Municipalities and counties over the whole round, the rates by calendar year, and the panel by half-year. */
    private void byMunicipality(Set<Integer> counters, Set<Integer> rates) throws SQLException {
        for (List<Integer> some : portions(counters)) {
            tally("municipality, half", some);
            session.execute(totals(
                    "coalesce(" + MUNICIPALITY + ", " + COUNTY + ")",
                    "-1",
                    "0",
                    "-1",
                    "(" + MUNICIPALITY + "), (" + COUNTY + ")",
                    some,
                    "true"));
            session.execute(totals(
                    MUNICIPALITY,
                    firstYear + " + half / 2",
                    Integer.toString(Plan.YEARS),
                    "-1",
                    "(" + MUNICIPALITY + ", " + firstYear + " + half / 2)",
                    some,
                    "counter IN (" + numbers(rates) + ")"));
            session.execute("DELETE FROM result.working_tally WHERE municipality NOT IN (" + Presence.PANEL + ")");
            session.execute(totals(
                    "'" + Frames.PANEL + "'",
                    "coalesce(half, " + Frames.ROUND + ")",
                    "0",
                    "-1",
                    "(), (half)",
                    some,
                    "true"));
            session.execute("DROP TABLE result.working_tally");
        }
    }

    private static String numbers(Set<Integer> counters) {
        return counters.isEmpty()
                ? "NULL"
                : counters.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private Set<Integer> rates() {
        Set<Integer> counters = new TreeSet<>();
        plan.planned().stream()
                .filter(category -> category.per() != null)
                .forEach(category -> addPositive(counters, category.counter()));
        return counters;
    }

    /** The undivided tables are summed with the common breakdowns only. */
    private void byBreakdown(String undivided, List<Integer> slots, Set<Integer> counters) throws SQLException {
        List<String> columns = slots.stream().map(slot -> "b" + slot).toList();
        String dimensions = "half"
                + slots.stream()
                        .map(slot ->
                                ", " + cases.column(plan.slots().get(slot - 1).of()) + " AS b" + slot)
                        .collect(Collectors.joining());
        String sets = Stream.concat(
                        Stream.of(undivided).filter(set -> !set.isEmpty()),
                        columns.stream().map(column -> "(" + column + "), (half, " + column + ")"))
                .collect(Collectors.joining(", "));
        String slot = slots.stream()
                .map(number -> " WHEN grouping(b" + number + ") = 0 THEN " + number)
                .collect(Collectors.joining("", "CASE", " ELSE 0 END"));
        String value = columns.isEmpty() ? "-1" : "coalesce(" + String.join(", ", columns) + ", -1)";
        for (List<Integer> some : portions(counters)) {
            tally(dimensions, some);
            session.execute(totals(
                    "'" + Frames.NATION + "'",
                    "coalesce(half, " + Frames.ROUND + ")",
                    columns.isEmpty() ? "0" : slot,
                    value,
                    sets,
                    some,
                    "slot = 0 OR value >= 0"));
            session.execute("DROP TABLE result.working_tally");
        }
    }

    /** One pass over the cases; a plain grouping, which the database can share among its workers. */
    private void tally(String dimensions, List<Integer> counters) throws SQLException {
        List<String> sql = List.copyOf(plan.counters().keySet());
        String aggregates =
                counters.stream().map(counter -> sql.get(counter - 1)).collect(Collectors.joining(",\n  "));
        String positions = IntStream.rangeClosed(1, dimensions.split(",", -1).length)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        session.execute("CREATE UNLOGGED TABLE result.working_tally AS\nSELECT " + dimensions + ", ARRAY[\n  "
                + aggregates + "]::bigint[] AS counts\nFROM " + WorkingCases.TABLE + "\nGROUP BY " + positions);
    }

    private static String totals(
            String area, String half, String slot, String value, String sets, List<Integer> counters, String wanted) {
        String numbers = counters.stream().map(Object::toString).collect(Collectors.joining(","));
        return """
               INSERT INTO result.working_total
               SELECT * FROM (
                 SELECT %s AS area, %s AS half, %s AS slot, %s AS value, ('{%s}'::int[])[position] AS counter, sum(n)::bigint
                 FROM result.working_tally, unnest(counts) WITH ORDINALITY AS counted(n, position)
                 WHERE n <> 0
                 GROUP BY position, GROUPING SETS (%s)) AS totals
               WHERE %s
               """.formatted(area, half, slot, value, numbers, sets, wanted);
    }

    private Set<Integer> countersWith(int slot) {
        Set<Integer> counters = new TreeSet<>();
        for (Plan.Planned category : plan.planned()) {
            if (plan.slots(category.statistic()).contains(slot)
                    && category.breakdown().isEmpty()) {
                addPositive(counters, category.counter());
                addPositive(counters, category.base());
                addPositive(counters, category.answers());
                addPositive(counters, category.countCases());
                addPositive(counters, category.baseCases());
            }
        }
        return counters;
    }

    private static void addPositive(Set<Integer> counters, @Nullable Integer counter) {
        if (counter != null && counter > 0) {
            counters.add(counter);
        }
    }

    private static List<List<Integer>> portions(Set<Integer> counters) {
        List<Integer> all = List.copyOf(counters);
        List<List<Integer>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_COUNTERS) {
            portions.add(all.subList(from, Math.min(all.size(), from + MOST_COUNTERS)));
        }
        return portions;
    }
}
