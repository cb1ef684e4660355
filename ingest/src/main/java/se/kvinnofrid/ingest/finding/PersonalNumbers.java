package se.kvinnofrid.ingest.finding;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Recognises Swedish personal identity numbers and coordination numbers within a text: ten or twelve digits, with or without hyphen, plus
 * sign or space before the last four, the date a real one (of coordination numbers with 60 added to the day) and the check digit right, so
 * that case numbers are not accused.
 */
public final class PersonalNumbers {

    /** How much a text looks like such a number. */
    enum Likeness {
        /** Not at all. */
        NONE,
        /** By its digits and their date, but the check digit is wrong. */
        BY_DATE,
        /** Date and check digit are right. */
        FULL
    }

    private static final int SHORT = 10;
    private static final int LONG = 12;
    private static final int LAST = 4;
    private static final int COORDINATION = 60;
    private static final int FEWEST_SHORTENED = 7;
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern PARTED_DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?=-\\d{4}(?!\\d))");

    private PersonalNumbers() {}

    /** Whether the text holds such a number anywhere. */
    public static boolean isIn(String text) {
        return likeness(text) == Likeness.FULL;
    }

    /** The most that anything in the text looks like such a number. */
    static Likeness likeness(String text) {
        if (text.length() < SHORT) {
            return Likeness.NONE;
        }
        String plain = plain(text);
        Likeness most = Likeness.NONE;
        for (int i = 0; i + SHORT <= plain.length(); i++) {
            if (isDigit(plain, i) && !isDigit(plain, i - 1)) {
                int end = digitsFrom(plain, i);
                Likeness found = likeness(plain, i, end);
                most = found.compareTo(most) > 0 ? found : most;
                i = end;
            }
        }
        return most;
    }

    /** Whether the text, all digits, is such a number whose leading zeros a spreadsheet has dropped. */
    static boolean isShortened(String text) {
        String digits = text.strip();
        boolean fits = digits.length() >= FEWEST_SHORTENED
                && digits.length() < SHORT
                && digitsFrom(digits, 0) == digits.length();
        return fits && sound("0".repeat(SHORT - digits.length()) + digits) == Likeness.FULL;
    }

    /** Digits of every script as the usual ones, nothing invisible between them, a date that is parted by hyphens in one. */
    private static String plain(String text) {
        String visible = text;
        if (text.chars().anyMatch(c -> c > '~')) {
            visible = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        }
        return visible.indexOf('-') < 0 ? visible : PARTED_DATE.matcher(visible).replaceAll("$1$2$3");
    }

    private static Likeness likeness(String text, int from, int end) {
        int digits = end - from;
        if (digits == SHORT || digits == LONG) {
            return sound(text.substring(from, end));
        }
        if (digits != SHORT - LAST && digits != LONG - LAST) {
            return Likeness.NONE;
        }
        int last = afterSeparator(text, end);
        return last > end && digitsFrom(text, last) - last == LAST
                ? sound(text.substring(from, end) + text.substring(last, last + LAST))
                : Likeness.NONE;
    }

    /** Where the next digits begin when one sign that separates, with or without spaces, lies between; otherwise where it began. */
    private static int afterSeparator(String text, int end) {
        int at = skipSpace(text, end);
        if (at < text.length() && "-+–‐‑−".indexOf(text.charAt(at)) >= 0) {
            at = skipSpace(text, at + 1);
        }
        return at;
    }

    private static int skipSpace(String text, int at) {
        int next = at;
        while (next < text.length() && next < at + 2 && (text.charAt(next) == ' ' || text.charAt(next) == '\u00A0')) {
            next++;
        }
        return next;
    }

    private static Likeness sound(String digits) {
        String ten = digits.substring(digits.length() - SHORT);
        boolean day = digits.length() == LONG ? isDay(digits.substring(0, 8)) : isDayOfAnyCentury(ten);
        if (!day) {
            return Likeness.NONE;
        }
        return hasCheckDigit(ten) ? Likeness.FULL : Likeness.BY_DATE;
    }

    private static boolean isDayOfAnyCentury(String ten) {
        return isDay("19" + ten.substring(0, 6)) || isDay("20" + ten.substring(0, 6));
    }

    private static boolean isDay(String eight) {
        int year = Integer.parseInt(eight.substring(0, 4));
        int day = Integer.parseInt(eight.substring(6));
        if (year < 1850 || year > 2099) {
            return false;
        }
        try {
            LocalDate.of(year, Integer.parseInt(eight.substring(4, 6)), day > COORDINATION ? day - COORDINATION : day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The digits alternately times two and one, digits of the products summed, make a multiple of ten. */
    private static boolean hasCheckDigit(String ten) {
        int sum = 0;
        for (int i = 0; i < SHORT; i++) {
            int product = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }

    private static int digitsFrom(String text, int from) {
        int end = from;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
