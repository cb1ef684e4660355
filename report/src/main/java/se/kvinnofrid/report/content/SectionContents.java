package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.TableKey;
import se.kvinnofrid.report.table.Group;
import se.kvinnofrid.report.table.Names;
import se.kvinnofrid.report.table.StatisticTables;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Kind;

/** Makes the section of a statistic: its chart and its tables for the nation, whole and broken down. */
final class SectionContents {

    /** Column of the share in a table of counts and shares. */
    private static final int SHARE = 1;

    private final Configuration configuration;
    private final ReportTexts texts;
    private final Publication publication;
    private final Language language;
    private final Numbering numbering;
    private final Names names;
    private final StatisticTables tables;

    SectionContents(Configuration configuration, Publication publication, Language language, Numbering numbering) {
        this.configuration = configuration;
        this.texts = configuration.report();
        this.publication = publication;
        this.language = language;
        this.numbering = numbering;
        this.names = new Names(configuration, language);
        this.tables = new StatisticTables(publication, texts, language);
    }

    /**
     * How the nation is divided in one table or row of columns.
     *
     * @param name what it is divided by
     * @param prefix what must stand before a group's label where groups of several divisions stand together
     */
    private record Division(String name, String prefix, List<Group> groups) {}

    /** The section of a statistic; none if the nation has no table of it. */
    Optional<Section> find(Statistic statistic) {
        Group nation = new Group("", publication.nation(statistic.id(), "", ""));
        if (!publication.has(nation.key())) {
            return Optional.empty();
        }
        String title = statistic.title().in(language);
        List<Division> divisions = divisions(statistic);
        List<Table> all = new ArrayList<>(tables(statistic, title, List.of(nation)));
        Optional<Chart> chart = all.stream()
                .findFirst()
                .filter(SectionContents::canBeDrawn)
                .map(table -> new Chart(numbering.chart(title), table));
        for (Division division : divisions) {
            if (isPrinted(statistic, division)) {
                all.addAll(tables(
                        statistic, title + " " + word(Word.BY) + " " + lower(division.name()), division.groups()));
            }
        }
        return Optional.of(new Section(
                statistic.id(),
                title,
                statistic.note().map(note -> note.in(language)),
                chart,
                all,
                whole(statistic, title, nation, divisions)));
    }

    /** The section of a statistic that compares areas, the one it is about first; none if that one has no table of it. */
    Optional<Section> findComparison(Statistic statistic, List<String> areas) {
        List<Group> groups = areas.stream()
                .map(area -> new Group(names.area(area), publication.area(statistic.id(), area)))
                .filter(group -> publication.has(group.key()))
                .toList();
        if (groups.isEmpty() || !groups.get(0).key().area().equals(areas.get(0))) {
            return Optional.empty();
        }
        String title = statistic.title().in(language);
        Optional<Table> own = tables.findDistribution(statistic, "", title, groups.subList(0, 1));
        Optional<Chart> chart = own.filter(SectionContents::canBeDrawn)
                .map(table ->
                        new Chart(numbering.chart(title + ", " + groups.get(0).label()), table));
        boolean tooFew = own.isPresent() && chart.isEmpty();
        Optional<String> note = statistic.note().map(said -> said.in(language));
        return Optional.of(new Section(
                statistic.id(),
                title,
                tooFew
                        ? Optional.of(word(Word.TOO_FEW)
                                + note.map(said -> " " + said).orElse(""))
                        : note,
                chart,
                tables(statistic, title, groups),
                unnumbered(statistic, title, groups)));
    }

    private List<Table> tables(Statistic statistic, String title, List<Group> groups) {
        List<Table> made = new ArrayList<>();
        tables.findDistribution(statistic, "", title, groups).ifPresent(made::add);
        tables.findCounts(statistic, "", title, groups).ifPresent(made::add);
        String titleOfMeasures = made.isEmpty() ? title : title + ", " + word(Word.MEASURES);
        tables.findMeasures(statistic, "", titleOfMeasures, groups).ifPresent(made::add);
        return made.stream().map(this::numbered).toList();
    }

    private List<Table> whole(Statistic statistic, String title, Group nation, List<Division> divisions) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(word(Word.ALL), nation.key()));
        for (Division division : divisions) {
            for (Group group : division.groups()) {
                groups.add(new Group(division.prefix() + group.label(), group.key()));
            }
        }
        return unnumbered(statistic, title, groups);
    }

    private List<Table> unnumbered(Statistic statistic, String title, List<Group> groups) {
        List<Table> made = new ArrayList<>();
        tables.findDistribution(statistic, statistic.id(), title, groups).ifPresent(made::add);
        tables.findCounts(statistic, statistic.id(), title, groups).ifPresent(made::add);
        tables.findMeasures(statistic, statistic.id(), title + ", " + word(Word.MEASURES), groups)
                .ifPresent(made::add);
        return made;
    }

    private Table numbered(Table table) {
        int number = numbering.nextTable();
        return table.named("t" + number, numbering.table(number, table.caption()));
    }

    private List<Division> divisions(Statistic statistic) {
        List<Division> divisions = new ArrayList<>();
        for (Breakdown breakdown : statistic.breakdowns()) {
            if (asksTheSame(statistic, breakdown)) {
                continue;
            }
            String name = names.breakdown(statistic, breakdown);
            divisions.add(new Division(name, name + ": ", groups(statistic, breakdown)));
        }
        List<Group> periods = publication.partsOfRound(statistic.id()).stream()
                .map(period -> new Group(
                        names.period(period), new TableKey(statistic.id(), Publication.NATION, "", "", period)))
                .toList();
        divisions.add(new Division(word(Word.HALF_YEAR), "", periods));
        divisions.removeIf(division -> division.groups().isEmpty());
        return divisions;
    }

    /** Whether a table would be divided by what it counts. */
    private static boolean asksTheSame(Statistic statistic, Breakdown breakdown) {
        return breakdown instanceof Breakdown.ByQuestion by
                && statistic.measures().stream()
                        .anyMatch(measure -> measure instanceof Measure.Distribution distribution
                                && distribution.of().equals(by.of()));
    }

    private List<Group> groups(Statistic statistic, Breakdown breakdown) {
        List<Group> groups = new ArrayList<>();
        for (Category value : breakdown.values()) {
            TableKey key = publication.nation(statistic.id(), breakdown.id(), value.id());
            if (publication.has(key)) {
                groups.add(new Group(value.label().in(language), key));
            }
        }
        return groups;
    }

    /** The report prints the breakdowns that its configuration lists, and those that a statistic has for itself alone. */
    private boolean isPrinted(Statistic statistic, Division division) {
        return statistic.breakdowns().stream()
                .filter(breakdown -> names.breakdown(statistic, breakdown).equals(division.name()))
                .allMatch(breakdown -> texts.breakdowns().contains(breakdown.id())
                        || !configuration.statistics().common().contains(breakdown));
    }

    private static boolean canBeDrawn(Table table) {
        return table.columns().size() == SHARE + 1
                && table.rows().stream()
                        .map(row -> row.entries().get(SHARE))
                        .anyMatch(entry -> entry.kind() == Kind.SHARE && entry.figure() instanceof Shown);
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private String word(Word word) {
        return texts.word(word, language);
    }
}
