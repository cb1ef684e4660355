package se.kvinnofrid.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.ReportTexts;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;

/** Makes the tables of a statistic of what was published, in the order and words of the configuration. */
public final class StatisticTables {

    private final Publication publication;
    private final ReportTexts texts;
    private final Language language;
    private final String protection;

    /**
     * Tables of a publication.
     *
     * @param protection how its figures are protected, for a remark under each
     */
    public StatisticTables(Publication publication, ReportTexts texts, Language language, String protection) {
        this.publication = publication;
        this.texts = texts;
        this.language = language;
        this.protection = protection;
    }

    /** The categories with their counts and shares; empty if the statistic has none or nothing of it was published for the groups. */
    public Optional<Table> findDistribution(Statistic statistic, String id, String caption, List<Group> groups) {
        List<Measure> measures = statistic.measures().stream()
                .filter(StatisticTables::isDistribution)
                .toList();
        List<Category> categories = categories(measures);
        if (categories.isEmpty() || !isPublished(groups)) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>(rows(categories, Role.PART, groups, this::countAndShare));
        for (Measure.Share share : sharesOfTheSameBase(statistic, groups)) {
            rows.addAll(rows(share.categories(), Role.TOGETHER, groups, this::countAndShare));
        }
        List<Row> bases = new ArrayList<>();
        String first = categories.get(0).id();
        bases.add(row(word(Word.BASE), Role.BASE, groups, first, this::base));
        boolean severalAnswers = measures.stream().anyMatch(Measure.MultiResponse.class::isInstance);
        if (severalAnswers) {
            bases.add(row(word(Word.ANSWERS), Role.BASE, groups, first, this::answers));
        }
        List<String> remarks = new ArrayList<>(List.of(baseRemark(statistic)));
        if (severalAnswers) {
            remarks.add(word(Word.SEVERAL_ANSWERS));
        }
        remarks.add(protection);
        return Optional.of(new Table(
                id, caption, word(Word.CATEGORY), columns(groups, Word.COUNT, Word.SHARE), rows, bases, remarks));
    }

    /** The measures that sum a statistic up, such as a mean, each with its own base; empty as for the distribution. */
    public Optional<Table> findMeasures(Statistic statistic, String id, String caption, List<Group> groups) {
        List<Row> rows = new ArrayList<>();
        List<Measure.Share> elsewhere = sharesOfTheSameBase(statistic, groups);
        for (Measure measure : statistic.measures()) {
            if (measure instanceof Measure.Share share && !elsewhere.contains(share)) {
                rows.addAll(rows(share.categories(), Role.PART, groups, this::shareAndBase));
            } else if (measure instanceof Measure.Value value) {
                rows.addAll(rows(value.categories(), Role.PART, groups, this::valueAndBase));
            }
        }
        if (rows.isEmpty() || !isPublished(groups)) {
            return Optional.empty();
        }
        List<Column> columns = columns(groups, Word.VALUE, Word.BASE);
        return Optional.of(new Table(
                id, caption, word(Word.MEASURE), columns, rows, List.of(), List.of(baseRemark(statistic), protection)));
    }

    /** The counts that have no base; empty as for the distribution. */
    public Optional<Table> findCounts(Statistic statistic, String id, String caption, List<Group> groups) {
        List<Category> categories = categories(
                statistic.measures().stream().filter(StatisticTables::isCount).toList());
        if (categories.isEmpty() || !isPublished(groups)) {
            return Optional.empty();
        }
        List<Row> rows = rows(categories, Role.PART, groups, cell -> List.of(new Entry(cell.count(), Kind.COUNT)));
        return Optional.of(new Table(
                id, caption, word(Word.MEASURE), columns(groups, Word.COUNT), rows, List.of(), List.of(protection)));
    }

    /** Counts and rates, a group for each year; empty if the statistic has none or nothing of it was published for the groups. */
    public Optional<Table> findRates(Statistic statistic, String id, String caption, List<Group> groups) {
        List<Category> categories = categories(statistic.measures().stream()
                .filter(Measure.Rate.class::isInstance)
                .toList());
        if (categories.isEmpty() || !isPublished(groups)) {
            return Optional.empty();
        }
        List<Row> rows = rows(categories, Role.PART, groups, StatisticTables::countAndRate);
        List<Column> columns = columns(groups, Word.COUNT, Word.RATE);
        return Optional.of(new Table(id, caption, word(Word.MEASURE), columns, rows, List.of(), List.of(protection)));
    }

