package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Chapter;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Form;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.edition.Earlier;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.InBoth;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.TableKey;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;

/** Sets the figures that are followed beside those of earlier times; tells a change only where the published note allows it. */
final class OverTime {

    static final String ID = "over-tid";
    private static final String IN_BOTH = "samma-kommuner";

    private final Material material;

    OverTime(Material material) {
        this.material = material;
    }

    /** A followed figure and what it is called. */
    private record Followed(CellReference cell, String label, boolean share) {
        Entry entry(Figure figure) {
            return new Entry(figure, share ? Kind.SHARE : Kind.VALUE);
        }

        Entry change(Figure difference) {
            return new Entry(share ? FactorContents.points(difference) : difference, Kind.VALUE);
        }
    }

    /** Two times that are set beside each other. */
    private record Times(String period, String edition, String against) {}

    /** The chapter; none if there is nothing to compare with. */
    Optional<Chapter> find() {
        List<Section> sections = new ArrayList<>();
        findHalves().ifPresent(sections::add);
        sections.addAll(rounds());
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(
                        ID,
                        material.word(Word.OVER_TIME),
                        Optional.of(material.word(Word.OVER_TIME_NOTE)),
                        List.of(),
                        sections));
    }

    /** The half-years of the round side by side, with the change from the first to the last. */
    private Optional<Section> findHalves() {
        List<String> halves = new ArrayList<>(followed().stream()
                .flatMap(figure ->
                        material.publication.partsOfRound(figure.cell().statistic()).stream())
                .distinct()
                .sorted()
                .toList());
        if (halves.size() < 2) {
            return Optional.empty();
        }
        String edition = material.publication.edition().name();
        Times times = new Times(halves.get(halves.size() - 1), edition, halves.get(0));
        List<Column> columns = new ArrayList<>();
        halves.forEach(half -> columns.add(new Column("", material.names.period(half))));
        columns.add(change());
        List<Row> rows = new ArrayList<>();
        for (Followed figure : followed()) {
            List<Entry> entries = new ArrayList<>();
            for (String half : halves) {
                entries.add(figure.entry(ofHalf(figure, half)));
            }
            entries.add(figure.change(difference(figure, times)));
            rows.add(new Row(figure.label(), Role.PART, entries));
        }
        String title = material.word(Word.OVER_HALVES);
        return Optional.of(section(
                ID + "-halvar",
                title,
                List.of(table(ID + "-halvar", title, columns, rows, times)),
                trend(title, columns, rows)));
    }

    /** Shares as lines; what is no share has a scale of its own kind, and that or what is hidden at all times stands in the table only. */
    private List<Chart> trend(String title, List<Column> columns, List<Row> rows) {
        List<Row> shares = rows.stream()
                .filter(row -> row.entries().get(0).kind() == Kind.SHARE)
                .filter(row -> row.entries().subList(0, row.entries().size() - 1).stream()
                        .anyMatch(entry -> entry.figure() instanceof Shown))
                .toList();
        Table drawn = new Table("", title, material.word(Word.MEASURE), columns, shares, List.of(), List.of());
        List<String> remarks = new ArrayList<>(List.of(material.word(Word.TREND_BASE)));
        ChartContents.findHiddenLegend(material, drawn).ifPresent(remarks::add);
        return shares.isEmpty()
                ? List.of()
                : List.of(new Chart(
                        ID + "-halvar",
                        Form.TREND,
                        material.numbering.chart(title),
                        material.word(Word.CHART_TREND) + ". " + material.word(Word.SAME_IN_TABLE),
                        drawn,
                        remarks));
    }

    private Figure ofHalf(Followed figure, String half) {
        TableKey key = new TableKey(figure.cell().statistic(), Publication.NATION, "", "", half);
        return material.publication
                .findCell(key, figure.cell().category())
                .map(cell -> figure.share() ? cell.share() : cell.value())
                .orElse(Absent.ABSENT);
    }

    /** The round beside each earlier one. */
    private List<Section> rounds() {
        String round = material.publication.edition().round();
        List<Times> all = material.publication.comparisons().earlier().stream()
                .filter(earlier -> earlier.period().equals(round))
                .map(earlier -> new Times(round, earlier.againstEdition(), earlier.againstPeriod()))
                .distinct()
                .toList();
        List<Section> sections = new ArrayList<>();
        for (Times times : all) {
            List<Column> columns = List.of(
                    new Column("", material.names.period(times.against())),
                    new Column("", material.names.period(round)),
                    change());
            List<Row> rows = new ArrayList<>();
            for (Followed figure : followed()) {
                find(figure, times)
                        .ifPresent(earlier -> rows.add(new Row(
                                figure.label(),
                                Role.PART,
                                List.of(
                                        figure.entry(earlier.against()),
                                        figure.entry(earlier.amount()),
                                        figure.change(earlier.difference())))));
            }
            String title = material.word(Word.OVER_ROUNDS) + ": " + material.names.period(times.against());
            List<Table> tables =
                    new ArrayList<>(List.of(table(ID + "-" + times.edition(), title, columns, rows, times)));
            findInBoth(times).ifPresent(tables::add);
            sections.add(section(ID + "-" + times.edition(), title, tables, List.of()));
        }
        return sections;
    }

    /** What may not be compared, of the municipalities that are in both rounds; none if all may be, or there are no such figures. */
    private Optional<Table> findInBoth(Times times) {
        List<InBoth> figures = material.publication.comparisons().inBoth().stream()
                .filter(one -> one.againstEdition().equals(times.edition()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Followed figure : followed()) {
            if (find(figure, times).filter(earlier -> !earlier.comparable()).isPresent()) {
                figures.stream()
                        .filter(one -> figure.share()
                                && one.statistic().equals(figure.cell().statistic())
                                && one.category().equals(figure.cell().category()))
                        .forEach(one -> rows.add(new Row(
                                figure.label(),
                                Role.PART,
                                List.of(figure.entry(one.against()), figure.entry(one.amount())))));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Table(
                ID + "-" + times.edition() + "-" + IN_BOTH,
                material.word(Word.SAME_MUNICIPALITIES) + ": " + material.names.period(times.against()),
                material.word(Word.MEASURE),
                List.of(
                        new Column("", material.names.period(times.against())),
                        new Column("", material.names.period(times.period()))),
                rows,
                List.of(),
                List.of(
                        material.phrase(
                                Word.SAME_MUNICIPALITIES_NOTE,
                                Integer.toString(figures.get(0).municipalities())),
                        material.protection)));
    }

    private Table table(String id, String title, List<Column> columns, List<Row> rows, Times times) {
        return new Table(id, title, material.word(Word.MEASURE), columns, rows, List.of(), remarks(times));
    }

    private Section section(String id, String title, List<Table> tables, List<Chart> charts) {
        return new Section(
                id,
                title,
                List.of(),
                Optional.empty(),
                charts,
                tables.stream().map(material::numbered).toList(),
                List.of(),
                tables);
    }

    private List<String> remarks(Times times) {
        List<String> remarks = new ArrayList<>(obstacles(times));
        remarks.add(material.protection);
        return remarks;
    }

    /** Why no change is given: each reason with the figures it concerns. */
    private List<String> obstacles(Times times) {
        Map<String, List<String>> byNote = new LinkedHashMap<>();
        for (Followed figure : followed()) {
            find(figure, times).filter(earlier -> !earlier.comparable()).ifPresent(earlier -> byNote.computeIfAbsent(
                            earlier.note().in(material.language), note -> new ArrayList<>())
                    .add(Material.lower(figure.label())));
        }
        return byNote.entrySet().stream()
                .map(entry -> material.word(Word.NOT_COMPARABLE) + " (" + String.join("; ", entry.getValue()) + "): "
                        + entry.getKey())
                .collect(Collectors.toList());
    }

    private Figure difference(Followed figure, Times times) {
        return find(figure, times).map(Earlier::difference).orElse(Hidden.HIDDEN);
    }

    private Optional<Earlier> find(Followed figure, Times times) {
        return material.publication.comparisons().earlier().stream()
                .filter(earlier -> earlier.statistic().equals(figure.cell().statistic())
                        && earlier.category().equals(figure.cell().category())
                        && new Times(earlier.period(), earlier.againstEdition(), earlier.againstPeriod()).equals(times))
                .findFirst();
    }

    private Column change() {
        return new Column("", material.word(Word.CHANGE));
    }

    private List<Followed> followed() {
        List<Followed> all = new ArrayList<>();
        for (CellReference cell : material.texts.trend()) {
            material.configuration.statistics().find(cell.statistic()).stream()
                    .filter(statistic -> material.publication.has(material.publication.nation(statistic.id(), "", "")))
                    .map(statistic -> followed(statistic, cell))
                    .forEach(all::add);
        }
        return all;
    }

    private Followed followed(Statistic statistic, CellReference cell) {
        String category = statistic.categories().stream()
                .filter(one -> one.id().equals(cell.category()))
                .map(Category::label)
                .map(label -> label.in(material.language))
                .findFirst()
                .orElse(cell.category());
        boolean value = statistic.measures().stream()
                .anyMatch(measure -> measure instanceof Measure.Value one
                        && one.category().id().equals(cell.category()));
        return new Followed(cell, statistic.title().in(material.language) + ": " + Material.lower(category), !value);
    }
}
