package se.kvinnofrid.report.data;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.edition.Figure.Hidden;
import se.kvinnofrid.report.edition.Figure.Shown;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.TableKey;

/**
 * Writes key figures by municipality and year as Kolada takes them: one row for each key figure, municipality and year, with a status
 * where the value is missing. What is missing is never zero.
 */
final class KeyFigures {

    /** The columns, in order. */
    static final List<String> COLUMNS = List.of("kpi", "municipality", "year", "gender", "count", "value", "status");

    /** Women and men together, as Kolada writes it; the key figures are not divided by gender. */
    private static final String TOTAL = "T";

    private static final String SHOWN = "";
    private static final String PROTECTED = "protected";
    private static final String NO_POPULATION = "no_population";
    private static final int DECIMALS = 1;

    private KeyFigures() {}

    static void write(Statistic statistic, Publication publication, Path file) throws IOException {
        List<TableKey> tables = publication.tables().keySet().stream()
                .sorted(Comparator.comparing(TableKey::area).thenComparing(TableKey::period))
                .toList();
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (Category figure : statistic.categories()) {
                for (TableKey table : tables) {
                    Optional<Cell> cell = publication.findCell(table, figure.id());
                    if (cell.isPresent()) {
                        printer.printRecord(row(figure, table, cell.get()));
                    }
                }
            }
        }
    }

    private static List<String> row(Category figure, TableKey table, Cell cell) {
        return List.of(
                figure.id(),
                table.area(),
                table.period(),
                TOTAL,
                written(cell.count(), 0),
                written(cell.value(), DECIMALS),
                status(cell));
    }

    private static String status(Cell cell) {
        if (cell.count() instanceof Hidden || cell.value() instanceof Hidden) {
            return PROTECTED;
        }
        return cell.value() instanceof Shown ? SHOWN : NO_POPULATION;
    }

    private static String written(Figure figure, int decimals) {
        return figure instanceof Shown shown ? rounded(shown.number(), decimals) : "";
    }

    private static String rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
