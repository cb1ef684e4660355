package se.kvinnofrid.ingest.read;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of a workbook; numbers as they would be typed, days as 2023-05-14. */
final class WorkbookRows implements Rows {

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean dates1904;
    private final MergedCells merged;
    private final Meter meter;
    private final BitSet uncomputed = new BitSet();
    private String[] texts = {};
    private int number;

    WorkbookRows(Stream<Row> stream, boolean dates1904, MergedCells merged, Terms terms) {
        this.merged = merged;
        this.meter = new Meter(terms);
        this.stream = stream;
        this.rows = stream.iterator();
        this.dates1904 = dates1904;
    }

    @Override
    public boolean next() throws UnreadableFile {
        try {
            if (!rows.hasNext()) {
                texts = new String[0];
                return false;
            }
            Row row = rows.next();
            if (row.getRowNum() <= number) {
                throw UnreadableFile.damaged();
            }
            number = row.getRowNum();
            texts = merged.fill(number, texts(row));
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            // The library throws whatever a damaged or unusual sheet makes it stumble over.
            throw UnreadableFile.damaged();
        }
    }

    private String[] texts(Row row) throws UnreadableFile {
        String[] read = new String[columns(row)];
        meter.row(read.length);
        uncomputed.clear();
        for (int i = 0; i < read.length; i++) {
            Cell cell = row.getCell(i);
            read[i] = cell == null ? "" : text(cell);
            meter.cell(read[i]);
            uncomputed.set(i, cell != null && isUncomputed(cell));
        }
        return read;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public String cell(int column) {
        return column < texts.length ? texts[column] : "";
    }

    @Override
    public boolean isUncomputed(int column) {
        return uncomputed.get(column);
    }

    @Override
    public void close() {
        stream.close();
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
            return number(number, cell);
        }
        if (value instanceof Boolean truth) {
            return truth.toString().toUpperCase(Locale.ROOT);
        }
        return value == null ? "" : value.toString();
    }

    private String number(BigDecimal number, Cell cell) {
        return NumberText.of(number, DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString()), dates1904);
    }
}
