package se.kvinnofrid.ingest.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A key figure of the cases of a submission that count.
 *
 * @param id identifier of the figure in configuration
 * @param base the cases in which the question is answered; all cases for a figure without codes
 * @param counts how many of them have each answer, in order of presentation; several answers of one case count one each
 */
public record KeyFigure(String id, int base, List<Count> counts) {

    /**
     * How many cases have an answer.
     *
     * @param code identifier of the answer, or a half-year; empty where cases are counted as such
     */
    public record Count(String code, int cases) {}

    public KeyFigure {
        counts = List.copyOf(counts);
    }

    /** The share of cases with an answer, 0–1; empty on no base. */
    public OptionalDouble findShare(String code) {
        return base == 0
                ? OptionalDouble.empty()
                : counts.stream()
                        .filter(count -> count.code().equals(code))
                        .mapToDouble(count -> (double) count.cases() / base)
                        .findFirst();
    }
}
