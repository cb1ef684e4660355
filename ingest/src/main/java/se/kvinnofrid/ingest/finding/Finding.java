package se.kvinnofrid.ingest.finding;

import java.util.List;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Severity;

/**
 * Something found in a submission, with all rows where the same was found.
 *
 * @param condition what was found
 * @param severity what it means for the submission
 * @param spot the sheet and column
 * @param found the text of the offending cell, shortened; empty where nothing is repeated
 * @param others whether the finding stands for further, different texts that are not repeated
 * @param limit what the rule compares with: a text, a code of the variable, or the key of a text with @ before it
 * @param count number of rows; 0 where no row is meant
 * @param rows numbers of the first of the rows, ascending: more of them than are told in words, for those who mark them all
 */
public record Finding(
        Condition condition,
        Severity severity,
        Spot spot,
        String found,
        boolean others,
        String limit,
        int count,
        List<Integer> rows) {

    public Finding {
        rows = List.copyOf(rows);
    }
}
