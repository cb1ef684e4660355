package se.kvinnofrid.ingest.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Limits;

/** The rows of a text file. A quotation mark that is never closed ends the reading instead of swallowing the rest of the file. */
final class DelimitedRows implements Rows {

    private final Guard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Limits limits;
    private @Nullable CSVRecord record;
    private int number;

    DelimitedRows(Reader reader, char delimiter, Limits limits) throws IOException {
        this.guard = new Guard(reader, limits.cellLength());
        this.parser = CSVParser.parse(guard, Delimiter.format(delimiter));
        this.records = parser.iterator();
        this.limits = limits;
    }

    @Override
    public boolean next() throws UnreadableFile {
        guard.beginRow();
        try {
            if (!records.hasNext()) {
                record = null;
                return false;
            }
            CSVRecord next = records.next();
            record = next;
            number++;
            if (next.size() > limits.columns()) {
                throw new UnreadableFile(Condition.TOO_LARGE, "@intake.columns:" + limits.columns());
            }
            return true;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new UnreadableFile(Condition.UNREADABLE_FILE, "@intake.closed_quotes");
        }
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int size() {
        return record == null ? 0 : record.size();
    }

    @Override
    public String cell(int column) {
        return record == null || column >= record.size() ? "" : record.get(column);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was only read cannot be closed", e);
        }
    }

    /** Stops a reading that goes on within one row for longer than any row is. */
    private static final class Guard extends FilterReader {
        private final long most;
        private long read;

        Guard(Reader reader, int cellLength) {
            super(reader);
            this.most = cellLength * 10L;
        }

        void beginRow() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(count);
            return count;
        }

        private void count(int characters) throws IOException {
            read += characters;
            if (read > most) {
                throw new IOException("a row goes on without end");
            }
        }
    }
}
