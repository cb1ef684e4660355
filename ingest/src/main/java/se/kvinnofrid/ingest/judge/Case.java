package se.kvinnofrid.ingest.judge;

import java.time.LocalDate;
import java.util.List;

/**
 * A case as judged: answers by the places of the {@link CaseForm}, and what stands in the sender's own columns.
 *
 * @param row number of the (first) row it stands on
 * @param answers by variable that stands once per case
 * @param groups entries by group; exact repeats are gone
 * @param locals texts by local column; empty where there is none
 */
public record Case(int row, List<Answer> answers, List<List<Entry>> groups, List<String> locals) {

    public Case {
        answers = List.copyOf(answers);
        groups = List.copyOf(groups);
        locals = List.copyOf(locals);
    }

    /** The answer at a place. */
    public Answer answer(int place) {
        return answers.get(place);
    }

    /** The day of the valid date at a place. */
    public LocalDate day(int place) {
        return answers.get(place).day();
    }

    /**
     * The two rows of one case as one: a given answer before a missing one, the more complete row before the other.
     *
     * @see Merging
     */
    public Case mergedWith(Case later) {
        Merging merging = new Merging(this);
        merging.add(later);
        return merging.merged();
    }
}