    private static List<Entry> countAndRate(Cell cell) {
        return List.of(new Entry(cell.count(), Kind.COUNT), new Entry(cell.value(), Kind.VALUE));
    }

    private boolean isPublished(List<Group> groups) {
        return groups.stream().anyMatch(group -> publication.has(group.key()));
    }

    private static boolean isDistribution(Measure measure) {
        return measure instanceof Measure.Distribution
                || measure instanceof Measure.MultiResponse
                || measure instanceof Measure.EntryDistribution;
    }

    private static boolean isCount(Measure measure) {
        return measure instanceof Measure.CaseCount || measure instanceof Measure.MunicipalityCount;
    }

    private static List<Category> categories(List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> measure.categories().stream())
                .toList();
    }

    private List<Column> columns(List<Group> groups, Word... headings) {
        List<Column> columns = new ArrayList<>();
        for (Group group : groups) {
            for (Word heading : headings) {
                columns.add(new Column(group.label(), word(heading)));
            }
        }
        return columns;
    }

    private List<Row> rows(
            List<Category> categories, Role role, List<Group> groups, Function<Cell, List<Entry>> entries) {
        return categories.stream()
                .map(category -> row(category.label().in(language), role, groups, category.id(), entries))
                .toList();
    }

    private Row row(String label, Role role, List<Group> groups, String category, Function<Cell, List<Entry>> entries) {
        List<Entry> all = new ArrayList<>();
        for (Group group : groups) {
            all.addAll(entries.apply(cell(group, category)));
        }
        return new Row(label, role, all);
    }

    private Cell cell(Group group, String category) {
        Figure none = Absent.ABSENT;
        return publication.findCell(group.key(), category).orElse(new Cell(category, none, none, none, none, none));
    }

    /** The shares that can stand among the categories: in every group they are of the same base as those, as far as bases are shown. */
    private List<Measure.Share> sharesOfTheSameBase(Statistic statistic, List<Group> groups) {
        List<Category> categories = categories(statistic.measures().stream()
                .filter(StatisticTables::isDistribution)
                .toList());
        if (categories.isEmpty()) {
            return List.of();
        }
        String first = categories.get(0).id();
        return statistic.measures().stream()
                .filter(Measure.Share.class::isInstance)
                .map(Measure.Share.class::cast)
                .filter(share -> isOfTheSameBase(share.category().id(), first, groups))
                .toList();
    }

    private boolean isOfTheSameBase(String one, String other, List<Group> groups) {
        boolean anyKnown = false;
        for (Group group : groups) {
            Figure base = cell(group, one).base();
            Figure otherBase = cell(group, other).base();
            boolean known = !(base instanceof Hidden || otherBase instanceof Hidden);
            if (known && !base.equals(otherBase)) {
                return false;
            }
            anyKnown |= known;
        }
        return anyKnown;
    }

    private List<Entry> countAndShare(Cell cell) {
        return List.of(new Entry(cell.count(), Kind.COUNT), new Entry(cell.share(), Kind.SHARE));
    }

    private List<Entry> base(Cell cell) {
        return List.of(new Entry(cell.base(), Kind.COUNT), nothing());
    }

    private List<Entry> answers(Cell cell) {
        return List.of(new Entry(cell.answers(), Kind.COUNT), nothing());
    }

    private List<Entry> shareAndBase(Cell cell) {
        return List.of(new Entry(cell.share(), Kind.SHARE), new Entry(cell.base(), Kind.COUNT));
    }

    private List<Entry> valueAndBase(Cell cell) {
        return List.of(new Entry(cell.value(), Kind.VALUE), new Entry(cell.base(), Kind.COUNT));
    }

    private static Entry nothing() {
        Figure absent = Absent.ABSENT;
        return new Entry(absent, Kind.COUNT);
    }

    private String baseRemark(Statistic statistic) {
        return word(Word.BASE) + ": " + statistic.base().in(language) + ".";
    }

    private String word(Word word) {
        return texts.word(word, language);
    }
}
