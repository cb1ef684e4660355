package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            session.execute(statement(number.getKey()), number.getValue());
        }
    }

    private String statement(Plan.Summed number) {
        String slots = IntStream.rangeClosed(1, plan.slots().size())
                .mapToObj(slot -> ", " + cases.column(plan.slots().get(slot - 1).of()) + " AS b" + slot)
                .collect(Collectors.joining());
        String sets = IntStream.rangeClosed(1, plan.slots().size())
                .mapToObj(slot -> ", (number, b" + slot + "), (number, half, b" + slot + ")")
                .collect(Collectors.joining());
        String slot = IntStream.rangeClosed(1, plan.slots().size())
                .mapToObj(one -> " WHEN grouping(b" + one + ") = 0 THEN " + one)
                .collect(Collectors.joining("", "CASE WHEN false THEN 0", " ELSE 0 END"));
        String value = IntStream.rangeClosed(1, plan.slots().size())
                .mapToObj(one -> "b" + one + ", ")
                .collect(Collectors.joining("", "coalesce(", "-1)"));
        return Session.resource(Values.class, "values.sql")
                .replace("${number}", number.column())
                .replace("${cases}", number.cases())
                .replace("${slots}", slots)
                .replace("${sets}", sets)
                .replace("${slot}", slot)
                .replace("${value}", value);
    }
}
