package se.kvinnofrid.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.report.content.Report.Section;
import se.kvinnofrid.report.edition.Changes;
import se.kvinnofrid.report.edition.Changes.Change;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.table.Table;
import se.kvinnofrid.report.table.Table.Column;
import se.kvinnofrid.report.table.Table.Entry;
import se.kvinnofrid.report.table.Table.Kind;
import se.kvinnofrid.report.table.Table.Role;
import se.kvinnofrid.report.table.Table.Row;

/** Tells what differs from the edition before: how many published figures, and who has delivered since. */
final class ChangesSince {

    static final String ID = "andringar";

    private final Material material;

    ChangesSince(Material material) {
        this.material = material;
    }

    /** The section that tells it; which municipalities have come or gone is told if asked for. */
    Section section(boolean whoDelivered) {
        Optional<Changes> changes = material.publication.comparisons().changes();
        String title = material.word(Word.CHANGES);
        if (changes.isEmpty()) {
            return plain(title, List.of(material.word(Word.CHANGES_FIRST)));
        }
        List<String> sentences = new ArrayList<>();
        if (changes.get().none()) {
            sentences.add(material.phrase(Word.CHANGES_NONE, changes.get().against()));
        } else {
            sentences.add(material.phrase(Word.CHANGES_SINCE, changes.get().against()));
        }
        if (whoDelivered) {
            sentences.addAll(municipalities(Word.DELIVERED_SINCE, changes.get().arrived()));
            sentences.addAll(municipalities(Word.WITHDRAWN_SINCE, changes.get().left()));
        }
        if (changes.get().none()) {
            return plain(title, sentences);
        }
        Table table = table(changes.get());
        return new Section(
                ID,
                title,
                sentences,
                Optional.empty(),
                List.of(),
                List.of(material.numbered(table)),
                List.of(),
                List.of(table));
    }

    private static Section plain(String title, List<String> sentences) {
        return new Section(ID, title, sentences, Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    private List<String> municipalities(Word word, List<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : List.of(material.phrase(
                        word, codes.stream().map(material.names::area).collect(Collectors.joining(", "))));
    }

    private Table table(Changes changes) {
        List<Column> columns = List.of(
                column(Word.FIGURES_BEFORE),
                column(Word.FIGURES_NOW),
                column(Word.FIGURES_CHANGED),
                column(Word.FIGURES_APPEARED),
                column(Word.FIGURES_GONE));
        List<Row> rows = changes.changes().stream()
                .filter(change -> change.altered() + change.appeared() + change.gone() > 0)
                .map(this::row)
                .toList();
        return new Table(
                ID,
                material.word(Word.CHANGES_BY_STATISTIC),
                material.word(Word.STATISTIC),
                columns,
                rows,
                List.of(),
                List.of());
    }

    private Column column(Word word) {
        return new Column("", material.word(word));
    }

    private Row row(Change change) {
        String title = material.configuration
                .statistics()
                .find(change.statistic())
                .map(statistic -> statistic.title().in(material.language))
                .orElse(change.statistic());
        return new Row(
                title,
                Role.PART,
                List.of(
                        count(change.before()),
                        count(change.now()),
                        count(change.altered()),
                        count(change.appeared()),
                        count(change.gone())));
    }

    private static Entry count(long number) {
        return new Entry(new Shown(BigDecimal.valueOf(number)), Kind.COUNT);
    }
}
