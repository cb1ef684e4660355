package se.kvinnofrid.report.html;

import java.util.List;
import se.kvinnofrid.report.chart.Bar;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;
import se.kvinnofrid.report.table.Vocabulary;

/** Makes the bars of a chart of a table of counts and shares. A hidden figure has no bar, and its symbol where the bar would begin. */
final class ChartBars {

    private static final int COUNT = 0;
    private static final int SHARE = 1;

    private final Vocabulary vocabulary;

    ChartBars(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Bar> of(Table table) {
        return table.rows().stream()
                .filter(row -> row.role() == Role.PART)
                .map(this::bar)
                .toList();
    }

    private Bar bar(Row row) {
        Entry share = row.entries().get(SHARE);
        double length = share.figure() instanceof Shown shown ? shown.number().doubleValue() : 0;
        String percent = vocabulary.written(share);
        String count = vocabulary.written(row.entries().get(COUNT));
        return new Bar(row.label(), length, percent.equals(count) ? percent : percent + " (" + count + ")");
    }
}
