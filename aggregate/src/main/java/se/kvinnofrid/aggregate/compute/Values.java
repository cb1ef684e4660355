package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * Sums numbers up: mean and quartiles, exact in decimal arithmetic. Equal numbers of a submission are counted together and kept, so no table
 * is ever sorted case by case. A quartile interpolates linearly between the two nearest of the ordered observations (type 7, as
 * PERCENTILE.INC).
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

    /** The statements that count how many of the working cases of some submissions have each number. */
    List<String> statements() {
        return plan.numbers().keySet().stream().map(this::counting).toList();
    }

    /** Counts the working cases, which are of these submissions. */
    void count(Slices slices) throws SQLException {
        for (String statement : statements()) {
            slices.create(session, "result.working_histogram", statement, 1);
            session.execute("INSERT INTO result.histogram SELECT * FROM result.working_histogram");
            session.execute("DROP TABLE result.working_histogram");
        }
    }

    /** Sums up what is kept of all submissions. */
    void sum() throws SQLException {
        session.execute("""
                CREATE UNLOGGED TABLE result.working_value (
                  frame int, number int,
                  base bigint, mean numeric, lower_quartile numeric, median numeric, upper_quartile numeric)
                """);
        for (int number : plan.numbers().values()) {
            session.execute(Session.resource(Values.class, "values.sql"), number, number);
        }
        session.execute("ANALYZE result.working_value");
    }

    /** Counted in one pass: by half-year, and by half-year and each breakdown that a statistic of the number has. */
    private String counting(Plan.Summed number) {
        GroupedSlots slots = new GroupedSlots(
                plan,
                cases,
                Stream.concat(Stream.of(0), plan.slots(number).stream()).toList());
        return """
               SELECT submission_id, municipality, half, slot, value, %d AS summed, array_agg(number) AS numbers, array_agg(n) AS cases
               FROM (
                 SELECT %s, number, count(*)::int AS n
                 FROM (SELECT %s, half, %s AS number%s FROM %s
                       WHERE %s AND %s) answered
                 GROUP BY %s) counted
               WHERE value IS NOT NULL
               GROUP BY submission_id, municipality, half, slot, value
               """.formatted(
                        plan.number(number),
                        slots.key(),
                        WorkingCases.ORIGIN,
                        number.column(),
                        slots.columns(),
                        WorkingCases.TABLE,
                        WorkingCases.OF_SUBMISSIONS,
                        number.cases(),
                        slots.sets("number"));
    }
}
