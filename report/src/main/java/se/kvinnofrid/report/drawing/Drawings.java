package se.kvinnofrid.report.drawing;

import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.chart.Charts;
import se.kvinnofrid.report.chart.Format;
import se.kvinnofrid.report.chart.Group;
import se.kvinnofrid.report.chart.Interval;
import se.kvinnofrid.report.chart.IntervalKey;
import se.kvinnofrid.report.chart.Picture;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.CountyMap;
import se.kvinnofrid.report.font.Typeface;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Row;
import se.kvinnofrid.report.table.Vocabulary;

/** Draws the charts of a report that set several things side by side, and its map. */
public final class Drawings {

    private final Vocabulary vocabulary;
    private final Charts charts;
    private final Shares shares;
    private final Points points;
    private final CountyTiles tiles;

    public Drawings(Vocabulary vocabulary, Typeface regular, Typeface bold) {
        this.vocabulary = vocabulary;
        charts = new Charts(regular, bold);
        shares = new Shares(vocabulary);
        points = new Points(vocabulary);
        tiles = new CountyTiles(vocabulary);
    }

    /**
     * The picture of a chart.
     *
     * @throws IllegalArgumentException if the chart is one of plain bars, which the chart library draws
     */
    public Picture draw(Chart chart, Format format) {
        Table table = chart.table();
        return switch (chart.form()) {
            case BARS -> throw new IllegalArgumentException("plain bars are drawn by the chart library: " + chart.id());
            case STACKED ->
                charts.stacked(format, labels(table), shares.groups(table), vocabulary.word(Word.HIDDEN_SYMBOL));
            case MULTIPLES -> multiples(table, format);
            case TREND ->
                charts.trends(
                        format,
                        shares.courses(table),
                        shares.times(table),
                        vocabulary.word(Word.COMPARABLE),
                        vocabulary.word(Word.NOT_COMPARABLE));
            case FOREST -> charts.intervals(format, keyOfDifferences(), points.differences(table), points::points);
            case BESIDE -> charts.intervals(format, keyOfMunicipality(table), points.beside(table), points::percent);
        };
    }

    /** The picture of a map. */
    public Picture draw(CountyMap map, Format format) {
        return charts.tiles(format, tiles.of(map), tiles.key());
    }

    private Picture multiples(Table table, Format format) {
        List<Group> groups = shares.groups(table);
        return charts.multiples(
                format,
                labels(table),
                groups.get(0),
                groups.subList(1, groups.size()),
                vocabulary.word(Word.REFERENCE));
    }

    private IntervalKey keyOfDifferences() {
        return new IntervalKey(
                Optional.of(vocabulary.word(Word.CERTAIN)),
                Optional.of(vocabulary.word(Word.UNCERTAIN)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private IntervalKey keyOfMunicipality(Table table) {
        boolean band = points.beside(table).stream().map(Interval::band).anyMatch(Optional::isPresent);
        return new IntervalKey(
                Optional.of(table.columns().get(0).group()),
                Optional.empty(),
                Optional.of(table.columns().get(Points.COUNTY).group()),
                Optional.of(vocabulary.word(Word.NATION)),
                band ? Optional.of(vocabulary.word(Word.MIDDLE_HALF)) : Optional.empty());
    }

    private static List<String> labels(Table table) {
        return table.rows().stream().map(Row::label).toList();
    }
}
