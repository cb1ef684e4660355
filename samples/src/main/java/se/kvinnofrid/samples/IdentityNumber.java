package se.kvinnofrid.samples;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.regex.Pattern;

/**
 * Tells what could be taken for a Swedish personal identity or coordination number: ten or twelve digits that begin with a date (sixty
 * added to the day in coordination numbers) and end with the right check digit. Nothing made up may look like one.
 */
final class IdentityNumber {

    private static final Pattern FORM = Pattern.compile("(?:\\d{2})?(\\d{10})");
    private static final int COORDINATION = 60;

    private IdentityNumber() {}

    /** Whether the text, or its digits alone, could be taken for such a number. */
    static boolean isPossible(String text) {
        var form = FORM.matcher(text.replaceAll("[^0-9]", ""));
        if (!form.matches()) {
            return false;
        }
        String digits = form.group(1);
        return isDay(Integer.parseInt(digits.substring(2, 4)), Integer.parseInt(digits.substring(4, 6)))
                && checksum(digits) % 10 == 0;
    }

    private static boolean isDay(int month, int day) {
        try {
            MonthDay.of(month, day > COORDINATION ? day - COORDINATION : day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Luhn: every other digit doubled, from the first, and the digits of the products added. */
    private static int checksum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = Character.digit(digits.charAt(i), 10) * (2 - i % 2);
            sum += product / 10 + product % 10;
        }
        return sum;
    }
}
