package se.kvinnofrid.aggregate.compute;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import se.kvinnofrid.config.round.Round;

/** The half-years of a round, numbered from the first half of the year in which it begins. */
final class HalfYears {

    private static final int MONTHS = 6;

    private HalfYears() {}

    /** The identifier of each half-year of the round, such as {@code 2022H1}, with its number. */
    static Map<String, Integer> of(Round round) {
        Map<String, Integer> halves = new LinkedHashMap<>();
        int first = number(round, round.from());
        int last = number(round, round.to());
        for (int half = first; half <= last; half++) {
            halves.put((round.from().getYear() + half / 2) + "H" + (half % 2 + 1), half);
        }
        return halves;
    }

    /** The number of the half-year with a day. */
    static int number(Round round, LocalDate day) {
        return (day.getYear() - round.from().getYear()) * 2 + (day.getMonthValue() - 1) / MONTHS;
    }
}
