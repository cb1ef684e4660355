package se.kvinnofrid.ingest.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
     * The two rows of one case as one: a given answer before a missing one, the later row before the earlier, entries united. Merging is
     * associative, so that any number of rows can be merged one after another.
     */
    public Case mergedWith(Case later) {
        List<Answer> merged = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            merged.add(answers.get(i).orLater(later.answers.get(i)));
        }
        List<List<Entry>> united = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Set<Entry> entries = new LinkedHashSet<>(groups.get(i));
            entries.addAll(later.groups.get(i));
            united.add(List.copyOf(entries));
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < locals.size(); i++) {
            texts.add(later.locals.get(i).isEmpty() ? locals.get(i) : later.locals.get(i));
        }
        return new Case(row, merged, united, texts);
    }
}
