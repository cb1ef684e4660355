package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an old workbook; numbers as they would be typed, days as 2023-05-14, formulas as their last value. */
final class LegacyRows implements Rows {

    /** The columns that the format has. */
    static final int COLUMNS = 256;

    private final InputStream in;
    private final RecordFactoryInputStream records;
    private final LegacyWorkbook workbook;
    private final MergedCells merged;
    private final Meter meter;
    private @Nullable CellValueRecordInterface ahead;
    private @Nullable Record pushedBack;
    private int embedded;
    private boolean ended;
    private String[] texts = {};
    private int number;

    LegacyRows(InputStream in, LegacyWorkbook workbook, MergedCells merged, Terms terms) {
        this.in = in;
        this.records = new RecordFactoryInputStream(in, false);
        this.workbook = workbook;
        this.merged = merged;
        this.meter = new Meter(terms);
    }

    /** Hands out the records of the sheet instead of its rows. */
    void forEachRecord(Consumer<Record> consumer) throws UnreadableFile {
        for (Record record = record(); record != null; record = record()) {
            meter.row(0);
            consumer.accept(record);
        }
    }

    @Override
    public boolean next() throws UnreadableFile {
        try {
            return read();
        } catch (RuntimeException | StackOverflowError e) {
            // The library throws whatever a damaged or unusual sheet makes it stumble over.
            throw UnreadableFile.damaged();
        }
    }

    private boolean read() throws UnreadableFile {
        String[] cells = new String[COLUMNS];
        Arrays.fill(cells, "");
        CellValueRecordInterface cell = ahead == null ? cell() : ahead;
        ahead = null;
        if (cell == null) {
            texts = new String[0];
            return false;
        }
        int row = cell.getRow();
        if (row < number) {
            throw UnreadableFile.damaged();
        }
        while (cell != null && cell.getRow() == row) {
            put(cell, cells);
            cell = cell();
        }
        ahead = cell;
        number = row + 1;
        texts = merged.fill(number, trimmed(cells));
        return true;
    }

    private void put(CellValueRecordInterface cell, String[] cells) throws UnreadableFile {
        int column = cell.getColumn();
        if (column < 0 || column >= COLUMNS) {
            throw UnreadableFile.damaged();
        }
        cells[column] = text(cell);
        meter.cell(cells[column]);
    }

    private String text(CellValueRecordInterface cell) throws UnreadableFile {
        if (cell instanceof LabelSSTRecord label) {
            return workbook.texts().get(label.getSSTIndex());
        }
        if (cell instanceof LabelRecord label) {
            return label.getValue();
        }
        if (cell instanceof NumberRecord number) {
            return number(number.getValue(), number.getXFIndex());
        }
        if (cell instanceof BoolErrRecord value) {
            return value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue());
        }
        return cell instanceof FormulaRecord formula ? result(formula) : "";
    }

    private String result(FormulaRecord formula) throws UnreadableFile {
        return switch (formula.getCachedResultTypeEnum()) {
            case STRING -> formula.hasCachedResultString() ? textAfter() : "";
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case NUMERIC -> number(formula.getValue(), formula.getXFIndex());
            case _NONE, FORMULA, BLANK -> "";
        };
    }

    /** A formula's text stands in a record of its own, after the formula and what it shares with others. */
    private String textAfter() throws UnreadableFile {
        for (Record record = record(); record != null; record = record()) {
            if (record instanceof StringRecord text) {
                return text.getString();
            }
            if (record instanceof CellValueRecordInterface) {
                pushedBack = record;
                return "";
            }
        }
        return "";
    }

    private String number(double value, int style) {
        return Double.isFinite(value)
                ? NumberText.of(BigDecimal.valueOf(value), workbook.isDate(style), workbook.dates1904())
                : "";
    }

    private static String truth(boolean value) {
        return Boolean.toString(value).toUpperCase(Locale.ROOT);
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private @Nullable CellValueRecordInterface cell() throws UnreadableFile {
        for (Record record = record(); record != null; record = record()) {
            meter.row(0);
            if (record instanceof CellValueRecordInterface cell) {
                return cell;
            }
        }
        return null;
    }

    /** The next record of the sheet itself; those of charts within it are passed over. */
    private @Nullable Record record() throws UnreadableFile {
        if (pushedBack != null) {
            Record record = pushedBack;
            pushedBack = null;
            return record;
        }
        while (!ended) {
            Record record = next(records);
            if (record instanceof BOFRecord) {
                embedded++;
            } else if (record instanceof EOFRecord) {
                embedded--;
                ended = embedded <= 0;
            } else if (record == null) {
                // A sheet that ends without saying so has been cut off.
                throw UnreadableFile.damaged();
            } else if (embedded == 1) {
                return record;
            }
        }
        return null;
    }

    private static @Nullable Record next(RecordFactoryInputStream records) {
        return records.nextRecord();
    }

    private static String[] trimmed(String[] cells) {
        int length = cells.length;
        while (length > 0 && cells[length - 1].isEmpty()) {
            length--;
        }
        return Arrays.copyOf(cells, length);
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
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook that was only read cannot be closed", e);
        }
    }
}
