package se.kvinnofrid.aggregate.protect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.protection.Protection;
import se.kvinnofrid.config.round.Round;

/**
 * Hides, besides what is hidden for its own sake, further figures until nothing hidden can be worked out from the linked tables, and lets an
 * attacker try that on what was written.
 */
final class Suppression {

    private final Session session;
    private final Configuration configuration;
    private final Round round;
    private final Protection protection;

    Suppression(Session session, Configuration configuration, Round round) {
        this.session = session;
        this.configuration = configuration;
        this.round = round;
        this.protection = configuration.protection();
    }

    /**
     * Writes the edition's published cells, within the session's transaction.
     *
     * @throws NotReleasedException if no pattern is found that protects everything hidden
     */
    void publish(String edition) throws SQLException {
        List<Computed> rows = Computed.read(session);
        Problem all = problem(rows, edition);
        if (all.past().isFew()) {
            throw new NotReleasedException(
                    "the edition is not released: since the final edition of the round fewer than "
                            + few()
                            + " cases have come or gone, and the differences of the two would tell what they are."
                            + " Wait until more have come, or refuse the submission that brought them");
        }
        BitSet hidden = new Coarse(all, some -> problem(some, edition), round.id(), protection).find();
        write(edition, rows, all.figures(), hidden);
        new Trial(session, configuration, round)
                .attack(edition, all.figures(), all.primary().secrets());
    }

    private Problem problem(List<Computed> rows, String edition) throws SQLException {
        Figures figures = Figures.of(
                configuration.statistics(),
                round,
                rows.stream().map(Computed::row).toList());
        Truth truth = Truth.of(figures, rows);
        double[] weights = Importance.of(figures, round.id(), protection.weights());
        hiddenBefore(edition, figures).stream()
                .forEach(figure -> weights[figure] /= protection.weights().hiddenBefore());
        return new Problem(
                rows,
                figures,
                truth,
                Past.read(session, round.id(), edition, figures, truth, few()),
                new Primary(figures, rows, round.id(), protection),
                weights);
    }

    /** The difference of two editions tells nothing of so many cases. */
    private int few() {
        return protection.threshold() + protection.knownCases();
    }

    /** What the edition before hid, so that patterns change no more than they must. */
    private BitSet hiddenBefore(String edition, Figures figures) throws SQLException {
        Map<Row, Set<Figures.Part>> hidden = new HashMap<>();
        session.query(
                        """
                        SELECT statistic, area_level, area, breakdown, breakdown_value, period, category,
                               count IS NULL AS no_count, base IS NULL AS no_base, answers IS NULL AS no_answers
                        FROM published.cell
                        WHERE protection <> '' AND edition =
                          (SELECT name FROM published.edition WHERE round = ? AND name <> ? ORDER BY created_at DESC, name DESC LIMIT 1)
                        """,
                        row -> {
                            Set<Figures.Part> parts = EnumSet.noneOf(Figures.Part.class);
                            add(parts, Figures.Part.COUNT, row.getBoolean("no_count"));
                            add(parts, Figures.Part.BASE, row.getBoolean("no_base"));
                            add(parts, Figures.Part.ANSWERS, row.getBoolean("no_answers"));
                            return Map.entry(Computed.row(row), parts);
                        },
                        round.id(),
                        edition)
                .forEach(row -> hidden.put(row.getKey(), row.getValue()));
        BitSet before = new BitSet();
        for (int row = 0; row < figures.rows().size(); row++) {
            for (Figures.Part part : hidden.getOrDefault(figures.rows().get(row), Set.of())) {
                if (figures.of(row, part) != Figures.NONE) {
                    before.set(figures.of(row, part));
                }
            }
        }
        return before;
    }

    private static void add(Set<Figures.Part> parts, Figures.Part part, boolean hidden) {
        if (hidden) {
            parts.add(part);
        }
    }

    private void write(String edition, List<Computed> rows, Figures figures, BitSet hidden) throws SQLException {
        session.execute("DROP TABLE IF EXISTS result.pattern");
        session.execute("""
                CREATE UNLOGGED TABLE result.pattern (
                  statistic text COLLATE "C", area text COLLATE "C", breakdown text COLLATE "C", breakdown_value text COLLATE "C",
                  period text COLLATE "C", category text COLLATE "C", count boolean, base boolean, answers boolean, sum boolean,
                  quantile boolean)
                """);
        List<@Nullable Object[]> pattern = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            // What is no sum says where cases lie among the classes of its table.
            boolean quantile =
                    rows.get(row).measure().equals("value") && figures.of(row, Figures.Part.SUM) == Figures.NONE;
            boolean count = isHidden(figures.of(row, Figures.Part.COUNT), hidden);
            boolean base = isHidden(figures.of(row, Figures.Part.BASE), hidden);
            boolean answers = isHidden(figures.of(row, Figures.Part.ANSWERS), hidden);
            boolean sum = isHidden(figures.of(row, Figures.Part.SUM), hidden);
            if (count || base || answers || sum || quantile) {
                Row one = rows.get(row).row();
                pattern.add(new @Nullable Object[] {
                    one.statistic(),
                    one.area(),
                    one.breakdown(),
                    one.value(),
                    one.period(),
                    one.category(),
                    count,
                    base,
                    answers,
                    sum,
                    quantile
                });
            }
        }
        session.executeAll("INSERT INTO result.pattern VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", pattern);
        session.execute("ANALYZE result.pattern");
        session.execute(Session.resource(Suppression.class, "suppression.sql"), protection.minimumBase(), edition);
        session.execute("DROP TABLE result.pattern");
    }

    private static boolean isHidden(int figure, BitSet hidden) {
        return figure != Figures.NONE && hidden.get(figure);
    }
}
