package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import se.kvinnofrid.config.rule.Condition;

/** The rows of a text file. A quotation mark that is never closed ends the reading instead of swallowing the rest of the file. */
final class DelimitedRows implements Rows {

    /** A row may be as long as so many of the longest cells. */
    private static final long LONGEST_CELLS = 10;

    private final DelimitedText text;
    private final Meter meter;
    private int number;

    DelimitedRows(Reader reader, char delimiter, Terms terms) {
        this.text = new DelimitedText(
                reader, delimiter, LONGEST_CELLS * terms.bounds().cellLength());
        this.meter = new Meter(terms);
    }

    @Override
    public boolean next() throws UnreadableFile {
        if (!go(text::next)) {
            return false;
        }
        meter.row(text.size());
        meter.cells(text.longest(), text.characters());
        return true;
    }

    @Override
    public boolean next(int wanted) throws UnreadableFile {
        while (number + 1 < wanted && go(text::skip)) {
            meter.row(0);
        }
        return next();
    }

    /** A way to go to the next row of a text. */
    private interface Going {
        boolean next() throws IOException, DelimitedText.Broken;
    }

    private boolean go(Going going) throws UnreadableFile {
        try {
            boolean there = going.next();
            number += there ? 1 : 0;
            return there;
        } catch (IOException e) {
            throw UnreadableFile.damaged();
        } catch (DelimitedText.Broken e) {
            throw e.isBinary()
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
        return text.size();
    }

    @Override
    public String cell(int column) {
        return column < text.size() ? text.cell(column) : "";
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was only read cannot be closed", e);
        }
    }
}
