package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kvinnofrid.aggregate.edition.Foundation;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Measure.Participation;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.statistic.Statistics;

/**
 * Computes statistics from the settled cases of a round into {@code result.computed_cell}: every category of every statistic, zeros
 * included, in every table. What was computed before is replaced. Cases belong to one submission each and are counted by submission: what
 * was counted in an earlier run is not counted again. Runs within the transaction of its session.
 */
public final class Computation {

    private static final List<String> WORKING_TABLES = List.of(
            LocalAnswers.TABLE,
            "working_total",
            "working_value",
            "working_frame",
            "working_category",
            "working_population");

    private final Session session;
    private final Statistics statistics;
    private final Foundation foundation;
    private final Round round;
    private final LocalAnswers locals;
    private final WorkingCases cases;
    private final Plan plan;
    private final List<Parts.Part> parts;
    private final Tallies tallies;
    private final Cells cells;

    /**
     * Plans the computation.
     *
     * @param statistics what is computed: all statistics of the configuration, or some
     * @param foundation what the figures are to rest on: the round, and the submissions that count
     */
    public Computation(Session session, Configuration configuration, Statistics statistics, Foundation foundation)
            throws SQLException {
        this.session = session;
        this.foundation = foundation;
        this.round = foundation.round();
        this.statistics = statistics;
        this.locals = new LocalAnswers(session, configuration.codebook().markers(), statistics);
        this.cases = new WorkingCases(configuration.codebook(), CodeNumbers.read(session));
        this.plan = new Plan(statistics, cases);
        this.parts = Parts.of(plan);
        this.tallies = new Tallies(session, plan, parts, round);
        this.cells = new Cells(session, plan, configuration.population());
    }

    /**
     * What a computation took.
     *
     * @param counted of how many submissions the cases were counted
     * @param kept of how many they had been counted before
     */
    public record Effort(int counted, int kept) {}

    /**
     * Computes and checks.
     *
     * @throws InvariantException if the figures contradict each other
     */
    public Effort run() throws SQLException {
        // Groups of entries and histograms fit in memory up to some millions of cases; beyond that the database uses
        // files.
        session.execute("SET LOCAL work_mem = '128MB'");
        // The tables between are uniform: a small sample tells the database all that it needs.
        session.execute("SET LOCAL default_statistics_target = 10");
        drop();
        Effort effort = count();
        Presence presence = new Presence(session, round);
        SortedSet<String> delivered = foundation.settled().senders();
        List<Frames.Frame> frames = Frames.of(round, delivered, plan);
        cells.frames(frames);
        presence.count();
        tallies.sum();
        tallies.municipalities(Participation.EXPECTED, round.expected(), frames);
        tallies.municipalities(Participation.DELIVERED, delivered, frames);
        new Values(session, plan.numbers().size(), frames).sum();
        cells.make();
        presence.takePanel();
        differences();
        session.execute("ANALYZE result.computed_cell");
        new Invariants(session, round).check();
        drop();
        return effort;
    }

    /** Counts the submissions of which nothing is kept that still holds, all of them together. */
    private Effort count() throws SQLException {
        Kept kept = new Kept(session, counting(), foundation.settled().origins());
        List<Long> missing = kept.missing();
        if (!missing.isEmpty()) {
            locals.create(missing);
            int halves = HalfYears.of(round).size();
            for (Portion portion : Portion.of(session, missing, halves)) {
                CaseCounts counts = new CaseCounts(plan, parts);
                cases.read(session, round, portion, counts::add);
                counts.keep(session);
            }
            kept.note(missing);
        }
        return new Effort(missing.size(), foundation.settled().ids().size() - missing.size());
    }

    /** All that decides what is counted of a submission: the query that tells of its cases, and all that is counted of them. */
    private String counting() {
        return Stream.of(
                        foundation.programVersion(),
                        round.id(),
                        locals.definition(),
                        cases.statement(round, "submissions"),
                        plan.counters().keySet(),
                        plan.numbers().keySet(),
                        parts,
                        plan.slots().stream()
                                .map(Breakdown.ByQuestion::of)
                                .map(cases::place)
                                .toList(),
                        plan.numbers().keySet().stream().map(plan::slots).toList())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
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

    private void drop() throws SQLException {
        for (String table : WORKING_TABLES) {
            session.execute("DROP TABLE IF EXISTS result." + table);
        }
    }
}
