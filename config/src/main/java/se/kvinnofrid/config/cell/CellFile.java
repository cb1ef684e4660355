package se.kvinnofrid.config.cell;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code cells.csv}, the machine contract for result cells: RFC 4180, UTF-8, decimal point, shares 0–1 and values with six
 * decimals, empty where a figure is protected or does not apply.
 */
public final class CellFile {

    /** The columns in the order of the file; a query whose rows are written names its columns so. */
    public static final List<String> COLUMNS = List.of(
            "edition",
            "statistic",
            "area_level",
            "area",
            "breakdown",
            "breakdown_value",
            "period",
            "category",
            "count",
            "base",
            "answers",
            "share",
            "value",
            "protection");

    /** The order of the rows, as the end of a query: bytewise, so that it is the same in every locale. */
    public static final String ORDER = """
            ORDER BY statistic COLLATE "C", area COLLATE "C", breakdown COLLATE "C", breakdown_value COLLATE "C",
                     period COLLATE "C", category COLLATE "C"
            """;

    private static final int DECIMALS = 6;

    private CellFile() {}

    /**
     * Writes the rows of a query as a file that appears whole or not at all.
     *
     * @param rows positioned before the first row, with the columns {@link #COLUMNS}
     * @throws IOException if the file cannot be written; an earlier file of the name is then still there
     * @throws SQLException if the rows cannot be read; likewise
     */
    public static void write(ResultSet rows, Path file) throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (CSVPrinter printer =
                new CSVPrinter(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            while (rows.next()) {
                for (String column : COLUMNS) {
                    printer.print(text(rows.getObject(column)));
                }
                printer.println();
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text(@Nullable Object figure) {
        if (figure == null) {
            return "";
        }
        return figure instanceof BigDecimal number
                ? number.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString()
                : figure.toString();
    }
}
