package se.kvinnofrid.aggregate.protect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.config.protection.Protection;

/**
 * Leaves out kinds of tables in which most counts are small, and seeks a pattern for the others. Where most is small there is nothing to hide
 * it among: tables full of holes would be left, found after a long search. What is left out must be as safe as what is hidden.
 */
final class Coarse {

    /** How a problem is set up of some rows. */
    interface Setting {
        Problem of(List<Computed> rows) throws SQLException;
    }

    private static final String NATION = "nation";
    /** So many steps from a secret that is found out all the same is hidden what is related to it, before its tables are left out. */
    private static final int STEPS = 3;

    private final Problem all;
    private final Setting setting;
    private final String round;
    private final Protection protection;
    private final Kinds kinds;
    private final long end;
    private final BitSet secrets;

    Coarse(Problem all, Setting setting, String round, Protection protection) {
        this.all = all;
        this.setting = setting;
        this.round = round;
        this.protection = protection;
        this.kinds = new Kinds(all.rows(), all.primary(), round, protection.leaveOutPercent());
        this.end = System.nanoTime()
                + Duration.ofMinutes(protection.timeLimitMinutes()).toNanos();
        this.secrets = all.primary().secrets();
    }

    /**
     * The figures that are hidden, those left out among them.
     *
     * @throws NotReleasedException if no safe pattern is found in time
     */
    BitSet find() throws SQLException {
        if (kinds.isEverything()) {
            return new Search(all, round, protection).find();
        }
        if (rows(row -> !kinds.isLeftOut(row)).length == 0) {
            return everything();
        }
        BitSet hidden = hidden();
        Knowable knowable = new Knowable(all, round, protection.threshold());
        Set<Integer> found = found(hidden, knowable);
        for (int step = 1; !found.isEmpty(); step++) {
            if (System.nanoTime() - end > 0) {
                throw NotReleasedException.late(protection, all.figures(), found);
            }
            if (step <= STEPS) {
                hideAbout(found, hidden, step);
            } else if (kinds.leaveOutMore(statistics(found))) {
                hidden.or(leftOut());
            } else {
                return everything();
            }
            found = found(hidden, knowable);
        }
        // Of nobody such tables may speak; anything else would make all of their kind part of what is shown.
        BitSet kept = leftOut();
        IntStream.range(0, all.figures().size())
                .filter(figure -> all.truth().values()[figure] == 0)
                .forEach(kept::clear);
        kept.or(all.primary().hidden());
        return new Revealing(all.figures(), knowable, kept, secrets).of(hidden);
    }

    /** What is shown by tables only that are left out. */
    private BitSet leftOut() {
        BitSet leftOut = everything();
        Arrays.stream(rows(row -> !kinds.isLeftOut(row)))
                .flatMap(row -> figures(all, row))
                .forEach(leftOut::clear);
        return leftOut;
    }

    /** Hides what figures are related to, by so many steps; the nation's tables of the whole round are spared as long as that can be. */
    private void hideAbout(Set<Integer> found, BitSet hidden, int step) {
        Set<Integer> about = new TreeSet<>(found);
        for (int further = 0; further < Math.min(step, STEPS - 1); further++) {
            Set<Integer> before = Set.copyOf(about);
            all.truth().relations().stream()
                    .filter(relation -> Arrays.stream(relation.figures()).anyMatch(before::contains))
                    .forEach(relation -> Arrays.stream(relation.figures()).forEach(about::add));
        }
        about.stream()
                .filter(figure -> all.figures().rowOf(figure) != Figures.NONE)
                .filter(figure -> step == STEPS
                        || !isHeadline(all.figures().rows().get(all.figures().rowOf(figure))))
                .forEach(hidden::set);
        found.forEach(figure -> hidden.set(figure, all.figures().rowOf(figure) != Figures.NONE));
    }

    private boolean isHeadline(Row row) {
        return row.level().equals(NATION)
                && row.breakdown().isEmpty()
                && row.period().equals(round);
    }

    private int[] rows(Predicate<Row> which) {
        return IntStream.range(0, all.rows().size())
                .filter(row -> which.test(all.rows().get(row).row()))
                .toArray();
    }

    private BitSet everything() {
        BitSet hidden = new BitSet();
        for (int figure = 0; figure < all.figures().size(); figure++) {
            hidden.set(figure, all.figures().rowOf(figure) != Figures.NONE);
        }
        return hidden;
    }

    /** The pattern of the tables that are not left out. */
    private BitSet hidden() throws SQLException {
        int[] places = rows(row -> !kinds.isLeftOut(row));
        Problem some =
                setting.of(Arrays.stream(places).mapToObj(all.rows()::get).toList());
        for (int row = 0; row < places.length; row++) {
            some.primary().adopt(all.primary(), row, places[row]);
        }
        BitSet pattern = new Search(some, round, protection).find();
        BitSet hidden = everything();
        for (int row = 0; row < places.length; row++) {
            for (Figures.Part part : Figures.Part.values()) {
                int figure = some.figures().of(row, part);
                if (figure != Figures.NONE && !pattern.get(figure)) {
                    hidden.clear(all.figures().of(places[row], part));
                }
            }
        }
        return hidden;
    }

    private static IntStream figures(Problem problem, int row) {
        return Arrays.stream(Figures.Part.values())
                .mapToInt(part -> problem.figures().of(row, part))
                .filter(figure -> figure != Figures.NONE);
    }

    /** The secrets that are shown, or that somebody can find out. */
    private Set<Integer> found(BitSet hidden, Knowable knowable) {
        secrets.or(all.primary().untold(hidden));
        int[] asked = Arrays.stream(Revealing.asked(all.figures(), hidden, secrets))
                .filter(figure -> !knowable.isSafe(figure))
                .toArray();
        Set<Integer> found = new TreeSet<>(knowable.thin(hidden, asked).keySet());
        found.removeIf(figure -> !secrets.get(figure));
        secrets.stream()
                .filter(figure -> all.figures().rowOf(figure) != Figures.NONE && !hidden.get(figure))
                .forEach(found::add);
        return found;
    }

    /** The statistics that show figures; what no table shows is a part of what some shows. */
    private Set<String> statistics(Set<Integer> some) {
        Set<String> statistics = new TreeSet<>();
        for (int row = 0; row < all.rows().size(); row++) {
            for (Figures.Part part : Figures.Part.values()) {
                if (some.contains(all.figures().of(row, part))) {
                    statistics.add(all.rows().get(row).row().statistic());
                }
            }
            if (some.contains(all.figures().complement(row))) {
                statistics.add(all.rows().get(row).row().statistic());
            }
        }
        return statistics;
    }
}
