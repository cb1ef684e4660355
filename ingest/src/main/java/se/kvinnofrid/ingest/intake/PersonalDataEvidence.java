package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.kvinnofrid.config.rule.PersonalData;
import se.kvinnofrid.ingest.finding.PersonalTexts.Trace;

/** Weighs what was found in a column: in which of its rows there is held to be personal data. */
final class PersonalDataEvidence {

    private static final int PERCENT = 100;

    private final PersonalData data;
    private final Map<Trace, List<Integer>> rows;
    private final int filled;

    /**
     * The evidence of a column.
     *
     * @param rows the rows where each trace was found
     * @param filled how many of its cells hold anything
     */
    PersonalDataEvidence(PersonalData data, Map<Trace, List<Integer>> rows, int filled) {
        this.data = data;
        this.rows = rows;
        this.filled = filled;
    }

    List<Integer> of(Trace trace) {
        return rows.getOrDefault(trace, List.of());
    }

    /**
     * The rows with identity numbers. In a column of case numbers that begin with a date, one of ten has the right check digit by chance: it
     * is told by all those that have not.
     */
    List<Integer> numbers() {
        int right = of(Trace.NUMBER).size();
        int byDate = right + of(Trace.NUMBER_BY_DATE).size();
        boolean caseNumbers = byDate >= data.caseNumbers() && right * PERCENT <= byDate * data.chance();
        return union(caseNumbers ? List.of() : of(Trace.NUMBER), shortened(Trace.SHORTENED_NUMBER));
    }

    /** The rows with telephone numbers. */
    List<Integer> phones() {
        return union(of(Trace.PHONE), shortened(Trace.SHORTENED_PHONE));
    }

    /** The rows with given names alone, if there are enough of them. */
    List<Integer> givenNames() {
        List<Integer> found = of(Trace.GIVEN_NAME);
        return found.size() >= data.singleNames() ? found : List.of();
    }

    private List<Integer> shortened(Trace trace) {
        List<Integer> found = of(trace);
        boolean enough = found.size() >= data.shortenedRows()
                && (long) found.size() * PERCENT >= (long) filled * data.shortenedShare();
        return enough ? found : List.of();
    }

    private static List<Integer> union(List<Integer> one, List<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        TreeSet<Integer> rows = new TreeSet<>(one);
        rows.addAll(other);
        return new ArrayList<>(rows);
    }
}
