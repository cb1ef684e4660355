package se.kvinnofrid.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.content.Report.Chart;
import se.kvinnofrid.report.content.Report.Form;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;

/** Chooses the form of a chart for a table and says what stands with it. */
final class ChartContents {

    /** Column of the first group's share in a table of counts and shares. */
    private static final int SHARE = 1;

    /** A group has a count and a share. */
    private static final int GROUP = 2;

    /** A bar divided into more parts than this cannot be read. */
    private static final int MOST_PARTS = 6;

    private final Material material;

    ChartContents(Material material) {
        this.material = material;
    }

    /** The chart of a table of counts and shares of one or more groups; none if no share of it may be shown. */
    Optional<Chart> find(Statistic statistic, String id, String title, Table table) {
        List<Row> parts = parts(table);
        boolean shares = parts.stream()
                .filter(row ->
                        row.entries().size() > SHARE && row.entries().get(SHARE).kind() == Kind.SHARE)
                .flatMap(row -> row.entries().stream())
                .anyMatch(entry -> entry.kind() == Kind.SHARE && entry.figure() instanceof Shown);
        if (!shares) {
            return Optional.empty();
        }
        Table visible = withoutHiddenGroups(table);
        if (table.columns().size() > GROUP && visible.columns().size() == GROUP) {
            return Optional.empty();
        }
        Form form = form(statistic, visible, parts);
        Table drawn = new Table(
                table.id(),
                table.caption(),
                table.rowHeading(),
                visible.columns(),
                ordered(statistic, parts(visible)),
                visible.bases(),
                table.remarks());
        List<String> remarks = new ArrayList<>(remarks(form, drawn));
        List<String> hidden = groups(table);
        hidden.removeAll(groups(visible));
        if (!hidden.isEmpty()) {
            remarks.add(material.phrase(Word.GROUPS_HIDDEN, String.join(", ", hidden)));
        }
        return Optional.of(
                new Chart(id, form, material.numbering.chart(title), description(form, drawn), drawn, remarks));
    }

    /** Whether a table has shares, and every one of them, or of every group beside all cases, is hidden. */
    static boolean isHidden(Table table) {
        return parts(table).stream()
                .flatMap(row -> row.entries().stream())
                .anyMatch(entry -> entry.kind() == Kind.SHARE && entry.figure() instanceof Hidden);
    }

    private static List<Row> parts(Table table) {
        return table.rows().stream().filter(row -> row.role() == Role.PART).toList();
    }

    private static List<String> groups(Table table) {
        return table.columns().stream()
                .map(Table.Column::group)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The table without the groups, beside all cases, of which no share may be shown: they would be empty frames. */
    private static Table withoutHiddenGroups(Table table) {
        List<Integer> kept = new ArrayList<>();
        for (int first = 0; first + SHARE < table.columns().size(); first += GROUP) {
            int share = first + SHARE;
            if (first == 0
                    || parts(table).stream()
                            .anyMatch(row -> row.entries().get(share).figure() instanceof Shown)) {
                kept.add(first);
                kept.add(share);
            }
        }
        return new Table(
                table.id(),
                table.caption(),
                table.rowHeading(),
                kept.stream().map(table.columns()::get).toList(),
                kept(table.rows(), kept),
                kept(table.bases(), kept),
                table.remarks());
    }

    private static List<Row> kept(List<Row> rows, List<Integer> columns) {
        return rows.stream().map(row -> row.only(columns)).toList();
    }

    private static Form form(Statistic statistic, Table table, List<Row> parts) {
        if (table.columns().size() == SHARE + 1) {
            return Form.BARS;
        }
        boolean oneAnswer = statistic.measures().stream().noneMatch(Measure.MultiResponse.class::isInstance);
        return oneAnswer && parts.size() <= MOST_PARTS ? Form.STACKED : Form.MULTIPLES;
    }

    private List<Row> ordered(Statistic statistic, List<Row> parts) {
        if (!material.texts.bySize().contains(statistic.id())) {
            return parts;
        }
        List<Row> bySize = new ArrayList<>(parts);
        bySize.sort(Comparator.comparing(ChartContents::size).reversed());
        return bySize;
    }

    private static BigDecimal size(Row row) {
        return row.entries().get(SHARE).figure() instanceof Shown shown ? shown.number() : BigDecimal.ZERO;
    }

    private String description(Form form, Table table) {
        if (form == Form.BARS) {
            return material.word(Word.CHART_BARS) + ": "
                    + table.rows().stream()
                            .map(row -> row.label() + " " + said(row.entries().get(SHARE)))
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return material.word(form == Form.STACKED ? Word.CHART_STACKED : Word.CHART_MULTIPLES) + ". "
                + material.word(Word.SAME_IN_TABLE);
    }

    private String said(Entry share) {
        return share.figure() instanceof Hidden
                ? material.word(Word.HIDDEN_SYMBOL)
                : material.vocabulary.written(share);
    }

    /** The base stands under a chart of all cases; where groups stand side by side each has its own beside it. */
    private List<String> remarks(Form form, Table table) {
        List<String> remarks = new ArrayList<>();
        String base = table.remarks().isEmpty() ? "" : table.remarks().get(0);
        if (form == Form.BARS && !table.bases().isEmpty()) {
            String number =
                    material.vocabulary.written(table.bases().get(0).entries().get(0));
            remarks.add("N = " + number + base.substring(base.indexOf(':') < 0 ? base.length() : base.indexOf(':')));
        } else {
            remarks.add(base);
        }
        table.remarks().stream()
                .skip(1)
                // It stands under the table.
                .filter(remark -> !remark.equals(material.protection))
                .forEach(remarks::add);
        findHiddenLegend(material, table).ifPresent(remarks::add);
        return remarks;
    }

    /** What the symbol of a hidden figure means; none if no figure of the table is hidden. */
    static Optional<String> findHiddenLegend(Material material, Table table) {
        boolean anyHidden = table.rows().stream()
                .flatMap(row -> row.entries().stream())
                .anyMatch(entry -> entry.figure() instanceof Hidden);
        return anyHidden
                ? Optional.of(material.word(Word.HIDDEN_SYMBOL) + " " + material.word(Word.HIDDEN))
                : Optional.empty();
    }
}
