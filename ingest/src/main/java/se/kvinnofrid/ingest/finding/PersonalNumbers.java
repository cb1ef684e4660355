package se.kvinnofrid.ingest.finding;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Recognises Swedish personal identity numbers and coordination numbers within a text: ten or twelve digits, with or without hyphen, plus
 * sign or space before the last four, the date a real one (of coordination numbers with 60 added to the day) and the check digit right, so
 * that case numbers are not accused.
 */
public final class PersonalNumbers {

    private static final int SHORT = 10;
    private static final int LONG = 12;
    private static final int LAST = 4;
    private static final int COORDINATION = 60;

    private PersonalNumbers() {}

    /** Whether the text holds such a number anywhere. */
    public static boolean isIn(String text) {
        if (text.length() < SHORT) {
            return false;
        }
        for (int i = 0; i + SHORT <= text.length(); i++) {
            if (isDigit(text, i) && !isDigit(text, i - 1)) {
                int end = digitsFrom(text, i);
                if (isNumber(text, i, end)) {
                    return true;
                }
                i = end;
            }
        }
        return false;
    }

    private static boolean isNumber(String text, int from, int end) {
        int digits = end - from;
        if (digits == SHORT || digits == LONG) {
            return isSound(text.substring(from, end));
        }
        if (digits != SHORT - LAST && digits != LONG - LAST) {
            return false;
        }
        int last = afterSeparator(text, end);
        return last > end
                && digitsFrom(text, last) - last == LAST
                && isSound(text.substring(from, end) + text.substring(last, last + LAST));
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

    private static boolean isSound(String digits) {
        String ten = digits.substring(digits.length() - SHORT);
        return hasCheckDigit(ten) && (digits.length() == LONG ? isDay(digits.substring(0, 8)) : isDayOfAnyCentury(ten));
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
