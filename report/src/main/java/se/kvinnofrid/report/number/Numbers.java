package se.kvinnofrid.report.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.kvinnofrid.config.Language;

/**
 * Writes numbers for readers in one language. Figures are rounded half up, only here; thousands are parted by no-break spaces. Nothing
 * depends on the locale of the machine.
 */
public final class Numbers {

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final int VALUE_DECIMALS = 1;

    private final String decimalSign;
    private final String percentSign;

    public Numbers(Language language) {
        decimalSign = switch (language) {
            case SV -> ",";
            case EN -> ".";
        };
        percentSign = switch (language) {
            case SV -> NO_BREAK_SPACE + "%";
            case EN -> "%";
        };
    }

    /** A whole number, such as "3 070". */
    public String count(BigDecimal number) {
        return written(number, 0);
    }

    /** A measure such as a mean, with one decimal: "2,4". */
    public String value(BigDecimal number) {
        return written(number, VALUE_DECIMALS);
    }

    /** A share between 0 and 1 as whole per cent, such as "46 %". */
    public String percent(BigDecimal share) {
        return written(BigDecimal.valueOf(wholePercent(share)), 0) + percentSign;
    }

    /** A share between 0 and 1 in whole per cent. */
    public int wholePercent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private String written(BigDecimal number, int decimals) {
        BigDecimal rounded = number.abs().setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.toPlainString();
        int point = decimals == 0 ? digits.length() : digits.indexOf('.');
        StringBuilder written = new StringBuilder(digits.substring(0, point));
        for (int place = point - 3; place > 0; place -= 3) {
            written.insert(place, NO_BREAK_SPACE);
        }
        if (decimals > 0) {
            written.append(decimalSign).append(digits, point + 1, digits.length());
        }
        return number.signum() < 0 && rounded.signum() != 0 ? MINUS + written : written.toString();
    }
}
