package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.report.Text;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.edition.TableKey;
import se.kvinnofrid.report.table.Group;
import se.kvinnofrid.report.table.Table;

/** Makes the section of a statistic: its charts and its tables for the nation, whole and by groups. */
final class SectionContents {

    /** A table of counts and shares of more groups than this is too wide for a page. */
    private static final int MOST_GROUPS = 5;

    private final Material material;
    private final ChartContents charts;
    private final FactorContents factors;

    SectionContents(Material material) {
        this.material = material;
        this.charts = new ChartContents(material);
        this.factors = new FactorContents(material);
    }

    /** The section of a statistic; none if the nation has no table of it. */
    Optional<Section> find(Statistic statistic) {
        Group nation = nation(statistic, "");
        if (!material.publication.has(nation.key())) {
            return Optional.empty();
        }
        String title = statistic.title().in(material.language);
        List<Chart> drawn = new ArrayList<>();
        List<Table> tables = new ArrayList<>(tables(statistic, title, List.of(nation)));
        List<String> sentences = new ArrayList<>(sentences(statistic));
        tables.stream().findFirst().ifPresent(table -> draw(statistic, statistic.id(), title, table, drawn, sentences));
        List<Table> more = new ArrayList<>();
        List<Division> divisions = Division.all(material, statistic);
        for (Division division : divisions) {
            if (isOwn(statistic, division)) {
                own(statistic, title, division, new Shown(drawn, sentences, tables, more));
            } else if (division.id().isEmpty() || material.texts.breakdowns().contains(division.id())) {
                tables(statistic, by(title, division), division.groups()).stream()
                        .filter(Table::tells)
                        .forEach(more::add);
            }
        }
        List<Table> whole = new ArrayList<>(whole(statistic, title, nation, divisions));
        factors.find(statistic).ifPresent(found -> {
            found.chart().ifPresent(drawn::add);
            tables.add(found.table());
            sentences.addAll(found.sentences());
            whole.add(found.table().named(statistic.id(), title + ", " + material.word(Word.DIFFERENCE)));
        });
        return Optional.of(new Section(
                statistic.id(),
                title,
                sentences,
                statistic.note().map(note -> note.in(material.language)),
                drawn,
                tables.stream().map(material::numbered).toList(),
                more.stream().map(material::further).toList(),
                whole));
    }

    /** What a section shows, as far as it has come. */
    private record Shown(List<Chart> drawn, List<String> sentences, List<Table> tables, List<Table> more) {}

    /** Draws a table; where all its shares are hidden a sentence says so instead. */
    private void draw(
            Statistic statistic, String id, String title, Table table, List<Chart> drawn, List<String> sentences) {
        Optional<Chart> chart = charts.find(statistic, id, title, table);
        chart.ifPresent(drawn::add);
        if (chart.isEmpty() && ChartContents.isHidden(table)) {
            sentences.add(material.phrase(Word.ALL_HIDDEN, title));
        }
    }

    /** The section of a statistic that sets the groups of a breakdown side by side; none if there is nothing to set. */
    Optional<Section> findByGroups(Statistic statistic, Breakdown breakdown, String chapter) {
        Division division = Division.of(material, statistic, breakdown);
        if (division.groups().isEmpty()) {
            return Optional.empty();
        }
        String id = chapter + "-" + statistic.id();
        String title = statistic.title().in(material.language);
        List<Group> groups = withAll(statistic, division);
        List<Table> complete = tables(statistic, by(title, division), groups);
        List<Chart> drawn = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        complete.stream()
                .findFirst()
                .ifPresent(table -> draw(statistic, id, by(title, division), table, drawn, sentences));
        List<Table> tables = new ArrayList<>();
        List<Table> more = new ArrayList<>();
        fit(complete, groups, tables, more);
        return Optional.of(new Section(
                id,
                by(title, division),
                sentences,
                Optional.empty(),
                drawn,
                tables.stream().map(material::numbered).toList(),
                more.stream().map(material::further).toList(),
                List.of()));
    }

    /** Tables of many groups show shares only, and those without shares stand among the further ones: a page is no wider. */
    private void fit(List<Table> complete, List<Group> groups, List<Table> tables, List<Table> more) {
        for (Table table : complete) {
            if (groups.size() <= MOST_GROUPS) {
                tables.add(table);
            } else if (table.columns().stream().anyMatch(this::isShare)) {
                tables.add(sharesOnly(table));
            } else if (table.tells()) {
                more.add(table);
            }
        }
    }

    private boolean isShare(Table.Column column) {
        return column.heading().equals(material.word(Word.SHARE));
    }

