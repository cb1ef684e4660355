package se.kvinnofrid.aggregate.protect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.protect.round.NoRoundingException;
import se.kvinnofrid.aggregate.protect.round.Rounded;
import se.kvinnofrid.aggregate.protect.round.Rounder;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.protection.Protection;
import se.kvinnofrid.config.round.Round;

/**
 * Rounds every figure to a multiple of a base so that sums stay sums, reckons shares, means, rates and differences from what is rounded, and
 * lets an attacker try what was written.
 */
final class Rounding {

    private static final String MUNICIPALITIES = "municipalities";

    private final Session session;
    private final Configuration configuration;
    private final Round round;
    private final Protection protection;

    Rounding(Session session, Configuration configuration, Round round) {
        this.session = session;
        this.configuration = configuration;
        this.round = round;
        this.protection = configuration.protection();
    }

    /**
     * Writes the edition's published cells, within the session's transaction.
     *
     * @throws NotReleasedException if no rounding is found, or one that tells too much
     */
    void publish(String edition) throws SQLException {
        List<Computed> rows = Computed.read(session);
        Figures figures = Figures.of(
                configuration.statistics(),
                round,
                rows.stream().map(Computed::row).toList());
        Truth truth = Truth.of(figures, rows);
        Primary primary = new Primary(figures, rows, round.id(), protection);
        Rounded rounded = round(edition, figures, truth, shown(figures, rows, truth));
        rounded = new Sums(figures, truth.relations(), protection.roundingBase()).fitting(rounded);
        write(edition, rows, figures, rounded);
        // That all figures happened to be multiples would tell them all: whoever reads the tables must reckon with the
        // next multiples.
        session.execute(
                "UPDATE published.edition SET rounding_base = ?, rounding_distance = ? WHERE name = ?",
                protection.roundingBase(),
                Math.max(rounded.distance(), protection.roundingBase() - 1),
                edition);
        new Trial(session, configuration, round).attack(edition, figures, primary.secrets());
    }

    private BitSet shown(Figures figures, List<Computed> rows, Truth truth) {
        BitSet shown = new BitSet();
        for (int figure = 0; figure < figures.size(); figure++) {
            shown.set(figure, figures.rowOf(figure) != Figures.NONE);
        }
        shown.andNot(Withheld.of(
                figures, rows, truth.relations(), Importance.of(figures, round.id(), protection.weights())));
        return shown;
    }

    private Rounded round(String edition, Figures figures, Truth truth, BitSet shown) throws SQLException {
        int base = protection.roundingBase();
        long[] before = new RoundedBefore(session, base).of(round.id(), edition, figures, truth.values());
        try {
            return new Rounder(figures, round.id(), truth.relations(), truth.values(), shown, before, base).round();
        } catch (NoRoundingException e) {
            throw new NotReleasedException("the edition is not released: " + e.getMessage()
                    + ". Coarsen the tables: join categories, take away a breakdown, or set breakdown_periods: round"
                    + " (config/statistics)");
        }
    }

    private void write(String edition, List<Computed> rows, Figures figures, Rounded rounded) throws SQLException {
        session.execute("DROP TABLE IF EXISTS result.rounded");
        session.execute("""
                CREATE UNLOGGED TABLE result.rounded (
                  statistic text COLLATE "C", area text COLLATE "C", breakdown text COLLATE "C", breakdown_value text COLLATE "C",
                  period text COLLATE "C", category text COLLATE "C", count bigint, base bigint, answers bigint, sum bigint,
                  per bigint, adults bigint, side int, yes_count bigint, yes_base bigint, no_count bigint, no_base bigint)
                """);
        Derived derived = new Derived(configuration, figures, rounded);
        List<@Nullable Object[]> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Row one = rows.get(row).row();
            List<@Nullable Object> columns = new ArrayList<>();
            columns.addAll(
                    List.of(one.statistic(), one.area(), one.breakdown(), one.value(), one.period(), one.category()));
            for (Figures.Part part : Figures.Part.values()) {
                columns.add(value(rows.get(row), part, figures.of(row, part), rounded));
            }
            columns.addAll(derived.of(one));
            all.add(columns.toArray());
        }
        session.executeAll(
                "INSERT INTO result.rounded VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", all);
        session.execute("ANALYZE result.rounded");
        session.execute(Session.resource(Rounding.class, "rounding.sql"), protection.minimumBase(), edition);
        session.execute("DROP TABLE result.rounded");
    }

    /** Numbers of municipalities are no secret, and nobody is counted where nobody can be. */
    private static @Nullable Long value(Computed row, Figures.Part part, int figure, Rounded rounded) {
        Long exact = row.figure(part);
        if (figure == Figures.NONE) {
            return row.measure().equals(MUNICIPALITIES) || (exact != null && exact == 0) ? exact : null;
        }
        long value = rounded.values()[figure];
        return value == Rounded.NONE ? null : Long.valueOf(value);
    }
}
