package se.kvinnofrid.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.office.ChartGrid.Kind;
import se.kvinnofrid.report.office.ChartGrid.Limits;
import se.kvinnofrid.report.office.ChartGrid.Series;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Row;
import se.kvinnofrid.report.table.Vocabulary;

/** Takes the figures of a chart out of its table, as the form of the chart has them there. */
final class ChartFigures {

    private static final int SHARE = 1;
    private static final int GROUP = 2;
    private static final int COUNTY = 4;
    private static final int NATION = 5;

    private final Vocabulary words;

    ChartFigures(Vocabulary words) {
        this.words = words;
    }

    ChartGrid of(Chart chart) {
        Table table = chart.table();
        int last = table.columns().size() - 1;
        return switch (chart.form()) {
            case BARS ->
                new ChartGrid(
                        Kind.BARS,
                        names(table, List.of(SHARE)),
                        List.of(series(table, SHARE, table.columns().get(SHARE).heading())),
                        true);
            case STACKED -> stacked(table);
            case MULTIPLES -> new ChartGrid(Kind.BARS, names(table, shares(table)), groups(table), true);
            case TREND -> trend(table, last);
            case FOREST ->
                new ChartGrid(
                        Kind.BARS,
                        names(table, List.of(last - 2)),
                        List.of(withLimits(
                                table,
                                last - 2,
                                last - 1,
                                table.columns().get(last - 2).heading())),
                        false);
            case BESIDE ->
                new ChartGrid(
                        Kind.BARS,
                        names(table, List.of(SHARE)),
                        List.of(
                                withLimits(
                                        table,
                                        SHARE,
                                        SHARE + 1,
                                        table.columns().get(SHARE).group()),
                                series(
                                        table,
                                        COUNTY,
                                        table.columns().get(COUNTY).group()),
                                series(
                                        table,
                                        NATION,
                                        table.columns().get(NATION).group())),
                        true);
        };
    }

    /** The names of rows; one with a hidden figure bears the symbol, for what is hidden has no bar. */
    private List<String> names(Table table, List<Integer> columns) {
        return table.rows().stream()
                .map(row -> marked(
                        row.label(),
                        columns.stream().map(column -> row.entries().get(column).figure())))
                .toList();
    }

    private String marked(String name, Stream<Figure> figures) {
        return figures.anyMatch(Hidden.class::isInstance) ? name + " " + words.word(Word.HIDDEN_SYMBOL) : name;
    }

    /** Each group is a bar, each row a part of it. */
    private ChartGrid stacked(Table table) {
        List<Integer> shares = shares(table);
        return new ChartGrid(
                Kind.STACKED,
                shares.stream()
                        .map(column -> marked(
                                table.columns().get(column).group(),
                                table.rows().stream()
                                        .map(row -> row.entries().get(column).figure())))
                        .toList(),
                table.rows().stream()
                        .map(row -> new Series(
                                row.label(),
                                shares.stream()
                                        .map(column ->
                                                amount(row.entries().get(column).figure()))
                                        .toList(),
                                Optional.empty()))
                        .toList(),
                true);
    }

    private static List<Series> groups(Table table) {
        return shares(table).stream()
                .map(column -> series(table, column, table.columns().get(column).group()))
                .toList();
    }

    private static List<Integer> shares(Table table) {
        return IntStream.range(0, table.columns().size() / GROUP)
                .map(group -> group * GROUP + SHARE)
                .boxed()
                .toList();
    }

    /** Each row is a line through the times; the last column is the change. */
    private static ChartGrid trend(Table table, int last) {
        List<Series> lines = new ArrayList<>();
        for (Row row : table.rows()) {
            lines.add(new Series(
                    row.label(),
                    row.entries().subList(0, last).stream()
                            .map(entry -> amount(entry.figure()))
                            .toList(),
                    Optional.empty()));
        }
        List<String> times = table.columns().subList(0, last).stream()
                .map(Table.Column::heading)
                .toList();
        return new ChartGrid(Kind.LINES, times, lines, true);
    }

    private static Series series(Table table, int column, String name) {
        return new Series(name, values(table, column), Optional.empty());
    }

    /** With the interval whose limits stand in the given column and the next. */
    private static Series withLimits(Table table, int column, int low, String name) {
        List<Optional<Double>> values = values(table, column);
        return new Series(
                name,
                values,
                Optional.of(
                        new Limits(distances(values, values(table, low)), distances(values(table, low + 1), values))));
    }

    private static List<Optional<Double>> distances(List<Optional<Double>> from, List<Optional<Double>> to) {
        return IntStream.range(0, from.size())
                .mapToObj(i -> from.get(i).flatMap(high -> to.get(i).map(low -> Math.max(0, high - low))))
                .toList();
    }

    private static List<Optional<Double>> values(Table table, int column) {
        return table.rows().stream()
                .map(row -> amount(row.entries().get(column).figure()))
                .toList();
    }

    private static Optional<Double> amount(Figure figure) {
        return figure instanceof Shown shown ? Optional.of(shown.number().doubleValue()) : Optional.empty();
    }
}
