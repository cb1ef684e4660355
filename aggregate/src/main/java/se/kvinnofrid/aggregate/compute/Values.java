package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
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

    /** The statements that count how many of the working cases have each number. */
    List<String> statements() {
        return plan.numbers().keySet().stream().map(this::counting).toList();
    }

    /** Counts the working cases. */
    void count() throws SQLException {
        for (String statement : statements()) {
            session.execute(statement);
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
        List<Integer> slots = plan.slots(number);
        String answers = slots.stream()
                .map(slot -> ", " + cases.column(plan.slots().get(slot - 1).of()) + " AS b" + slot)
                .collect(Collectors.joining());
        String sets = slots.stream()
                .map(slot -> ", (submission_id, municipality, half, number, b" + slot + ")")
                .collect(Collectors.joining());
        return """
               INSERT INTO result.histogram
               SELECT submission_id, municipality, half, slot, value, %d, array_agg(number), array_agg(n)
               FROM (
                 SELECT submission_id, municipality, half, number, %s AS slot, %s AS value, count(*)::int AS n
                 FROM (SELECT submission_id, municipality, half, %s AS number%s FROM %s WHERE %s) answered
                 GROUP BY GROUPING SETS ((submission_id, municipality, half, number)%s)) counted
               WHERE value IS NOT NULL
               GROUP BY submission_id, municipality, half, slot, value
               """.formatted(
                        plan.number(number),
                        ofGrouped(slots, "", 0),
                        ofGrouped(slots, "b", -1),
                        number.column(),
                        answers,
                        WorkingCases.TABLE,
                        number.cases(),
                        sets);
    }

    /** The breakdown that a row is grouped by, or something named after it; otherwise, where it is grouped by none. */
    private static String ofGrouped(List<Integer> slots, String prefix, int otherwise) {
        return slots.stream()
                .map(slot -> "CASE WHEN grouping(b" + slot + ") = 0 THEN " + prefix + slot + " ELSE ")
                .collect(Collectors.joining("", "", otherwise + " END".repeat(slots.size())));
    }
}
