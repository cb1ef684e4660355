package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Measure.Participation;

/** Sums the tallies of all submissions up to every table's totals. */
final class Tallies {

    private static final String COUNTY = "lpad((municipality / 100)::text, 2, '0')";
    private static final String MUNICIPALITY = "lpad(municipality::text, 4, '0')";

    private final int firstYear;
    private final Session session;
    private final Plan plan;
    private final List<Parts.Part> parts;

    Tallies(Session session, Plan plan, List<Parts.Part> parts, Round round) {
        this.firstYear = round.from().getYear();
        this.session = session;
        this.plan = plan;
        this.parts = parts;
    }

    /** Sums what is kept of all submissions, for every table that there is. */
    void sum() throws SQLException {
        session.execute("CREATE UNLOGGED TABLE result.working_total (frame int, counter int, total bigint)");
        List<Integer> rates = plan.rates();
        for (Parts.Part part : parts) {
            if (part.slots().contains(0)) {
                byMunicipality(part, rates);
            }
            byBreakdown(part);
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
        for (int place = 0; place < frames.size(); place++) {
            String area = frames.get(place).area();
            long within =
                    codes.stream().filter(code -> Frames.contains(area, code)).count();
            rows.add(new Object[] {place, counter, within});
        }
        session.executeAll("INSERT INTO result.working_total VALUES (?, ?, ?)", rows);
    }

    /** Municipalities and counties over the whole round, the rates by calendar year, and the panel by half-year. */
    private void byMunicipality(Parts.Part part, List<Integer> rates) throws SQLException {
        String all = "result.tally WHERE slot = 0 AND part = " + part.number();
        totals(
                "coalesce(" + MUNICIPALITY + ", " + COUNTY + ")",
                "-1",
                "0, -1",
                all,
                "(" + MUNICIPALITY + "), (" + COUNTY + ")",
                part,
                part.counters());
        String year = firstYear + " + half / 2";
        totals(MUNICIPALITY, year, Plan.YEARS + ", -1", all, "(" + MUNICIPALITY + ", " + year + ")", part, rates);
        totals(
                "'" + Frames.PANEL + "'",
                "coalesce(half, " + Frames.ROUND + ")",
                "0, -1",
                all + " AND municipality IN (" + Presence.PANEL + ")",
                "(), (half)",
                part,
                part.counters());
    }

    /** The nation, undivided and by every breakdown of the part: the submissions by half-year, and the few half-years to the round. */
    private void byBreakdown(Parts.Part part) throws SQLException {
        totals(
                "'" + Frames.NATION + "'",
                "coalesce(half, " + Frames.ROUND + ")",
                "slot, value",
                """
                (SELECT half, slot, value, ARRAY[%s] AS counts FROM result.tally WHERE part = %d
                      GROUP BY half, slot, value) halves""".formatted(sums(part, part.counters()), part.number()),
                "(slot, value), (slot, value, half)",
                part,
                part.counters());
    }

    /** Adds some counters of a part up, by sets of dimensions, and writes down what is not nothing. */
    private void totals(
            String area, String half, String group, String tallies, String sets, Parts.Part part, List<Integer> wanted)
            throws SQLException {
        List<Integer> counters =
                part.counters().stream().filter(wanted::contains).toList();
        session.execute("""
                INSERT INTO result.working_total
                SELECT frame.place, ('{%s}'::int[])[position], n
                FROM (SELECT %s, %s, %s, ARRAY[%s]::bigint[]
                      FROM %s
                      GROUP BY GROUPING SETS (%s)) AS summed(area, half, slot, value, counts)
                JOIN result.working_frame frame USING (area, half, slot, value),
                     unnest(counts) WITH ORDINALITY AS counted(n, position)
                WHERE n <> 0
                """.formatted(
                        counters.stream().map(Object::toString).collect(Collectors.joining(",")),
                        area,
                        half,
                        group,
                        sums(part, counters),
                        tallies,
                        sets));
    }

    private static String sums(Parts.Part part, List<Integer> counters) {
        return counters.stream()
                .map(counter -> "sum(counts[" + (part.counters().indexOf(counter) + 1) + "])")
                .collect(Collectors.joining(", "));
    }
}
