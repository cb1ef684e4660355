package se.kvinnofrid.aggregate.protect.attack;

import static se.kvinnofrid.aggregate.protect.figure.Figures.NONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Figures.Part;
import se.kvinnofrid.aggregate.protect.figure.Row;

/**
 * What an edition shows of the figures, each by itself: what stands in a cell, and what a share or a mean says where only one of the two
 * figures stands beside it.
 */
final class Knowledge {

    /** Half of the last decimal that readers see. */
    private static final BigDecimal HALF_STEP = new BigDecimal("0.0000005");

    /** A quotient of two hidden figures: at least {@code low} and at most {@code high}. */
    record Quotient(int dividend, int divisor, BigDecimal low, BigDecimal high) {}

    final long[] least;
    final long[] greatest;
    /** In a rounded edition what a figure is shown as, -1 for the others and for what means tell. */
    final long[] rounded;

    final List<Quotient> quotients = new ArrayList<>();
    private final Figures figures;
    private final PublishedEdition edition;

    Knowledge(Figures figures, PublishedEdition edition) {
        this.figures = figures;
        this.edition = edition;
        least = new long[figures.size()];
        greatest = new long[figures.size()];
        Arrays.fill(greatest, Puzzle.UNBOUNDED);
        rounded = new long[figures.size()];
        Arrays.fill(rounded, -1);
        for (int row = 0; row < figures.rows().size(); row++) {
            lookAt(row);
        }
        for (int row = 0; row < figures.rows().size(); row++) {
            divide(row);
        }
    }

    /** Whether the value is shown, in whichever cell. */
    boolean isKnown(int figure) {
        return least[figure] == greatest[figure];
    }

    /** The value, or, where it is only known to lie between two ends, a positive number; -1 if nothing is shown of it. */
    long value(int figure) {
        if (least[figure] == 0 && greatest[figure] == Puzzle.UNBOUNDED) {
            return -1;
        }
        return isKnown(figure) ? least[figure] : Math.max(1, least[figure]);
    }

    private void lookAt(int row) {
        Row one = figures.rows().get(row);
        Cell cell = edition.find(one).orElse(null);
        if (cell != null) {
            take(row, Part.COUNT, cell.count());
            take(row, Part.BASE, cell.base());
            take(row, Part.ANSWERS, cell.answers());
        } else if (!edition.hasArea(one.area())) {
            for (Part part : Part.values()) {
                if (figures.of(row, part) != NONE) {
                    narrow(figures.of(row, part), 0, 0, row);
                }
            }
        }
    }

    private void take(int row, Part part, @Nullable Long value) {
        if (value != null && figures.of(row, part) != NONE) {
            narrow(figures.of(row, part), value - edition.distance, value + edition.distance, row);
            rounded[figures.of(row, part)] = edition.isRounded() ? value : -1;
        }
    }

    private void divide(int row) {
        Cell cell = edition.find(figures.rows().get(row)).orElse(null);
        if (cell != null && edition.isRounded()) {
            multiply(row, figures.of(row, Part.COUNT), cell.share(), cell.base());
            multiply(row, figures.of(row, Part.SUM), cell.value(), cell.base());
        } else if (cell != null) {
            divide(row, figures.of(row, Part.COUNT), cell.share());
            divide(row, figures.of(row, Part.SUM), cell.value());
        }
    }

    private void divide(int row, int dividend, @Nullable BigDecimal quotient) {
        int divisor = figures.of(row, Part.BASE);
        if (quotient == null || dividend == NONE || divisor == NONE || (isKnown(dividend) && isKnown(divisor))) {
            return;
        }
        BigDecimal low = quotient.subtract(HALF_STEP).max(BigDecimal.ZERO);
        BigDecimal high = quotient.add(HALF_STEP);
        if (isKnown(divisor)) {
            BigDecimal by = BigDecimal.valueOf(least[divisor]);
            narrow(
                    dividend,
                    whole(low.multiply(by), RoundingMode.CEILING),
                    whole(high.multiply(by), RoundingMode.FLOOR),
                    row);
        } else if (isKnown(dividend)) {
            BigDecimal of = BigDecimal.valueOf(least[dividend]);
            long most = low.signum() > 0 ? of.divide(low, 0, RoundingMode.FLOOR).longValueExact() : Puzzle.UNBOUNDED;
            narrow(divisor, of.divide(high, 0, RoundingMode.CEILING).longValueExact(), most, row);
        } else {
            quotients.add(new Quotient(dividend, divisor, low, high));
        }
    }

    /** In a rounded edition shares and means are those of the rounded figures, and tell them. */
    private void multiply(int row, int dividend, @Nullable BigDecimal quotient, @Nullable Long divisor) {
        if (quotient != null && divisor != null && dividend != NONE) {
            long rounded = whole(quotient.multiply(BigDecimal.valueOf(divisor)), RoundingMode.HALF_UP);
            narrow(dividend, rounded - edition.distance, rounded + edition.distance, row);
        }
    }

    private static long whole(BigDecimal number, RoundingMode how) {
        return number.setScale(0, how).longValueExact();
    }

    private void narrow(int figure, long itsLeast, long itsGreatest, int row) {
        least[figure] = Math.max(least[figure], itsLeast);
        greatest[figure] = Math.min(greatest[figure], itsGreatest);
        if (least[figure] > greatest[figure]) {
            throw new IllegalStateException("edition " + edition.name + " says of "
                    + figures.rows().get(row).name() + " what others of its cells do not say");
        }
    }
}
