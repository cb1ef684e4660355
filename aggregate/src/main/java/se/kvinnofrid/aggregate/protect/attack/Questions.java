package se.kvinnofrid.aggregate.protect.attack;

import static se.kvinnofrid.aggregate.protect.figure.Figures.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.kvinnofrid.aggregate.protect.attack.Found.Hidden;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Figures.Part;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.config.statistic.Measure;

/** What an edition hides, or rounds: counts, bases, and what counts leave of their bases; each figure once. */
final class Questions {

    /**
     * A hidden figure of a row.
     *
     * @param told whether a rate or a difference is shown that it can be computed from
     */
    record Question(Row row, Hidden hidden, int figure, boolean told) {}

    /** A share for all groups of a breakdown. */
    private record Compared(String statistic, String area, String breakdown, String period, String category) {
        static Compared of(Row row, String category) {
            return new Compared(row.statistic(), row.area(), row.breakdown(), row.period(), category);
        }
    }

    final List<Question> all = new ArrayList<>();
    private final Figures figures;
    private final Definitions definitions;
    private final BitSet asked = new BitSet();
    private final Set<Compared> compared = new HashSet<>();

    Questions(Figures figures, Definitions definitions, PublishedEdition edition) {
        this.figures = figures;
        this.definitions = definitions;
        for (Row row : edition.rows()) {
            edition.find(row).ifPresent(this::compare);
        }
        for (int row = 0; row < figures.rows().size(); row++) {
            Cell cell = edition.find(figures.rows().get(row)).orElse(null);
            if (cell != null) {
                ask(row, cell, edition.isRounded());
            }
        }
    }

    private void ask(int row, Cell cell, boolean rounded) {
        if (rounded || cell.base() == null) {
            ask(row, Hidden.BASE, figures.of(row, Part.BASE), false);
        }
        // Of nobody nobody is counted, and it is no secret.
        if (rounded || (cell.count() == null && figures.of(row, Part.COUNT) != NONE && !isNobody(cell))) {
            boolean told = !rounded && isTold(cell);
            ask(row, Hidden.COUNT, figures.of(row, Part.COUNT), told);
            ask(row, Hidden.COMPLEMENT, figures.complement(row), told);
        }
    }

    private static boolean isNobody(Cell cell) {
        return cell.base() != null && cell.base() == 0;
    }

    private void compare(Cell cell) {
        if (cell.value() != null
                && definitions.find(cell.row()).orElse(null) instanceof Measure.Difference difference) {
            compared.add(Compared.of(cell.row(), difference.share()));
        }
    }

    /** How many people live where is public, so that a rate is a count; and the difference of two shares, with its limits, is the two shares. */
    private boolean isTold(Cell cell) {
        return compared.contains(Compared.of(cell.row(), cell.row().category()))
                || (cell.value() != null && definitions.find(cell.row()).orElse(null) instanceof Measure.Rate);
    }

    private void ask(int row, Hidden hidden, int figure, boolean told) {
        if (figure != NONE && !asked.get(figure)) {
            asked.set(figure);
            all.add(new Question(figures.rows().get(row), hidden, figure, told));
        }
    }
}
