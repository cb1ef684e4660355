package se.kvinnofrid.aggregate.diff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kvinnofrid.aggregate.diff.EditionDiff.CellChange;
import se.kvinnofrid.aggregate.diff.EditionDiff.Figure;
import se.kvinnofrid.aggregate.diff.EditionDiff.InMunicipality;
import se.kvinnofrid.aggregate.diff.EditionDiff.Side;
import se.kvinnofrid.aggregate.diff.EditionDiff.StatisticChange;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.round.Municipality;

/** A comparison of editions as a page for people, as Markdown or HTML. */
public final class DiffPage {

    private static final String TEXTS = "diff.";
    private static final int MOST_LINES = 60;
    private static final int VALUE_DECIMALS = 2;

    private final EditionDiff diff;
    private final Configuration configuration;
    private final Language language;

    public DiffPage(EditionDiff diff, Configuration configuration, Language language) {
        this.diff = diff;
        this.configuration = configuration;
        this.language = language;
    }

    /** The page as Markdown. */
    public String markdown() {
        return MarkdownText.of(blocks());
    }

    /** The page as HTML. */
    public String html() {
        return HtmlText.of(language.name().toLowerCase(Locale.ROOT), title(), blocks());
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, title()));
        blocks.add(new Block.Paragraph(word("exact")));
        blocks.add(sides());
        blocks.addAll(cases());
        blocks.addAll(submissions());
        blocks.addAll(files());
        blocks.addAll(statistics());
        return blocks;
    }

    private Block sides() {
        List<List<String>> rows = new ArrayList<>();
        side(rows, "status", side -> word("status_" + side.status()));
        side(rows, "made", side -> side.createdAt().toString());
        side(rows, "submissions_counted", side -> Integer.toString(side.submissions()));
        side(rows, "cases_counted", side -> Long.toString(side.cases()));
        side(rows, "program", Side::programVersion);
        side(rows, "threshold", side -> Integer.toString(side.threshold()));
        side(rows, "minimum_base", side -> Integer.toString(side.minimumBase()));
        List<String> header =
                List.of(word("edition"), diff.before().name(), diff.after().name());
        return new Block.Table(title(), header, rows);
    }

    private void side(List<List<String>> rows, String key, Function<Side, String> value) {
        rows.add(List.of(word(key), value.apply(diff.before()), value.apply(diff.after())));
    }

    private List<Block> cases() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, word("cases")));
        InMunicipality total = diff.cases().total();
        blocks.add(new Block.Paragraph(word(
                "cases_sum",
                Map.of(
                        "added", Long.toString(total.added()),
                        "corrected", Long.toString(total.corrected()),
                        "removed", Long.toString(total.removed())))));
        if (diff.cases().source() == EditionDiff.Cases.Source.SUMMED) {
            blocks.add(new Block.Paragraph(word("cases_summed")));
        }
        List<List<String>> rows = diff.cases().municipalities().stream()
                .map(one -> List.of(
                        (one.municipality() + " " + one.name()).strip(),
                        Long.toString(one.added()),
                        Long.toString(one.corrected()),
                        Long.toString(one.removed())))
                .toList();
        table(blocks, "cases", List.of("municipality", "added", "corrected", "removed"), rows);
        return blocks;
    }

    private List<Block> submissions() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, word("submissions")));
        List<List<String>> rows = diff.submissions().stream()
                .map(change -> List.of(
                        (change.municipality() + " " + change.name()).strip(),
                        word("submission_" + change.kind().name().toLowerCase(Locale.ROOT)),
                        files(change.before()),
                        files(change.after())))
                .toList();
        table(blocks, "submissions", List.of("municipality", "what", "before", "after"), rows);
        noneIf(rows.isEmpty(), blocks);
        return blocks;
    }

    private String files(List<EditionDiff.Submission> submissions) {
        return submissions.stream()
                .map(one -> word(
                        "submission_cases",
                        Map.of("file", one.id() + " " + one.fileName(), "cases", Integer.toString(one.cases()))))
                .collect(Collectors.joining(", "));
    }

    private List<Block> files() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, word("configuration")));
        diff.configuration().forEach(file -> {
            blocks.add(new Block.Heading(3, file.path()));
            int more = file.lines().size() - MOST_LINES;
            Stream<String> lines = file.lines().stream()
                    .limit(MOST_LINES)
                    .map(line -> line.sign() + " " + line.number() + ": " + line.text());
            Stream<String> rest =
                    more > 0 ? Stream.of(word("more_lines", Map.of("n", Integer.toString(more)))) : Stream.of();
            blocks.add(new Block.Lines(Stream.concat(lines, rest).toList()));
        });
        noneIf(diff.configuration().isEmpty(), blocks);
        return blocks;
    }

    private List<Block> statistics() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, word("statistics")));
        if (diff.statistics().isEmpty()) {
            noneIf(true, blocks);
            return blocks;
        }
        List<List<String>> rows = diff.statistics().stream()
                .map(one -> List.of(
                        one.title() + " (" + one.statistic() + ")",
                        Long.toString(one.cellsChanged()),
                        percent(one.size()),
                        Long.toString(one.newlyHidden()),
                        Long.toString(one.newlyShown())))
                .toList();
        table(
                blocks,
                "statistics",
                List.of("statistic", "cells_changed", "largest", "newly_hidden", "newly_shown"),
                rows);
        blocks.add(new Block.Paragraph(word("statistics_of", Map.of("area", area()))));
        diff.statistics().stream()
                .filter(one -> one.cells().stream().anyMatch(DiffPage::isWorthTelling))
                .forEach(one -> cells(one, blocks));
        return blocks;
    }

    private void cells(StatisticChange statistic, List<Block> blocks) {
        blocks.add(new Block.Heading(3, statistic.title() + " (" + statistic.statistic() + ")"));
        List<List<String>> rows = statistic.cells().stream()
                .filter(DiffPage::isWorthTelling)
                .map(cell -> List.of(
                        cell.label() + " (" + cell.category() + ") " + cell.period(),
                        figure(cell.before()),
                        figure(cell.after()),
                        change(cell)))
                .toList();
        table(blocks, "statistic", List.of("category", "before", "after", "change"), rows);
        int more = statistic.cellsListed() - rows.size();
        if (more > 0) {
            blocks.add(new Block.Paragraph(word("more_cells", Map.of("n", Integer.toString(more)))));
        }
    }

    /** Not that none of fewer are none of more. */
    private static boolean isWorthTelling(CellChange cell) {
        return cell.size().signum() > 0
                || !cell.before().map(Figure::count).equals(cell.after().map(Figure::count))
                || !cell.before().map(Figure::protection).equals(cell.after().map(Figure::protection));
    }

    private String figure(Optional<Figure> figure) {
        return figure.map(this::figure).orElse(word("absent"));
    }

    private String figure(Figure figure) {
        Long count = figure.count();
        Long base = figure.base();
        BigDecimal share = figure.share();
        BigDecimal value = figure.value();
        StringBuilder text = new StringBuilder();
        if (count != null) {
            text.append(count);
        }
        if (base != null) {
            text.append(count == null ? "N = " : " / ").append(base);
        }
        if (share != null) {
            text.append(" = ").append(percent(share));
        }
        if (value != null) {
            text.append(text.isEmpty() ? "" : "; ").append(plain(value));
        }
        return text + (figure.protection().isEmpty() ? "" : " (" + word("hidden") + ")");
    }

    private String change(CellChange cell) {
        boolean shares = cell.before().map(Figure::share).isPresent()
                && cell.after().map(Figure::share).isPresent();
        if (!shares) {
            return percent(cell.size());
        }
        BigDecimal difference = cell.after()
                .map(Figure::share)
                .orElse(BigDecimal.ZERO)
                .subtract(cell.before().map(Figure::share).orElse(BigDecimal.ZERO));
        String points =
                difference.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString();
        return word("points", Map.of("n", decimal(difference.signum() > 0 ? "+" + points : points)));
    }

    private String percent(BigDecimal share) {
        return decimal(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString()) + " %";
    }

    private String plain(BigDecimal value) {
        return decimal(value.setScale(VALUE_DECIMALS, RoundingMode.HALF_UP).toPlainString());
    }

    private String decimal(String number) {
        return switch (language) {
            case SV -> number.replace('.', ',');
            case EN -> number;
        };
    }

    private void table(List<Block> blocks, String caption, List<String> header, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    word(caption), header.stream().map(this::word).toList(), rows));
        }
    }

    private void noneIf(boolean empty, List<Block> blocks) {
        if (empty) {
            blocks.add(new Block.Paragraph(word("none")));
        }
    }

    private String area() {
        return configuration
                .municipalities()
                .findCode(diff.area())
                .map(Municipality::name)
                .or(() -> Optional.ofNullable(
                        configuration.municipalities().counties().get(diff.area())))
                .orElse(word("nation"));
    }

    private String title() {
        return word(
                "title",
                Map.of("before", diff.before().name(), "after", diff.after().name()));
    }

    private String word(String key) {
        return configuration.texts().of(TEXTS + key, language);
    }

    private String word(String key, Map<String, String> values) {
        return configuration.texts().of(TEXTS + key, language, values);
    }
}
