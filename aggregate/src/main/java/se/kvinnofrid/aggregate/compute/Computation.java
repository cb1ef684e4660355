package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.population.Population;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Measure.Participation;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.statistic.Statistics;

/**
 * Computes statistics from the settled cases of a round into {@code result.computed_cell}: every category of every statistic, zeros
 * included, in every table. What was computed before is replaced. Runs within the transaction of its session.
 */
public final class Computation {

    private static final List<String> WORKING_TABLES = List.of(
            LocalAnswers.TABLE,
            "working_case",
            "working_total",
            "working_value",
            "working_frame",
            "working_category",
            "working_population");

    private final Session session;
    private final Statistics statistics;
    private final Population population;
    private final Round round;
    private final SortedSet<String> delivered;
    private final List<Long> submissions;
    private final LocalAnswers locals;
    private final WorkingCases cases;
    private final Plan plan;

    /**
     * Plans the computation.
     *
     * @param statistics what is computed: all statistics of the configuration, or some
     * @param delivered the municipalities with a submission that counts
     * @param submissions the submissions that count
     */
    public Computation(
            Session session,
            Configuration configuration,
            Statistics statistics,
            Round round,
            SortedSet<String> delivered,
            List<Long> submissions)
            throws SQLException {
        this.session = session;
        this.round = round;
        this.delivered = delivered;
        this.submissions = submissions;
        this.statistics = statistics;
        this.population = configuration.population();
        this.locals = new LocalAnswers(session, configuration.codebook().markers(), statistics);
        this.cases = new WorkingCases(configuration.codebook(), CodeNumbers.read(session));
        this.plan = new Plan(statistics, cases);
    }

    /**
     * Computes and checks.
     *
     * @throws InvariantException if the figures contradict each other
     */
    public void run() throws SQLException {
        // Groups of entries and histograms fit in memory up to some millions of cases; beyond that the database uses
        // files.
        session.execute("SET LOCAL work_mem = '128MB'");
        // The tables between are uniform: a small sample tells the database all that it needs.
        session.execute("SET LOCAL default_statistics_target = 10");
        drop();
        Presence presence = new Presence(session, round);
        List<Frames.Frame> frames = Frames.of(round, delivered, plan);
        locals.create(round);
        cases.create(session, round, submissions);
        presence.count();
        Tallies tallies = new Tallies(session, plan, cases, round);
        tallies.count();
        tallies.municipalities(Participation.EXPECTED, round.expected(), frames);
        tallies.municipalities(Participation.DELIVERED, delivered, frames);
        new Values(session, plan, cases).compute();
        frames(frames);
        population();
        categories();
        session.execute("TRUNCATE result.computed_cell");
        session.execute(Session.resource(Computation.class, "cells.sql"));
        presence.takePanel();
        differences();
        session.execute("ANALYZE result.computed_cell");
        new Invariants(session, round).check();
        drop();
    }

    /** Differences are made of cells, not of cases. */
    private void differences() throws SQLException {
        for (Statistic statistic : statistics.all()) {
            List<String> factors =
                    statistic.factors().stream().map(Breakdown::id).toList();
            for (Measure measure : statistic.measures()) {
                if (measure instanceof Measure.Difference difference) {
                    session.execute(
                            Session.resource(Computation.class, "difference.sql"),
                            statistic.id(),
                            difference.share(),
                            factors,
                            difference.difference().id(),
                            difference.low().id(),
                            difference.high().id());
                }
            }
        }
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

    private void drop() throws SQLException {
        for (String table : WORKING_TABLES) {
            session.execute("DROP TABLE IF EXISTS result." + table);
        }
    }

    private void frames(List<Frames.Frame> frames) throws SQLException {
        session.execute("""
                CREATE UNLOGGED TABLE result.working_frame (
                  area_level text COLLATE "C", area text COLLATE "C", breakdown text, breakdown_value text, period text,
                  half int, slot int, value int)
                """);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Frames.Frame frame : frames) {
            rows.add(new @Nullable Object[] {
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
        session.executeAll("INSERT INTO result.working_frame VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows);
        session.execute("ANALYZE result.working_frame");
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
