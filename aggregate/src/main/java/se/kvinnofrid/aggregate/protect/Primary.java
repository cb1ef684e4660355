package se.kvinnofrid.aggregate.protect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.config.protection.Protection;

/**
 * What is hidden for its own sake: counts of a few cases, all but a few, none or all of a small group, what is never published. Nobody may
 * find out these, nor how many are left.
 */
final class Primary {

    private final Figures figures;
    private final Protection protection;
    private final Around around;
    private final BitSet hidden = new BitSet();
    private final BitSet secrets = new BitSet();
    private final Map<Integer, List<int[]>> told = new TreeMap<>();

    Primary(Figures figures, List<Computed> rows, String round, Protection protection) {
        this.figures = figures;
        this.protection = protection;
        this.around = new Around(figures, rows, round, protection.minimumBase());
        for (int row = 0; row < rows.size(); row++) {
            judge(row, rows.get(row));
        }
    }

    private void judge(int number, Computed row) {
        Long base = row.baseCases();
        Long count = row.countCases();
        boolean fewAsked = base != null && isFew(base);
        boolean small = base != null && isSmall(base);
        if (fewAsked) {
            hide(number, Figures.Part.BASE);
        }
        if (count != null && row.never() && base != null && base == 0) {
            // Where nobody is asked there is nothing to find out.
            hidden.set(figures.of(number, Figures.Part.COUNT));
        } else if (count != null && (row.never() || !isKnownAnyhow(number, row, small))) {
            boolean fewOut = base != null && isFew(base - count);
            boolean telling = small && (count == 0 || count.equals(base));
            if (row.never() || isFew(count) || fewOut || fewAsked || telling) {
                hide(number, Figures.Part.COUNT);
            }
            if (fewOut && figures.complement(number) != Figures.NONE) {
                secrets.set(figures.complement(number));
            }
        }
        if (small) {
            hide(number, Figures.Part.SUM);
        }
        if (small || (row.answers() != null && isFew(row.answers()))) {
            hide(number, Figures.Part.ANSWERS);
        }
    }

    /** Whether the count is nothing or all, and that follows from a larger table, or from what the table is about. */
    private boolean isKnownAnyhow(int number, Computed row, boolean small) {
        Long count = row.countCases();
        if (count == null || !(count == 0 || (count.equals(row.baseCases()) && !isFew(count)))) {
            return false;
        }
        int figure = figures.of(number, Figures.Part.COUNT);
        if (figure == Figures.NONE || figure == figures.of(number, Figures.Part.BASE)) {
            return true;
        }
        if (!small) {
            return false;
        }
        List<int[]> tellers = around.tellers(row);
        if (!tellers.isEmpty()) {
            told.put(figure, tellers);
        }
        return !tellers.isEmpty();
    }

    /** Whether a row's count is hidden for its own sake. */
    boolean isCountHidden(int row) {
        int figure = figures.of(row, Figures.Part.COUNT);
        return figure != Figures.NONE && hidden.get(figure);
    }

    boolean isFew(long cases) {
        return cases >= 1 && cases < protection.threshold();
    }

    boolean isSmall(long base) {
        return base >= 1 && base < protection.minimumBase();
    }

    private void hide(int row, Figures.Part part) {
        int figure = figures.of(row, part);
        if (figure != Figures.NONE) {
            hidden.set(figure);
            if (figures.isOfCases(figure)) {
                secrets.set(figure);
            }
        }
    }

    /**
     * Hides what is hidden for its own sake in tables that are left out, too: they count the same cases in another way.
     *
     * @param place the row that a row is there
     */
    void adopt(Primary all, int row, int place) {
        for (Figures.Part part : Figures.Part.values()) {
            int figure = all.figures.of(place, part);
            if (figure != Figures.NONE && all.hidden.get(figure)) {
                hide(row, part);
            }
        }
        int complement = all.figures.complement(place);
        if (complement != Figures.NONE && all.secrets.get(complement)) {
            secrets.set(figures.complement(row));
        }
    }

    /** The figures that are hidden for their own sake. */
    BitSet hidden() {
        return hidden;
    }

    /** What must not be found out: the hidden numbers of cases, and what is left of the base. */
    BitSet secrets() {
        return secrets;
    }

    /** Figures that say as much as smaller ones that are shown for that: they should be shown too. */
    BitSet tellers() {
        BitSet tellers = new BitSet();
        told.values().forEach(groups -> groups.forEach(larger -> tellers.set(larger[0])));
        return tellers;
    }

    /** Figures that were to be shown because others say as much, where all of these are hidden after all: they must not be found out. */
    BitSet untold(BitSet all) {
        BitSet untold = new BitSet();
        told.forEach((figure, groups) -> untold.set(
                figure, groups.stream().anyMatch(larger -> Arrays.stream(larger).allMatch(all::get))));
        untold.andNot(secrets);
        return untold;
    }
}