    /** The table without the counts of its groups, but with their bases; the workbook has the counts. */
    private Table sharesOnly(Table table) {
        List<Table.Column> columns = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (isShare(table.columns().get(i))) {
                columns.add(new Table.Column("", table.columns().get(i).group()));
                kept.add(i);
            }
        }
        return new Table(
                table.id(),
                table.caption() + ", " + Material.lower(material.word(Word.SHARE)),
                table.rowHeading(),
                columns,
                table.rows().stream().map(row -> row.only(kept)).toList(),
                // A base stands under the count.
                table.bases().stream()
                        .map(row ->
                                row.only(kept.stream().map(share -> share - 1).toList()))
                        .toList(),
                table.remarks());
    }

    /** The section of a statistic that is by municipality and year; none if the municipality has nothing of it. */
    Optional<Section> findByYear(Statistic statistic, String municipality) {
        List<Group> years = material.publication.years(statistic.id(), municipality).stream()
                .map(year -> new Group(year, new TableKey(statistic.id(), municipality, "", "", year)))
                .toList();
        String title = statistic.title().in(material.language);
        List<Table> whole = material.tables.findRates(statistic, statistic.id(), title, years).stream()
                .toList();
        return whole.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        statistic.id(),
                        title,
                        List.of(),
                        statistic.note().map(said -> said.in(material.language)),
                        List.of(),
                        whole.stream().map(material::numbered).toList(),
                        List.of(),
                        whole));
    }

    /** Tables with every area or group side by side. */
    private List<Table> tables(Statistic statistic, String title, List<Group> groups) {
        List<Table> made = new ArrayList<>();
        material.tables.findDistribution(statistic, "", title, groups).ifPresent(made::add);
        material.tables.findCounts(statistic, "", title, groups).ifPresent(made::add);
        String titleOfMeasures = made.isEmpty() ? title : title + ", " + material.word(Word.MEASURES);
        material.tables.findMeasures(statistic, "", titleOfMeasures, groups).ifPresent(made::add);
        return made;
    }

    /** The same tables under the name of the statistic. */
    List<Table> unnumbered(Statistic statistic, String title, List<Group> groups) {
        List<Table> made = new ArrayList<>();
        material.tables
                .findDistribution(statistic, statistic.id(), title, groups)
                .ifPresent(made::add);
        material.tables.findCounts(statistic, statistic.id(), title, groups).ifPresent(made::add);
        material.tables
                .findMeasures(statistic, statistic.id(), title + ", " + material.word(Word.MEASURES), groups)
                .ifPresent(made::add);
        return made;
    }

    /** A division that a statistic has for itself alone is drawn too. */
    private void own(Statistic statistic, String title, Division division, Shown shown) {
        List<Group> groups = withAll(statistic, division);
        List<Table> made = tables(statistic, by(title, division), groups);
        String id = statistic.id() + "-" + division.id();
        made.stream()
                .findFirst()
                .ifPresent(table -> draw(statistic, id, by(title, division), table, shown.drawn(), shown.sentences()));
        fit(made, groups, shown.tables(), shown.more());
    }

    private boolean isOwn(Statistic statistic, Division division) {
        return statistic.breakdowns().stream()
                .filter(breakdown -> breakdown.id().equals(division.id()))
                .anyMatch(breakdown ->
                        !material.configuration.statistics().common().contains(breakdown)
                                && !Division.isFactor(breakdown));
    }

    private List<String> sentences(Statistic statistic) {
        return material.texts.sentences().getOrDefault(statistic.id(), List.<Text>of()).stream()
                .flatMap(text -> material.sentences.find(text.in(material.language)).stream())
                .toList();
    }

    private List<Table> whole(Statistic statistic, String title, Group nation, List<Division> divisions) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(material.word(Word.ALL), nation.key()));
        for (Division division : divisions) {
            for (Group group : division.groups()) {
                groups.add(new Group(division.prefix() + group.label(), group.key()));
            }
        }
        return unnumbered(statistic, title, groups);
    }

    private List<Group> withAll(Statistic statistic, Division division) {
        List<Group> groups = new ArrayList<>();
        groups.add(nation(statistic, material.word(Word.ALL)));
        groups.addAll(division.groups());
        return groups;
    }

    private Group nation(Statistic statistic, String label) {
        return new Group(label, material.publication.nation(statistic.id(), "", ""));
    }

    private String by(String title, Division division) {
        return title + " " + material.word(Word.BY) + " " + Material.lower(division.name());
    }
}
