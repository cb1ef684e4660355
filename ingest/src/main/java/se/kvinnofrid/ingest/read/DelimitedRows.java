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

/** The rows of a text file. A quotation mark that is never closed ends the reading instead of swallowing the rest of the file. */
final class DelimitedRows implements Rows {

    private final Guard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Meter meter;
    private @Nullable CSVRecord record;
    private int number;

    DelimitedRows(Reader reader, char delimiter, Terms terms) throws IOException {
        this.guard = new Guard(reader, terms.bounds().cellLength());
        this.parser = CSVParser.parse(guard, Delimiter.format(delimiter));
        this.records = parser.iterator();
        this.meter = new Meter(terms);
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
            meter.row(next.size());
            for (String cell : next) {
                meter.cell(cell);
            }
            return true;
        } catch (UncheckedIOException | IllegalStateException e) {
            throw guard.isBinary()
                    ? UnreadableFile.damaged()
                    : new UnreadableFile(Condition.UNREADABLE_FILE, "@intake.closed_quotes");
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

    /** Stops a reading that goes on within one row for longer than any row is, or that meets what is no text. */
    private static final class Guard extends FilterReader {
        private final long most;
        private long read;
        private boolean binary;

        Guard(Reader reader, int cellLength) {
            super(reader);
            this.most = cellLength * 10L;
        }

        void beginRow() {
            read = 0;
        }

        boolean isBinary() {
            return binary;
        }

        @Override
        public int read() throws IOException {
            int character = super.read();
            count(1);
            refuse(character == 0);
            return character;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(count);
            for (int i = offset; i < offset + count; i++) {
                refuse(buffer[i] == 0);
            }
            return count;
        }

        private void refuse(boolean isNul) throws IOException {
            if (isNul) {
                binary = true;
                throw new IOException("a text file holds a NUL");
            }
        }

        private void count(int characters) throws IOException {
            read += characters;
            if (read > most) {
                throw new IOException("a row goes on without end");
            }
        }
    }
}
