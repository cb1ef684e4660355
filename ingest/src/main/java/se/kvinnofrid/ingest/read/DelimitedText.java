package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Takes a text apart into rows of cells: the rules of RFC 4180, and leniently what careless programs make of them. What follows the closing
 * quotation mark of a cell belongs to it, every end of line is one, and an empty line is a row with one empty cell. Cells that say the same
 * share their text, so that reading leaves little behind and comparing costs little.
 */
final class DelimitedText implements AutoCloseable {

    /** The text cannot be taken apart from here on. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean binary;

        Broken(String message, boolean binary) {
            super(message);
            this.binary = binary;
        }

        /** Whether the text holds a NUL, so that it is no text. */
        boolean isBinary() {
            return binary;
        }
    }

    private static final int BUFFER = 1 << 16;
    private static final int FIRST_CELLS = 64;
    private static final int POOL = 1 << 12;
    private static final int LONGEST_POOLED = 48;
    private static final int END = -1;
    private static final char QUOTE = '"';

    private final Reader in;
    private final char delimiter;
    private final long longestRow;
    private final char[] buffer = new char[BUFFER];
    private final String[] pool = new String[POOL];
    private int at;
    private int filled;
    private long readBefore;
    private long rowBegan;
    private char[] cell = new char[BUFFER];
    private int length;
    private String[] cells = new String[FIRST_CELLS];
    private int size;
    private long characters;
    private int longest;

    /**
     * Begins at the beginning.
     *
     * @param longestRow a row of more characters than this goes on without end: a quotation mark was not closed
     */
    DelimitedText(Reader in, char delimiter, long longestRow) {
        this.in = in;
        this.delimiter = delimiter;
        this.longestRow = longestRow;
    }

    /**
     * Goes to the next row.
     *
     * @return whether there is one
     */
    boolean next() throws IOException, Broken {
        size = 0;
        rowBegan = readBefore + at;
        if (peek() == END) {
            return false;
        }
        characters = 0;
        longest = 0;
        int end;
        do {
            end = cell();
        } while (end == delimiter);
        if (end == '\r' && peek() == '\n') {
            at++;
        }
        return true;
    }

    /**
     * Goes past the next row, of which nothing is known then. One that lies as a whole in the buffer and has no quotation marks ends where
     * its line does.
     *
     * @return whether there is one
     */
    boolean skip() throws IOException, Broken {
        rowBegan = readBefore + at;
        peek();
        for (int i = at; i < filled; i++) {
            char c = buffer[i];
            if (c == '\n') {
                at = i + 1;
                return true;
            }
            if (c == QUOTE || c == '\r' || c == 0) {
                // An end of line of two characters is found at its second.
                if (c == '\r' && i + 1 < filled && buffer[i + 1] == '\n') {
                    continue;
                }
                break;
            }
        }
        return next();
    }

    /** How many cells the row has. */
    int size() {
        return size;
    }

    /** The text of a cell of the row. */
    String cell(int column) {
        return cells[column];
    }

    /** How many characters the cells of the row have in all. */
    long characters() {
        return characters;
    }

    /** How many characters the longest cell of the row has. */
    int longest() {
        return longest;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /**
     * Reads a cell; the character it ended with. Nearly all are plain and lie as a whole in the buffer: their text is taken from there, and
     * every character looked at once.
     */
    private int cell() throws IOException, Broken {
        boolean quoted = peek() == QUOTE;
        if (!quoted) {
            int hash = 0;
            for (int i = at; i < filled; i++) {
                char c = buffer[i];
                if (c == delimiter || (c <= '\r' && (c == '\n' || c == '\r' || c == 0))) {
                    if (c == 0) {
                        break;
                    }
                    add(text(buffer, at, i - at, hash));
                    at = i + 1;
                    return c;
                }
                hash = 31 * hash + c;
            }
        }
        length = 0;
        int end = quoted ? quoted() : plain();
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + cell[i];
        }
        add(text(cell, 0, length, hash));
        return end;
    }

    /** Reads a cell without quotation marks at its beginning; the character it ended with. */
    private int plain() throws IOException, Broken {
        while (peek() != END) {
            int from = at;
            int c = 0;
            while (at < filled) {
                c = buffer[at];
                if (c == delimiter || c == '\n' || c == '\r' || c == 0) {
                    break;
                }
                at++;
            }
            append(from, at);
            if (at < filled) {
                return take();
            }
        }
        return END;
    }

    /** Reads a cell in quotation marks; the character it ended with. */
    private int quoted() throws IOException, Broken {
        take();
        while (true) {
            int c = take();
            if (c == END) {
                throw new Broken("quotation marks are not closed", false);
            }
            if (c != QUOTE) {
                append((char) c);
            } else if (peek() == QUOTE) {
                append((char) take());
            } else {
                return plain();
            }
        }
    }

    private int peek() throws IOException, Broken {
        if (at == filled) {
            fill();
        }
        return filled == 0 ? END : buffer[at];
    }

    private int take() throws IOException, Broken {
        int c = peek();
        if (c == 0) {
            throw new Broken("a text file holds a NUL", true);
        }
        at += c == END ? 0 : 1;
        return c;
    }

    private void fill() throws IOException, Broken {
        readBefore += filled;
        at = 0;
        filled = 0;
        if (readBefore - rowBegan > longestRow) {
            throw new Broken("a row goes on without end", false);
        }
        int read = 0;
        while (read == 0) {
            read = in.read(buffer, 0, BUFFER);
        }
        filled = Math.max(0, read);
    }

    private void append(int from, int to) {
        ensure(to - from);
        System.arraycopy(buffer, from, cell, length, to - from);
        length += to - from;
    }

    private void append(char c) {
        ensure(1);
        cell[length++] = c;
    }

    private void ensure(int more) {
        if (length + more > cell.length) {
            cell = Arrays.copyOf(cell, Math.max(length + more, 2 * cell.length));
        }
    }

    private void add(String text) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = text;
        characters += text.length();
        longest = Math.max(longest, text.length());
    }

    /** Characters as a text: of short ones the same object as before, if they were read lately. */
    private String text(char[] from, int start, int count, int hash) {
        if (count == 0) {
            return "";
        }
        if (count > LONGEST_POOLED) {
            return new String(from, start, count);
        }
        int place = (hash ^ (hash >>> 16)) & (POOL - 1);
        String pooled = pool[place];
        if (pooled == null || !isText(pooled, from, start, count)) {
            pooled = new String(from, start, count);
            pool[place] = pooled;
        }
        return pooled;
    }

    private static boolean isText(String text, char[] from, int start, int count) {
        if (text.length() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (text.charAt(i) != from[start + i]) {
                return false;
            }
        }
        return true;
    }
}
