package se.kvinnofrid.aggregate.protect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * What somebody knows of an edition's figures who has the final editions of its round before it. Where cases only come, no figure is less than
 * it was, nor more than it was and all that have come; where they only go, it is the other way round. Where some came and others went, nobody
 * outside can tell the one from the other.
 */
final class Past {

    private final Figures figures;
    private final Truth truth;
    private final int few;
    private final long[] least;
    private final long[] greatest;
    private boolean fewCame;

    private Past(Figures figures, Truth truth, int few) {
        this.figures = figures;
        this.truth = truth;
        this.few = few;
        this.least = new long[figures.size()];
        this.greatest = new long[figures.size()];
        Arrays.fill(greatest, Long.MAX_VALUE);
    }

    private record Shown(
            Row row,
            @Nullable Long count,
            @Nullable Long base,
            @Nullable Long answers) {

        static Shown of(ResultSet row) throws SQLException {
            return new Shown(
                    Computed.row(row),
                    row.getObject("count", Long.class),
                    row.getObject("base", Long.class),
                    row.getObject("answers", Long.class));
        }

        @Nullable
        Long figure(Figures.Part part) {
            return switch (part) {
                case COUNT -> count;
                case BASE -> base;
                case ANSWERS -> answers;
                case SUM -> null;
            };
        }
    }

    /** Nothing: there is no edition before it. */
    static Past none(Figures figures, Truth truth) {
        return new Past(figures, truth, 0);
    }

    /**
     * Reads the final editions of the round.
     *
     * @param few so many cases must have come or gone for nobody to know anything of them
     */
    static Past read(Session session, String round, String edition, Figures figures, Truth truth, int few)
            throws SQLException {
        Past past = new Past(figures, truth, few);
        List<String> names = session.query(
                "SELECT name FROM published.edition WHERE round = ? AND name <> ? AND status = 'final' ORDER BY created_at, name",
                row -> row.getString(1),
                round,
                edition);
        for (String name : names) {
            past.add(session.query(
                    "SELECT statistic, area_level, area, breakdown, breakdown_value, period, category, count, base, answers "
                            + "FROM published.cell WHERE edition = ?",
                    Shown::of,
                    name));
        }
        return past;
    }

    private void add(List<Shown> shown) {
        long[] old = values(shown);
        if (!Truth.reckon(figures.relations(), old).isEmpty()) {
            // It was defined in another way: nothing follows from it.
            return;
        }
        boolean grown = isEach(old, (before, now) -> now - before);
        boolean shrunk = isEach(old, (before, now) -> before - now);
        int everybody = figures.everybody();
        boolean known = everybody != Figures.NONE && old[everybody] != Truth.UNKNOWN;
        long change = known ? truth.values()[everybody] - old[everybody] : 0;
        if (grown && change >= 0) {
            fewCame |= change > 0 && change < few;
            bound(old, 0, known ? change : Long.MAX_VALUE);
        } else if (shrunk && change <= 0) {
            fewCame |= change < 0 && -change < few;
            bound(old, known ? change : -Long.MAX_VALUE, 0);
        }
    }

    private long[] values(List<Shown> shown) {
        long[] old = new long[figures.size()];
        Arrays.fill(old, Truth.UNKNOWN);
        Map<Row, Shown> rows = shown.stream().collect(Collectors.toMap(Shown::row, one -> one));
        Set<String> areas = new HashSet<>();
        shown.forEach(one -> areas.add(one.row().area()));
        for (int row = 0; row < figures.rows().size(); row++) {
            Row one = figures.rows().get(row);
            Shown before = rows.get(one);
            for (Figures.Part part : Figures.Part.values()) {
                int figure = figures.of(row, part);
                // An area without rows had no cases yet.
                Long value = before == null ? areas.contains(one.area()) ? null : Long.valueOf(0) : before.figure(part);
                if (figure != Figures.NONE && value != null) {
                    old[figure] = value;
                }
            }
        }
        return old;
    }

    private boolean isEach(long[] old, LongBinaryOperator grown) {
        for (int figure = 0; figure < old.length; figure++) {
            if (old[figure] != Truth.UNKNOWN && grown.applyAsLong(old[figure], truth.values()[figure]) < 0) {
                return false;
            }
        }
        return true;
    }

    private void bound(long[] old, long down, long up) {
        for (int figure = 0; figure < old.length; figure++) {
            if (old[figure] != Truth.UNKNOWN) {
                boolean cases = figures.isOfCases(figure);
                if (down == 0 || (cases && down > -Long.MAX_VALUE)) {
                    least[figure] = Math.max(least[figure], old[figure] + down);
                }
                if (up == 0 || (cases && up < Long.MAX_VALUE)) {
                    greatest[figure] = Math.min(greatest[figure], old[figure] + up);
                }
            }
        }
    }

    /** Whether so few cases have come or gone since one of them that the difference of the two tells what they are. */
    boolean isFew() {
        return fewCame;
    }

    /** The least that each figure can be. */
    long[] least() {
        return least;
    }

    /** The greatest that each figure can be. */
    long[] greatest() {
        return greatest;
    }
}
