package se.kvinnofrid.report.data;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.table.Names;
import se.kvinnofrid.report.table.Vocabulary;

/**
 * Writes the published cells as a file that Excel with Swedish settings opens as a table: names instead of identifiers, UTF-8 with a mark,
 * semicolons, decimal commas. An area stands as code and name in one cell, so that no leading zero is lost.
 */
final class CellsForExcel {

    /** A text that a spreadsheet could take for a formula begins with one of these. */
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n";

    private static final List<Word> COLUMNS = List.of(
            Word.EDITION,
            Word.STATISTIC,
            Word.AREA,
            Word.BREAKDOWN,
            Word.GROUP,
            Word.PERIOD,
            Word.CATEGORY,
            Word.COUNT,
            Word.BASE,
            Word.ANSWERS,
            Word.SHARE,
            Word.VALUE,
            Word.PROTECTION);
    private static final List<Content> FIGURES =
            List.of(Content.COUNT, Content.BASE, Content.ANSWERS, Content.SHARE, Content.VALUE);
    private static final int DECIMALS = 6;

    private final Configuration configuration;
    private final Language language;
    private final Vocabulary words;
    private final Names names;

    CellsForExcel(Configuration configuration, Language language) {
        this.configuration = configuration;
        this.language = language;
        this.words = new Vocabulary(configuration.report(), language);
        this.names = new Names(configuration, language);
    }

    /** Writes the rows of published cells. */
    void write(ResultSet rows, Path file) throws IOException, SQLException {
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer.append('\uFEFF'), format)) {
            printer.printRecord(COLUMNS.stream().map(words::word));
            while (rows.next()) {
                printer.printRecord(row(rows));
            }
        }
    }

    private List<String> row(ResultSet row) throws SQLException {
        String id = row.getString("statistic");
        Optional<Statistic> statistic = configuration.statistics().find(id);
        String by = text(row.getString("breakdown"));
        Optional<Breakdown> breakdown = statistic.flatMap(found -> breakdown(found, by));
        String value = text(row.getString("breakdown_value"));
        String category = text(row.getString("category"));
        String area = text(row.getString("area"));
        List<String> cells = new ArrayList<>(List.of(
                safe(text(row.getString("edition"))),
                safe(statistic.map(found -> found.title().in(language)).orElse(id)),
                area + " " + names.area(area),
                breakdown
                        .flatMap(found -> statistic.map(of -> names.breakdown(of, found)))
                        .orElse(""),
                breakdown.map(found -> label(found.values(), value)).orElse(value),
                names.period(text(row.getString("period"))),
                safe(statistic.map(found -> label(found.categories(), category)).orElse(category))));
        String protection = text(row.getString("protection"));
        Optional<Measure> measure = statistic.flatMap(found -> measure(found, category));
        for (Content content : FIGURES) {
            boolean hidden = !protection.isEmpty()
                    && measure.filter(of -> isIn(content, of)).isPresent();
            cells.add(number(row.getBigDecimal(content.code()), hidden ? words.word(Word.HIDDEN_SYMBOL) : ""));
        }
        cells.add(safe(said(protection)));
        return cells;
    }

    /** What is hidden, in words; a code that is none of the published ones stands as it is. */
    private String said(String protection) {
        return switch (protection) {
            case "primary" -> words.word(Word.PROTECTED_COUNT);
            case "secondary" -> words.word(Word.PROTECTED_OTHER);
            case "base" -> words.word(Word.PROTECTED_BASE);
            default -> protection;
        };
    }

    /** A difference stands in the column of values. */
    private static boolean isIn(Content column, Measure measure) {
        return column.appliesTo(measure) || (column == Content.VALUE && Content.DIFFERENCE.appliesTo(measure));
    }

    private static Optional<Measure> measure(Statistic statistic, String category) {
        return statistic.measures().stream()
                .filter(measure ->
                        measure.categories().stream().map(Category::id).anyMatch(category::equals))
                .findFirst();
    }

    private static Optional<Breakdown> breakdown(Statistic statistic, String id) {
        return statistic.breakdowns().stream()
                .filter(breakdown -> breakdown.id().equals(id))
                .findFirst();
    }

    private String label(List<Category> categories, String id) {
        return categories.stream()
                .filter(category -> category.id().equals(id))
                .map(category -> category.label().in(language))
                .findFirst()
                .orElse(id);
    }

    private static String number(@Nullable BigDecimal number, String ifEmpty) {
        if (number == null) {
            return ifEmpty;
        }
        BigDecimal plain = number.scale() == 0 ? number : number.setScale(DECIMALS, RoundingMode.HALF_UP);
        return plain.toPlainString().replace('.', ',');
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
