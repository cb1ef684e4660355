package se.kvinnofrid.ingest.finding;

import java.util.regex.Pattern;

/**
 * Recognises e-mail addresses and telephone numbers within a text. Of numbers, those with a country code, Swedish mobile numbers, and
 * Swedish numbers with an area code that is set off and digits in groups as telephone numbers are written: dates, municipality codes and
 * case numbers are none of these.
 */
final class Contacts {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}\\s?@\\s?[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");

    private static final String NOT_AFTER = "(?<![\\d.,])(?<!\\d[-/ ])";
    private static final String NOT_BEFORE = "(?![-/ ]?\\d)";
    private static final String GAP = "[ \\u00A0-]?";
    private static final Pattern MOBILE = Pattern.compile(
            NOT_AFTER + "0" + GAP + "7[02369](?:[-/]\\s?|" + GAP + ")\\d(?:" + GAP + "\\d){6}" + NOT_BEFORE);
    private static final Pattern WITH_COUNTRY = Pattern.compile("(?<![\\d.,])(?:\\+|00(?=46))[1-9]\\d{0,2}" + GAP
            + "(?:\\(0\\))?" + GAP + "\\d(?:" + GAP + "\\d){6,10}" + NOT_BEFORE);
    private static final Pattern AREA =
            Pattern.compile(NOT_AFTER + "0\\d{1,3}\\s?[-/]\\s?\\d{2,3}(?:[ \\u00A0]?\\d{2,3}){1,2}" + NOT_BEFORE);
    private static final Pattern SHORTENED = Pattern.compile("7[02369]\\d{7}");

    private static final int FEWEST_DIGITS = 7;

    private Contacts() {}

    static boolean holdsEmail(String text) {
        return text.indexOf('@') >= 0 && EMAIL.matcher(text).find();
    }

    static boolean holdsPhone(String text) {
        return (text.indexOf('0') >= 0 || text.indexOf('+') >= 0)
                && digits(text) >= FEWEST_DIGITS
                && (MOBILE.matcher(text).find()
                        || WITH_COUNTRY.matcher(text).find()
                        || AREA.matcher(text).find());
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** Whether the text, all digits, is a mobile number whose leading zero a spreadsheet has dropped. */
    static boolean isShortenedPhone(String text) {
        return SHORTENED.matcher(text.strip()).matches();
    }
}
