package se.kvinnofrid.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.report.Completeness;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.Spread;
import se.kvinnofrid.report.table.Group;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;

/** How many of the cases that should have an answer have one: published bases held against published numbers of cases. */
public final class Quality {

    static final String ID = "svar";
    private static final int DECIMALS = 6;

    /** Place of the share of the first area among the entries of a row. */
    private static final int OWN_SHARE = 2;

    private final Material material;

    Quality(Material material) {
        this.material = material;
    }

    /** The cell whose base is the cases that have an answer to what a statistic counts. */
    public static CellReference answered(Statistic statistic) {
        return new CellReference(statistic.id(), statistic.categories().get(0).id(), "", "");
    }

    /**
     * The section that tells it; none if no share of the first area's can be told.
     *
     * @param title its title
     * @param areas the areas, by code, that stand side by side, and what stands over each
     */
    Optional<Section> find(String title, List<Group> areas) {
        List<Row> rows = new ArrayList<>();
        for (Completeness completeness : material.texts.completeness()) {
            for (String id : completeness.statistics()) {
                material.configuration.statistics().find(id).stream()
                        .map(statistic -> row(statistic, completeness, areas))
                        .filter(Quality::tells)
                        .forEach(rows::add);
            }
        }
        if (rows.stream().noneMatch(row -> row.entries().get(OWN_SHARE).figure() instanceof Shown)) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        for (Group area : areas) {
            columns.add(new Column(area.label(), material.word(Word.SHOULD_ANSWER)));
            columns.add(new Column(area.label(), material.word(Word.ANSWERED)));
            columns.add(new Column(area.label(), material.word(Word.SHARE)));
        }
        if (hasSpreads()) {
            columns.add(new Column(material.word(Word.MIDDLE_HALF), material.word(Word.FROM)));
            columns.add(new Column(material.word(Word.MIDDLE_HALF), material.word(Word.TO)));
        }
        Table table = new Table(ID, title, material.word(Word.QUESTION), columns, rows, List.of(), List.of());
        return Optional.of(new Section(
                ID,
                title,
                sentences(rows, areas),
                Optional.of(material.word(Word.COMPLETENESS_NOTE)),
                List.of(),
                List.of(material.numbered(table)),
                List.of(),
                List.of(table)));
    }

    private boolean hasSpreads() {
        return material.publication.comparisons().spreads().stream().anyMatch(this::isOfManyEnough);
    }

    private boolean isOfManyEnough(Spread spread) {
        return spread.municipalities() >= material.texts.reading().municipalities();
    }

    /** What a municipality has fewer answers to than the middle half of municipalities. */
    private List<String> sentences(List<Row> rows, List<Group> areas) {
        if (areas.size() < 2 || !hasSpreads()) {
            return List.of();
        }
        List<String> fewer = rows.stream()
                .filter(Quality::isBelowMiddleHalf)
                .map(row -> Material.lower(row.label()))
                .toList();
        return List.of(
                fewer.isEmpty()
                        ? material.word(Word.AS_COMPLETE)
                        : material.phrase(Word.LESS_COMPLETE, String.join(", ", fewer)));
    }

    private static boolean isBelowMiddleHalf(Row row) {
        return row.entries().get(OWN_SHARE).figure() instanceof Shown own
                && row.entries().get(row.entries().size() - 2).figure() instanceof Shown lower
                && own.number().compareTo(lower.number()) < 0;
    }

    /** Whether a share can be told for any area, or is hidden. */
    private static boolean tells(Row row) {
        return row.entries().stream()
                .anyMatch(entry -> entry.kind() == Kind.SHARE && !(entry.figure() instanceof Absent));
    }

    private Row row(Statistic statistic, Completeness completeness, List<Group> areas) {
        List<Entry> entries = new ArrayList<>();
        for (Group area : areas) {
            String code = area.key().area();
            Figure of = material.publication
                    .findCell(
                            material.publication.area(completeness.of().statistic(), code),
                            completeness.of().category())
                    .map(Cell::count)
                    .orElse(Absent.ABSENT);
            Figure answered = material.publication
                    .findCell(
                            material.publication.area(statistic.id(), code),
                            answered(statistic).category())
                    .map(Cell::base)
                    .orElse(Absent.ABSENT);
            entries.add(new Entry(of, Kind.COUNT));
            entries.add(new Entry(answered, Kind.COUNT));
            entries.add(new Entry(share(answered, of), Kind.SHARE));
        }
        if (hasSpreads()) {
            Optional<Spread> spread = material.publication.comparisons().spreads().stream()
                    .filter(one -> one.statistic().equals(statistic.id()))
                    .filter(this::isOfManyEnough)
                    .findFirst();
            entries.add(new Entry(end(spread.map(Spread::lower)), Kind.SHARE));
            entries.add(new Entry(end(spread.map(Spread::upper)), Kind.SHARE));
        }
        return new Row(statistic.title().in(material.language), Role.PART, entries);
    }

    private static Figure end(Optional<BigDecimal> share) {
        return share.isPresent() ? new Shown(share.get()) : Absent.ABSENT;
    }

    private static Figure share(Figure part, Figure whole) {
        if (part instanceof Shown shown
                && whole instanceof Shown all
                && all.number().signum() > 0) {
            BigDecimal share = shown.number().divide(all.number(), DECIMALS, RoundingMode.HALF_UP);
            // Counts may be rounded, each for itself.
            return new Shown(share.min(BigDecimal.ONE));
        }
        return part instanceof Hidden || whole instanceof Hidden ? Hidden.HIDDEN : Absent.ABSENT;
    }
}
