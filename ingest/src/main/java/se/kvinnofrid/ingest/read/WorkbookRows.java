package se.kvinnofrid.ingest.read;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Limits;

/** The rows of a sheet of a workbook; numbers as they would be typed, days as 2023-05-14. */
final class WorkbookRows implements Rows {

    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean dates1904;
    private final Limits limits;
    private String[] texts = {};
    private int number;

    WorkbookRows(Stream<Row> stream, boolean dates1904, Limits limits) {
        this.limits = limits;
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
            number = row.getRowNum();
            texts = new String[columns(row)];
            for (int i = 0; i < texts.length; i++) {
                Cell cell = row.getCell(i);
                texts[i] = cell == null ? "" : text(cell);
                if (texts[i].length() > limits.cellLength()) {
                    throw new UnreadableFile(Condition.TOO_LARGE, "@intake.characters:" + limits.cellLength());
                }
            }
            return true;
        } catch (RuntimeException e) {
            // The library throws whatever a damaged or unusual sheet makes it stumble over.
            throw UnreadableFile.damaged();
        }
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
    public void close() {
        stream.close();
    }

    /** How many columns the row has without empty ones at its end, which spreadsheet programs leave by the thousand. */
    private int columns(Row row) throws UnreadableFile {
        int columns = row.getCellCount();
        while (columns > 0 && isEmpty(row.getCell(columns - 1))) {
            columns--;
        }
        if (columns > limits.columns()) {
            throw new UnreadableFile(Condition.TOO_LARGE, "@intake.columns:" + limits.columns());
        }
        return columns;
    }

    private static boolean isEmpty(@Nullable Cell cell) {
        return cell == null || cell.getValue() == null || cell.getValue().equals("");
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
        if (DateFormats.isDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            return SerialDay.findDay(number, dates1904).map(Object::toString).orElseGet(() -> plain(number));
        }
        return plain(number);
    }

    /** 27.0 as 27, and 1.98E11 with all its digits. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
