package se.kvinnofrid.ingest.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The day numbers of spreadsheets, in both date systems. */
public final class SerialDay {

    /** Day 0 of the 1900 system for all days after its invented 29 February 1900. */
    private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LEAST = BigDecimal.valueOf(61);
    private static final BigDecimal MOST = BigDecimal.valueOf(2_958_466);

    private SerialDay() {}

    /** The day that a number means, its time of day left out, if it is within what spreadsheets can show. */
    public static Optional<LocalDate> findDay(BigDecimal number, boolean dates1904) {
        if (number.compareTo(LEAST) < 0 || number.compareTo(MOST) >= 0) {
            return Optional.empty();
        }
        return Optional.of((dates1904 ? ZERO_1904 : ZERO_1900).plusDays(number.longValue()));
    }
}
