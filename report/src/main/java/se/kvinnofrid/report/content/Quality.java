package se.kvinnofrid.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.report.Completeness;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Absent;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Group;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;

/** How many of the cases that should have an answer have one: published bases held against published numbers of cases. */
final class Quality {

    static final String ID = "svar";
    private static final int DECIMALS = 6;

    private final Material material;

    Quality(Material material) {
        this.material = material;
    }

    /**
     * The section that tells it.
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
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        for (Group area : areas) {
            columns.add(new Column(area.label(), material.word(Word.SHOULD_ANSWER)));
            columns.add(new Column(area.label(), material.word(Word.ANSWERED)));
            columns.add(new Column(area.label(), material.word(Word.SHARE)));
        }
        Table table = new Table(ID, title, material.word(Word.QUESTION), columns, rows, List.of(), List.of());
        return Optional.of(new Section(
                ID,
                title,
                List.of(),
                Optional.of(material.word(Word.COMPLETENESS_NOTE)),
                List.of(),
                List.of(material.numbered(table)),
                List.of(),
                List.of(table)));
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
                            statistic.categories().get(0).id())
                    .map(Cell::base)
                    .orElse(Absent.ABSENT);
            entries.add(new Entry(of, Kind.COUNT));
            entries.add(new Entry(answered, Kind.COUNT));
            entries.add(new Entry(share(answered, of), Kind.SHARE));
        }
        return new Row(statistic.title().in(material.language), Role.PART, entries);
    }

    private static Figure share(Figure part, Figure whole) {
        if (part instanceof Shown shown
                && whole instanceof Shown all
                && all.number().signum() > 0) {
            BigDecimal share = shown.number().divide(all.number(), DECIMALS, RoundingMode.HALF_UP);
            return share.compareTo(BigDecimal.ONE) > 0 ? Absent.ABSENT : new Shown(share);
        }
        return part instanceof Hidden || whole instanceof Hidden ? Hidden.HIDDEN : Absent.ABSENT;
    }
}
