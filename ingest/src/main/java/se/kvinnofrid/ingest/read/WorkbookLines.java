package se.kvinnofrid.ingest.read;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of a workbook row by row; numbers as they would be typed, days as 2023-05-14. */
final class WorkbookLines implements AutoCloseable {

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean dates1904;
    private final MergedCells merged;
    private final Meter meter;
    private final Map<String, Boolean> dateFormats = new HashMap<>();
    private int number;
    private long characters;

    WorkbookLines(Stream<Row> stream, boolean dates1904, MergedCells merged, Terms terms) {
        this.merged = merged;
        this.meter = new Meter(terms);
        this.stream = stream;
        this.rows = stream.iterator();
        this.dates1904 = dates1904;
    }

    /**
     * Reads the next row.
     *
     * @return the row, {@link WorkbookLine#NONE} after the last
     * @throws UnreadableFile if the file is damaged here, or more than is read
     */
    WorkbookLine read() throws UnreadableFile {
        try {
            if (!rows.hasNext()) {
                return WorkbookLine.NONE;
            }
            Row row = rows.next();
            if (row.getRowNum() <= number) {
                throw UnreadableFile.damaged();
            }
            number = row.getRowNum();
            return line(row);
        } catch (RuntimeException | StackOverflowError e) {
            // The library throws whatever a damaged or unusual sheet makes it stumble over.
            throw UnreadableFile.damaged();
        }
    }

    /** How many characters have been read. */
    long characters() {
        return characters;
    }

    @Override
    public void close() {
        stream.close();
    }

    private WorkbookLine line(Row row) throws UnreadableFile {
        String[] read = new String[columns(row)];
        BitSet uncomputed = new BitSet();
        meter.row(read.length);
        for (int i = 0; i < read.length; i++) {
            Cell cell = row.getCell(i);
            read[i] = cell == null ? "" : text(cell);
            meter.cell(read[i]);
            characters += read[i].length();
            if (cell != null && isUncomputed(cell)) {
                uncomputed.set(i);
            }
        }
        return new WorkbookLine(number, merged.fill(number, read), uncomputed);
    }

    /** How many columns the row has without empty ones at its end, which spreadsheet programs leave by the thousand. */
    private static int columns(Row row) {
        int columns = row.getCellCount();
        while (columns > 0 && isEmpty(row.getCell(columns - 1))) {
            columns--;
        }
        return columns;
    }

    private static boolean isEmpty(@Nullable Cell cell) {
        return cell == null || ((cell.getValue() == null || cell.getValue().equals("")) && !isUncomputed(cell));
    }

    /** Programs that write formulas without computing them leave out what it comes to; a computed empty text is typed as such. */
    private static boolean isUncomputed(Cell cell) {
        return cell.getFormula() != null
                && (cell.getRawValue() == null || cell.getRawValue().isEmpty())
                && cell.getType() != CellType.STRING;
    }

    private String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return NumberText.of(number, isDate(cell), dates1904);
        }
        if (value instanceof Boolean truth) {
            return truth.toString().toUpperCase(Locale.ROOT);
        }
        return value == null ? "" : value.toString();
    }

    private boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null
                ? DateFormats.isDate(cell.getDataFormatId(), null)
                : dateFormats.computeIfAbsent(format, shown -> DateFormats.isDate(null, shown));
    }
}
