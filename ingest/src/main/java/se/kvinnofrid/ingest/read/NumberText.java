package se.kvinnofrid.ingest.read;

import java.math.BigDecimal;

/** Writes the numbers of workbooks as they would be typed: 27.0 as 27, 1.98E11 with all its digits, days as 2023-05-14. */
final class NumberText {

    /** Numbers further from zero are no numbers of anything, and would take a page to write. */
    private static final int MOST_DIGITS = 40;

    private NumberText() {}

    static String of(BigDecimal number, boolean date, boolean dates1904) {
        return date
                ? SerialDay.findDay(number, dates1904).map(Object::toString).orElseGet(() -> plain(number))
                : plain(number);
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        boolean writable = Math.abs((long) stripped.precision() - stripped.scale()) <= MOST_DIGITS
                && Math.abs((long) stripped.scale()) <= MOST_DIGITS;
        return writable ? stripped.toPlainString() : stripped.toString();
    }
}
