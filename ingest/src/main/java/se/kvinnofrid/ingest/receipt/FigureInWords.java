package se.kvinnofrid.ingest.receipt;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A key figure in the words of a language.
 *
 * @param id identifier in configuration
 * @param title what it is about
 * @param base the cases in which the question is answered
 * @param rows its rows, in order
 */
public record FigureInWords(String id, String title, int base, List<Row> rows) {

    /**
     * One answer.
     *
     * @param code identifier of the answer, or a half-year; empty where cases are counted as such
     * @param label the answer in words
     * @param cases number of cases with the answer
     * @param share share of the base, 0–1 with six decimals; none on no base
     */
    public record Row(String code, String label, int cases, OptionalDouble share) {}

    public FigureInWords {
        rows = List.copyOf(rows);
    }
}
