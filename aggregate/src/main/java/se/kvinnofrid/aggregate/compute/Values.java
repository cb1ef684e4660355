package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.Map;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * Sums numbers up: mean and quartiles, exact in decimal arithmetic. Equal numbers are counted together first, so no table is ever sorted
 * case by case. A quartile interpolates linearly between the two nearest of the ordered observations (type 7, as PERCENTILE.INC).
 */
final class Values {

    private final Session session;
    private final Plan plan;
    private final WorkingCases cases;

    Values(Session session, Plan plan, WorkingCases cases) {
        this.session = session;
        this.plan = plan;
        this.cases = cases;
    }

    void compute() throws SQLException {
        session.execute("""
                CREATE UNLOGGED TABLE result.working_value (
                  area text COLLATE "C", half int, slot int, value int, number int,
                  base bigint, mean numeric, lower_quartile numeric, median numeric, upper_quartile numeric)
                """);
        for (Map.Entry<Plan.Summed, Integer> number : plan.numbers().entrySet()) {
            session.execute("CREATE UNLOGGED TABLE result.working_histogram AS\n" + histograms(number.getKey()));
            session.execute(Session.resource(Values.class, "values.sql"), number.getValue());
            session.execute("DROP TABLE result.working_histogram");
        }
        session.execute("ANALYZE result.working_value");
    }

    /** How many cases have each number, counted in one pass: by municipality, by half-year, and by half-year and each breakdown. */
    private String histograms(Plan.Summed number) {
        StringBuilder answers = new StringBuilder();
        StringBuilder sets = new StringBuilder();
        StringBuilder slots = new StringBuilder("CASE");
        StringBuilder values = new StringBuilder("CASE");
        for (int slot = 1; slot <= plan.slots().size(); slot++) {
            answers.append(", ")
                    .append(cases.column(plan.slots().get(slot - 1).of()))
                    .append(" AS b")
                    .append(slot);
            sets.append(", (half, b").append(slot).append(", number)");
            slots.append(" WHEN grouping(b%d) = 0 THEN %d".formatted(slot, slot));
            values.append(" WHEN grouping(b%d) = 0 THEN b%d".formatted(slot, slot));
        }
        String none = plan.slots().isEmpty() ? " WHEN true THEN" : " ELSE";
        return """
               SELECT * FROM (
                 SELECT municipality, half, %s%s 0 END AS slot, (%s%s NULL END)::smallint AS value, number, count(*) AS n
                 FROM (SELECT municipality, half, %s AS number%s FROM %s WHERE %s) answered
                 GROUP BY GROUPING SETS ((municipality, number), (half, number)%s)) counted
               WHERE slot = 0 OR value IS NOT NULL
               """.formatted(
                        slots, none, values, none, number.column(), answers, WorkingCases.TABLE, number.cases(), sets);
    }
}
