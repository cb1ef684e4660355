package se.kvinnofrid.ingest.staging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Rows in the text format of COPY, written straight into a growing buffer. */
final class CopyText {

    private static final int FIRST_SIZE = 1 << 16;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONG_DIGITS = 20;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;
    private boolean rowBegun;

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        rowBegun = false;
    }

    void endRow() {
        write('\n');
        rowBegun = false;
    }

    void addNull() {
        separate();
        write('\\');
        write('N');
    }

    void add(boolean value) {
        separate();
        write(value ? 't' : 'f');
    }

    void add(long value) {
        separate();
        digits(value);
    }

    /** A day as 2023-05-14. */
    void addDay(LocalDate day) {
        if (day.getYear() < 1000 || day.getYear() > 9999) {
            add(day.toString());
            return;
        }
        separate();
        digits(day.getYear());
        write('-');
        twoDigits(day.getMonthValue());
        write('-');
        twoDigits(day.getDayOfMonth());
    }

    private void twoDigits(int value) {
        write('0' + value / 10);
        write('0' + value % 10);
    }

    /** Text of any kind, escaped; the character NUL, which no text in the database can hold, is left out. */
    void add(String text) {
        separate();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                addBytes(text.substring(i).replace("\0", ""));
                return;
            }
            addAscii(c);
        }
    }

    /** Sixteen bytes as the text form of bytea. */
    void addBytes(long high, long low) {
        separate();
        write('\\');
        write('\\');
        write('x');
        hex(high);
        hex(low);
    }

    private void addBytes(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0) {
                addAscii((char) b);
            } else {
                write(b);
            }
        }
    }

    private void addAscii(char c) {
        switch (c) {
            case '\\' -> escape('\\');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            case '\0' -> {}
            default -> write(c);
        }
    }

    private void escape(char c) {
        write('\\');
        write(c);
    }

    private void hex(long value) {
        for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
            write(HEX[(int) (value >>> shift) & 0xF]);
        }
    }

    private void digits(long value) {
        ensure(LONG_DIGITS);
        if (value < 0) {
            for (byte b : Long.toString(value).getBytes(StandardCharsets.US_ASCII)) {
                write(b);
            }
            return;
        }
        int length = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            length++;
        }
        long rest = value;
        for (int i = size + length - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
    }

    private void separate() {
        if (rowBegun) {
            write('\t');
        }
        rowBegun = true;
    }

    private void write(int b) {
        if (size == bytes.length) {
            ensure(1);
        }
        bytes[size++] = (byte) b;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
