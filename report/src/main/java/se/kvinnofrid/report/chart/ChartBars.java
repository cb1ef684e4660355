package se.kvinnofrid.report.chart;

import java.util.List;
import java.util.stream.Collectors;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;
import se.kvinnofrid.report.table.Vocabulary;

/** Makes the bars of a chart of a table of counts and shares. A hidden figure has no bar, and its symbol where the bar would begin. */
public final class ChartBars {

    private static final int COUNT = 0;
    private static final int SHARE = 1;

    private final Vocabulary vocabulary;

    public ChartBars(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The bars of a table whose rows have a count and a share. */
    public List<Bar> of(Table table) {
        return table.rows().stream()
                .filter(row -> row.role() == Role.PART)
                .map(this::bar)
                .toList();
    }

    /** What the bars show, said to who cannot see them: every label with its figures. */
    public String spoken(Table table) {
        return of(table).stream()
                .map(bar -> bar.label() + " " + bar.figure())
                .collect(Collectors.joining("; ", "", "."));
    }

    private Bar bar(Row row) {
        Entry share = row.entries().get(SHARE);
        double length = share.figure() instanceof Shown shown ? shown.number().doubleValue() : 0;
        String percent = vocabulary.written(share);
        String count = vocabulary.written(row.entries().get(COUNT));
        return new Bar(row.label(), length, percent.equals(count) ? percent : percent + " (" + count + ")");
    }
}
