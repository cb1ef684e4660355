package se.kvinnofrid.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Form;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.TableKey;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;

/** Sets the cases with and without each factor of a statistic side by side, with the difference and its interval. */
final class FactorContents {

    private static final int POINTS = 2;

    /** A difference stands before its two limits. */
    private static final int LIMITS = 2;

    private final Material material;

    FactorContents(Material material) {
        this.material = material;
    }

    /** What is told of a statistic's factors; without a chart if every difference is hidden. */
    record Factors(Optional<Chart> chart, Table table, List<String> sentences) {}

    /** The factors of a statistic; none if it has no differences. */
    Optional<Factors> find(Statistic statistic) {
        return statistic.measures().stream()
                .filter(Measure.Difference.class::isInstance)
                .map(Measure.Difference.class::cast)
                .findFirst()
                .flatMap(difference -> find(statistic, difference));
    }

    private Optional<Factors> find(Statistic statistic, Measure.Difference difference) {
        List<Row> rows = statistic.factors().stream()
                .filter(factor -> material.publication.has(difference(statistic, factor)))
                .map(factor -> row(statistic, difference, factor))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String title = statistic.title().in(material.language) + " – " + Material.lower(material.word(Word.FACTORS));
        Table table = new Table(
                "",
                title,
                material.word(Word.FACTOR),
                columns(statistic),
                rows,
                List.of(),
                List.of(
                        material.word(Word.BASE) + ": " + statistic.base().in(material.language) + ".",
                        material.protection));
        boolean anyShown = rows.stream().anyMatch(row -> difference(row).figure() instanceof Shown);
        if (!anyShown) {
            return Optional.of(
                    new Factors(Optional.empty(), table, List.of(material.phrase(Word.ALL_DIFFERENCES_HIDDEN))));
        }
        List<String> remarks = new ArrayList<>(table.remarks().subList(0, 1));
        ChartContents.findHiddenLegend(material, table).ifPresent(remarks::add);
        Chart chart = new Chart(
                statistic.id() + "-" + difference.difference().id(),
                Form.FOREST,
                material.numbering.chart(title),
                material.word(Word.CHART_FOREST) + ". " + material.word(Word.SAME_IN_TABLE),
                table,
                remarks);
        return Optional.of(new Factors(Optional.of(chart), table, sentences(rows)));
    }

    private static Entry difference(Row row) {
        return row.entries().get(row.entries().size() - LIMITS - 1);
    }

    private List<Column> columns(Statistic statistic) {
        List<Column> columns = new ArrayList<>();
        for (Category value : statistic.factors().get(0).values()) {
            columns.add(new Column(value.label().in(material.language), material.word(Word.SHARE)));
            columns.add(new Column(value.label().in(material.language), material.word(Word.BASE)));
        }
        columns.add(new Column("", material.word(Word.PERCENTAGE_POINTS)));
        columns.add(new Column(material.word(Word.INTERVAL), material.word(Word.FROM)));
        columns.add(new Column(material.word(Word.INTERVAL), material.word(Word.TO)));
        return columns;
    }

    private Row row(Statistic statistic, Measure.Difference difference, Breakdown.ByQuestion factor) {
        List<Entry> entries = new ArrayList<>();
        for (Category value : factor.values()) {
            TableKey key = material.publication.nation(statistic.id(), factor.id(), value.id());
            Optional<Cell> cell = material.publication.findCell(key, difference.share());
            entries.add(new Entry(cell.map(Cell::share).orElse(Absent.ABSENT), Kind.SHARE));
            entries.add(new Entry(cell.map(Cell::base).orElse(Absent.ABSENT), Kind.COUNT));
        }
        for (Category category : difference.categories()) {
            Figure value = material.publication
                    .findCell(difference(statistic, factor), category.id())
                    .map(Cell::value)
                    .orElse(Absent.ABSENT);
            entries.add(new Entry(points(value), Kind.VALUE));
        }
        return new Row(factor.of().label().in(material.language), Role.PART, entries);
    }

    private TableKey difference(Statistic statistic, Breakdown factor) {
        return material.publication.nation(statistic.id(), factor.id(), "");
    }

    /** A difference between shares in percentage points. */
    static Figure points(Figure difference) {
        return difference instanceof Shown shown ? new Shown(shown.number().movePointRight(POINTS)) : difference;
    }

    private List<String> sentences(List<Row> rows) {
        List<String> sentences = new ArrayList<>();
        sentences.addAll(said(Word.DIFFERS_MORE, rows, 1));
        sentences.addAll(said(Word.DIFFERS_LESS, rows, -1));
        sentences.addAll(said(Word.DIFFERS_NOT, rows, 0));
        return sentences;
    }

    private List<String> said(Word word, List<Row> rows, int sign) {
        List<String> factors = rows.stream()
                .filter(row -> findSign(row).filter(found -> found == sign).isPresent())
                .map(row -> Material.lower(row.label()))
                .toList();
        return factors.isEmpty() ? List.of() : List.of(material.phrase(word, String.join(", ", factors)));
    }

    /** On which side of zero the whole interval of a row lies; 0 if on both. */
    private static Optional<Integer> findSign(Row row) {
        int last = row.entries().size() - 1;
        return row.entries().get(last - 1).figure() instanceof Shown low
                        && row.entries().get(last).figure() instanceof Shown high
                ? Optional.of(sign(low.number(), high.number()))
                : Optional.empty();
    }

    private static int sign(BigDecimal low, BigDecimal high) {
        return low.signum() == high.signum() ? low.signum() : 0;
    }
}
