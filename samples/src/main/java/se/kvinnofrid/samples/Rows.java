package se.kvinnofrid.samples;

import java.io.Closeable;
import java.time.LocalDate;

/** The rows of a file in the making, written cell by cell. Failing to write throws {@link java.io.UncheckedIOException}. */
sealed interface Rows extends Closeable permits CsvRows, WorkbookRows {

    /** Writes a text; blank is an empty cell. */
    void text(String text);

    /** Writes a number. */
    void number(long number);

    /** Writes a day, as a date where the format has dates. */
    void day(LocalDate date, String asText);

    /** Writes what a spreadsheet would make a number of, if it is one. */
    default void numberOrText(String text) {
        if (!text.isEmpty()
                && text.length() < 10
                && text.chars().allMatch(c -> '0' <= c && c <= '9')
                && text.charAt(0) != '0') {
            number(Long.parseLong(text));
        } else {
            text(text);
        }
    }

    /** Ends the row. */
    void end();
}
