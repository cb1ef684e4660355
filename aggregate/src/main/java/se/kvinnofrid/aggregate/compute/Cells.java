package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.population.Population;

/** Makes one cell for every category of the plan in every table, of what has been summed up. */
final class Cells {

    private final Session session;
    private final Plan plan;
    private final Population population;

    Cells(Session session, Plan plan, Population population) {
        this.session = session;
        this.plan = plan;
        this.population = population;
    }

    /** Writes down which tables there are, each with its place. */
    void frames(List<Frames.Frame> frames) throws SQLException {
        session.execute("""
                CREATE UNLOGGED TABLE result.working_frame (
                  place int, area_level text COLLATE "C", area text COLLATE "C", breakdown text, breakdown_value text,
                  period text, half int, slot int, value int)
                """);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Frames.Frame frame : frames) {
            rows.add(new @Nullable Object[] {
                rows.size(),
                frame.areaLevel(),
                frame.area(),
                frame.breakdown(),
                frame.breakdownValue(),
                frame.period(),
                frame.half(),
                frame.slot(),
                frame.value()
            });
        }
        session.executeAll("INSERT INTO result.working_frame VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        session.execute("ANALYZE result.working_frame");
    }

    /** Makes the cells, in the place of those that there were. */
    void make() throws SQLException {
        population();
        categories();
        session.execute("TRUNCATE result.computed_cell");
        session.execute(Session.resource(Cells.class, "cells.sql"));
    }

    /** The adults of each municipality by year, as far as they are known. */
    private void population() throws SQLException {
        session.execute(
                "CREATE UNLOGGED TABLE result.working_population (area text COLLATE \"C\", year int, adults int)");
        List<@Nullable Object[]> rows = new ArrayList<>();
        population
                .entries()
                .forEach(adults ->
                        rows.add(new @Nullable Object[] {adults.municipality(), adults.year(), adults.number()}));
        session.executeAll("INSERT INTO result.working_population VALUES (?, ?, ?)", rows);
    }

    private void categories() throws SQLException {
        session.execute("""
                CREATE UNLOGGED TABLE result.working_category (
                  statistic text, category text, breakdown text, breakdown_value text, by_period boolean, slots bigint[],
                  counter int, base int, answers int, count_cases int, base_cases int, number int,
                  figure text, per int)
                """);
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<@Nullable Object[]> descriptions = new ArrayList<>();
        for (Plan.Planned category : plan.planned()) {
            boolean itself = category.breakdown().isEmpty();
            if (category.kind() == Plan.Kind.DIFFERENCE) {
                descriptions.add(description(category));
                continue;
            }
            rows.add(new @Nullable Object[] {
                category.statistic().id(),
                category.category(),
                category.breakdown(),
                category.breakdownValue(),
                plan.breakdownsByPeriod(),
                itself ? longs(plan.slots(category.statistic())) : List.of(0L),
                category.counter(),
                category.base(),
                category.answers(),
                category.countCases(),
                category.baseCases(),
                category.number(),
                category.figure().map(Enum::name).orElse(null),
                category.per()
            });
            if (itself) {
                descriptions.add(description(category));
            }
        }
        session.executeAll(
                "INSERT INTO result.working_category VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        session.execute("TRUNCATE result.computed_category");
        session.executeAll("INSERT INTO result.computed_category VALUES (?, ?, ?, ?, ?)", descriptions);
        session.execute("ANALYZE result.working_category");
        session.execute("ANALYZE result.computed_category");
    }

    private static @Nullable Object[] description(Plan.Planned category) {
        return new @Nullable Object[] {
            category.statistic().id(),
            category.category(),
            category.kind().name().toLowerCase(Locale.ROOT),
            category.parts(),
            category.statistic().neverByMunicipality().contains(category.category())
        };
    }

    private static List<Long> longs(List<Integer> numbers) {
        return numbers.stream().map(Integer::longValue).toList();
    }
}
