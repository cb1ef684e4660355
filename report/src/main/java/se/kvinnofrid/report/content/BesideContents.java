package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Form;
import se.kvinnofrid.report.edition.Beside;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;

/** Sets a municipality's figures of a statistic beside those of its county, the nation and the middle half of municipalities. */
final class BesideContents {

    private final Material material;
    private final String municipality;
    private final String county;
    private final Map<String, List<Beside>> byCell = new HashMap<>();

    /** For the municipality and county with the given names. */
    BesideContents(Material material, String municipality, String county) {
        this.material = material;
        this.municipality = municipality;
        this.county = county;
        for (Beside one : material.publication.comparisons().beside()) {
            byCell.computeIfAbsent(one.statistic() + "/" + one.category(), key -> new ArrayList<>())
                    .add(one);
        }
    }

    /** The table of shares; none if nothing of the statistic is published for the municipality. */
    Optional<Table> findShares(Statistic statistic, String id, String title) {
        List<Category> together = statistic.measures().stream()
                .filter(Measure.Share.class::isInstance)
                .flatMap(measure -> measure.categories().stream())
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Beside beside :
                ofMeasures(statistic, measure -> isDistribution(measure) || measure instanceof Measure.Share)) {
            Category category = category(statistic, beside);
            Role role = together.contains(category) ? Role.TOGETHER : Role.PART;
            rows.add(shares(category.label().in(material.language), role, beside));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        id,
                        title,
                        material.word(Word.CATEGORY),
                        columns(),
                        rows,
                        bases(statistic),
                        remarks(statistic)));
    }

    /** The table of means and the like; none as for the shares. */
    Optional<Table> findValues(Statistic statistic, String id, String title) {
        List<Row> rows = ofMeasures(statistic, Measure.Value.class::isInstance).stream()
                .map(beside -> values(category(statistic, beside).label().in(material.language), beside))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        id,
                        title,
                        material.word(Word.MEASURE),
                        columnsOfValues(),
                        rows,
                        List.of(),
                        remarks(statistic)));
    }

    /** The chart of a table of shares; none if no share of the municipality's own may be shown. */
    Optional<Chart> findChart(Statistic statistic, String title, Table shares) {
        boolean any =
                shares.rows().stream().anyMatch(row -> row.entries().get(1).figure() instanceof Shown);
        if (!any) {
            return Optional.empty();
        }
        return Optional.of(new Chart(
                statistic.id(),
                Form.BESIDE,
                material.numbering.chart(title + ", " + municipality),
                material.word(Word.CHART_BESIDE) + ". " + material.word(Word.SAME_IN_TABLE),
                shares,
                remarksOfChart(shares)));
    }

    private List<String> remarksOfChart(Table shares) {
        List<String> remarks = new ArrayList<>();
        if (!shares.bases().isEmpty()) {
            String number =
                    material.vocabulary.written(shares.bases().get(0).entries().get(0));
            String base = shares.remarks().get(0);
            remarks.add("N = " + number + base.substring(base.indexOf(':')));
        }
        ChartContents.findHiddenLegend(material, shares).ifPresent(remarks::add);
        return remarks;
    }

    /** The municipality's figures of some measures of a statistic, in the statistic's order. */
    List<Beside> ofMeasures(Statistic statistic, Predicate<Measure> which) {
        List<Beside> all = new ArrayList<>();
        for (Measure measure : statistic.measures()) {
            if (which.test(measure)) {
                measure.categories()
                        .forEach(category -> all.addAll(
                                byCell.getOrDefault(statistic.id() + "/" + category.id(), List.<Beside>of())));
            }
        }
        return all;
    }

    static boolean isDistribution(Measure measure) {
        return measure instanceof Measure.Distribution
                || measure instanceof Measure.MultiResponse
                || measure instanceof Measure.EntryDistribution;
    }

    static Category category(Statistic statistic, Beside beside) {
        return statistic.categories().stream()
                .filter(category -> category.id().equals(beside.category()))
                .findFirst()
                .orElseThrow();
    }

    private List<Column> columns() {
        return List.of(
                new Column(municipality, material.word(Word.COUNT)),
                new Column(municipality, material.word(Word.SHARE)),
                new Column(material.word(Word.INTERVAL), material.word(Word.FROM)),
                new Column(material.word(Word.INTERVAL), material.word(Word.TO)),
                new Column(county, material.word(Word.SHARE)),
                new Column(material.word(Word.NATION), material.word(Word.SHARE)),
                new Column(material.word(Word.MIDDLE_HALF), material.word(Word.FROM)),
                new Column(material.word(Word.MIDDLE_HALF), material.word(Word.TO)));
    }

    private List<Column> columnsOfValues() {
        return List.of(
                new Column(municipality, material.word(Word.VALUE)),
                new Column(municipality, material.word(Word.BASE)),
                new Column(county, material.word(Word.VALUE)),
                new Column(material.word(Word.NATION), material.word(Word.VALUE)),
                new Column(material.word(Word.MIDDLE_HALF), material.word(Word.FROM)),
                new Column(material.word(Word.MIDDLE_HALF), material.word(Word.TO)));
    }

    private Row shares(String label, Role role, Beside beside) {
        return new Row(
                label,
                role,
                List.of(
                        new Entry(beside.count(), Kind.COUNT),
                        new Entry(beside.amount(), Kind.SHARE),
                        new Entry(beside.low(), Kind.SHARE),
                        new Entry(beside.high(), Kind.SHARE),
                        new Entry(beside.county(), Kind.SHARE),
                        new Entry(beside.nation(), Kind.SHARE),
                        new Entry(ofManyEnough(beside, beside.lower()), Kind.SHARE),
                        new Entry(ofManyEnough(beside, beside.upper()), Kind.SHARE)));
    }

    private Row values(String label, Beside beside) {
        return new Row(
                label,
                Role.PART,
                List.of(
                        new Entry(beside.amount(), Kind.VALUE),
                        new Entry(beside.base(), Kind.COUNT),
                        new Entry(beside.county(), Kind.VALUE),
                        new Entry(beside.nation(), Kind.VALUE),
                        new Entry(ofManyEnough(beside, beside.lower()), Kind.VALUE),
                        new Entry(ofManyEnough(beside, beside.upper()), Kind.VALUE)));
    }

    private Figure ofManyEnough(Beside beside, Figure figure) {
        Figure absent = Absent.ABSENT;
        return beside.municipalities() >= material.texts.reading().municipalities() ? figure : absent;
    }

    /** The municipality's own base; that of the other areas stands in the national report. */
    private List<Row> bases(Statistic statistic) {
        return ofMeasures(statistic, BesideContents::isDistribution).stream()
                .limit(1)
                .map(beside -> {
                    List<Entry> entries = new ArrayList<>();
                    entries.add(new Entry(beside.base(), Kind.COUNT));
                    while (entries.size() < columns().size()) {
                        entries.add(new Entry(Absent.ABSENT, Kind.COUNT));
                    }
                    return new Row(material.word(Word.BASE), Role.BASE, entries);
                })
                .toList();
    }

    private List<String> remarks(Statistic statistic) {
        List<String> remarks = new ArrayList<>();
        remarks.add(material.word(Word.BASE) + ": " + statistic.base().in(material.language) + ".");
        if (statistic.measures().stream().anyMatch(Measure.MultiResponse.class::isInstance)) {
            remarks.add(material.word(Word.SEVERAL_ANSWERS));
        }
        remarks.add(material.protection);
        return remarks;
    }
}
