package se.kvinnofrid.samples;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Delimited text. */
final class CsvRows implements Rows {

    private static final char MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final Writer writer;
    /** A row is put together here: writers take a lock for every piece of text. */
    private final StringBuilder row = new StringBuilder();

    private final CSVPrinter printer;

    CsvRows(Path file, Dialect dialect) {
        try {
            OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
            // An encoder of its own refuses what the encoding cannot write, instead of writing question marks.
            writer = new BufferedWriter(
                    new OutputStreamWriter(out, dialect.encoding().charset().newEncoder()), BUFFER);
            if (dialect.encoding() == Dialect.Encoding.UTF_8_WITH_MARK) {
                writer.write(MARK);
            }
            printer = new CSVPrinter(
                    row,
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(dialect.delimiter())
                            .setRecordSeparator(dialect.lineEnd().text())
                            .get());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public void text(String text) {
        try {
            printer.print(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void number(long number) {
        text(Long.toString(number));
    }

    @Override
    public void day(LocalDate date, String asText) {
        text(asText);
    }

    @Override
    public void end() {
        try {
            printer.println();
            writer.append(row);
            row.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
