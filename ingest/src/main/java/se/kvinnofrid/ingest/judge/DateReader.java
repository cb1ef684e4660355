package se.kvinnofrid.ingest.judge;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.read.SerialDay;

/**
 * Reads days: 2023-05-14, 2023/05/14, 20230514, 14.5.2023, each with or without a time of day, and the day numbers of spreadsheets. With
 * slashes or hyphens and the year last, only what cannot mean two days.
 */
final class DateReader implements AnswerReader {

    private static final String TIME =
            "(?:[T ]\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[.,]0+)?" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
    private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final int MONTHS = 12;

    private final Markers markers;
    private final boolean dates1904;

    DateReader(Markers markers, boolean dates1904) {
        this.markers = markers;
        this.dates1904 = dates1904;
    }

    @Override
    public Reading read(String text) {
        String written = CellText.tidy(text);
        if (markers.isMissing(written)) {
            return Reading.MISSING;
        }
        if (markers.isUnknown(written)) {
            return Reading.UNKNOWN;
        }
        String hyphened = HYPHEN.matcher(written).replaceAll("-");
        return findDay(DigitGroups.closed(hyphened))
                .map(day -> Reading.of(Answer.day(day)))
                .orElseGet(() -> Reading.invalid(
                        isAmbiguous(hyphened) ? Condition.AMBIGUOUS_DATE : Condition.UNREADABLE_DATE, written, ""));
    }

    /** Whether day and month could be taken for each other; the same number twice can not. */
    private static boolean isAmbiguous(String written) {
        Matcher yearLast = YEAR_LAST.matcher(written);
        return yearLast.matches()
                && Integer.parseInt(yearLast.group(1)) <= MONTHS
                && Integer.parseInt(yearLast.group(3)) <= MONTHS;
    }

    private Optional<LocalDate> findDay(String written) {
        Matcher yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher compact = COMPACT.matcher(written);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(written);
        if (yearLast.matches()) {
            boolean clear = yearLast.group(2).equals(".")
                    || Integer.parseInt(yearLast.group(1)) > MONTHS
                    || Integer.parseInt(yearLast.group(1)) == Integer.parseInt(yearLast.group(3));
            return clear ? day(yearLast.group(4), yearLast.group(3), yearLast.group(1)) : Optional.empty();
        }
        Matcher serial = SERIAL.matcher(written);
        return serial.matches() ? SerialDay.findDay(new BigDecimal(serial.group(1)), dates1904) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
