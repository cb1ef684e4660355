package se.kvinnofrid.report.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.report.chart.Interval;
import se.kvinnofrid.report.chart.Interval.Marks;
import se.kvinnofrid.report.chart.Interval.Range;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Row;
import se.kvinnofrid.report.table.Vocabulary;

/** Makes the points of a chart: differences with their limits, or a municipality's shares beside others, in per cent. */
final class Points {

    static final int COUNTY = 4;
    private static final int SHARE = 1;
    private static final int LOW = 2;
    private static final int HIGH = 3;
    private static final int NATION = 5;
    private static final int LOWER = 6;
    private static final int UPPER = 7;
    private static final int PER_CENT = 100;

    private final Vocabulary vocabulary;

    Points(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Differences: the last three columns. */
    List<Interval> differences(Table table) {
        List<Interval> rows = new ArrayList<>();
        int first = table.columns().size() - 3;
        for (Row row : table.rows()) {
            Entry difference = row.entries().get(first);
            Optional<Range> limits = range(row, first + 1, first + 2, 1);
            rows.add(new Interval(
                    row.label(),
                    amount(difference, 1),
                    limits,
                    Optional.empty(),
                    Marks.NONE,
                    signed(difference),
                    limits.filter(range -> range.from() > 0 || range.to() < 0).isPresent()));
        }
        return rows;
    }

    /** A municipality's shares. */
    List<Interval> beside(Table table) {
        List<Interval> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            Entry share = row.entries().get(SHARE);
            rows.add(new Interval(
                    row.label(),
                    amount(share, PER_CENT),
                    range(row, LOW, HIGH, PER_CENT),
                    range(row, LOWER, UPPER, PER_CENT),
                    new Marks(
                            amount(row.entries().get(COUNTY), PER_CENT),
                            amount(row.entries().get(NATION), PER_CENT)),
                    vocabulary.written(share),
                    true));
        }
        return rows;
    }

    /** An amount of the scale of differences. */
    String points(double amount) {
        return vocabulary.written(new Entry(new Shown(BigDecimal.valueOf(amount)), Kind.VALUE));
    }

    /** An amount of the scale of shares. */
    String percent(double amount) {
        return amount == 0
                ? "0"
                : vocabulary.written(new Entry(new Shown(BigDecimal.valueOf(amount / PER_CENT)), Kind.SHARE));
    }

    private String signed(Entry difference) {
        String written = vocabulary.written(difference);
        return difference.figure() instanceof Shown shown && shown.number().signum() > 0 ? "+" + written : written;
    }

    private static Optional<Range> range(Row row, int from, int to, int times) {
        Optional<Double> low = amount(row.entries().get(from), times);
        Optional<Double> high = amount(row.entries().get(to), times);
        return low.isPresent() && high.isPresent() ? Optional.of(new Range(low.get(), high.get())) : Optional.empty();
    }

    private static Optional<Double> amount(Entry entry, int times) {
        return Shares.amount(entry.figure()).map(amount -> amount * times);
    }
}
