package se.kvinnofrid.ingest.judge;

import java.util.regex.Pattern;

/** Takes away the spaces that spreadsheets put between the thousands of numbers (45 061, 20 230 514). */
final class DigitGroups {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");

    private DigitGroups() {}

    /** A tidied text that is a number with its thousands apart without the spaces; any other as it is. */
    static String closed(String text) {
        return text.indexOf(' ') > 0 && GROUPED.matcher(text).matches() ? text.replace(" ", "") : text;
    }
}
