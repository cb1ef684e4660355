package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** How many cases have each number: by municipality, by half-year, and by half-year and each breakdown. */
    private String histograms(Plan.Summed number) {
        String byArea = histogram("municipality", "NULL::smallint", 0, "NULL::smallint", number, "municipality");
        String byHalf = histogram("NULL::smallint", "half", 0, "NULL::smallint", number, "half");
        Stream<String> bySlot = IntStream.rangeClosed(1, plan.slots().size()).mapToObj(slot -> {
            String column = cases.column(plan.slots().get(slot - 1).of());
            Plan.Summed answered = new Plan.Summed(number.column(), number.cases() + " AND " + column + " IS NOT NULL");
            return histogram("NULL::smallint", "half", slot, column, answered, "half, " + column);
        });
        return Stream.concat(Stream.of(byArea, byHalf), bySlot).collect(Collectors.joining("UNION ALL\n"));
    }

    private static String histogram(
            String municipality, String half, int slot, String value, Plan.Summed number, String groups) {
        return """
               SELECT %s AS municipality, %s AS half, %d AS slot, %s AS value, %s AS number, count(*) AS n
               FROM %s WHERE %s GROUP BY %s, %s
               """.formatted(
                        municipality,
                        half,
                        slot,
                        value,
                        number.column(),
                        WorkingCases.TABLE,
                        number.cases(),
                        groups,
                        number.column());
    }
}
