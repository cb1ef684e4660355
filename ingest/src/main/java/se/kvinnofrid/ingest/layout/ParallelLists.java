package se.kvinnofrid.ingest.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.CaseForm.GroupForm;
import se.kvinnofrid.ingest.judge.Judge;
import se.kvinnofrid.ingest.judge.ListCell;
import se.kvinnofrid.ingest.judge.RawCase;

/**
 * Entries that stand as lists side by side in one row. The list of the leading member tells how many there are; another list has as many,
 * or one value for all of them, or none. Blank positions count.
 */
final class ParallelLists {

    private static final int MOST_REMEMBERED = 10_000;

    private final CaseForm form;
    private final int group;
    private final GroupForm groupForm;
    private final Judge judge;
    private final List<Map<String, List<String>>> remembered = new ArrayList<>();

    ParallelLists(CaseForm form, int group, Judge judge) {
        this.form = form;
        this.group = group;
        this.groupForm = form.groups().get(group);
        this.judge = judge;
        groupForm.members().forEach(member -> remembered.add(new HashMap<>()));
    }

    void read(int phase, List<String> cells, RawCase raw) {
        List<String> lead = withoutTrailingBlanks(list(groupForm.lead(), cells.get(groupForm.lead())));
        List<List<String>> lists = new ArrayList<>();
        for (int member = 0; member < cells.size(); member++) {
            lists.add(
                    member == groupForm.lead()
                            ? lead
                            : fitted(phase, member, list(member, cells.get(member)), lead.size(), raw));
        }
        for (int i = 0; i < lead.size(); i++) {
            List<String> texts = new ArrayList<>(lists.size());
            for (List<String> list : lists) {
                texts.add(list.get(list.size() == 1 ? 0 : i));
            }
            raw.add(group, phase, texts);
        }
    }

    /** The list as it belongs to so many entries: of their number, or of one value for all. Of another length it cannot be told apart. */
    private List<String> fitted(int phase, int member, List<String> list, int entries, RawCase raw) {
        if (list.size() == 1 && (entries > 0 || list.get(0).isEmpty())) {
            return list;
        }
        List<String> trimmed = list.size() > entries ? withoutTrailingBlanks(list) : list;
        if (trimmed.size() == entries) {
            return trimmed;
        }
        if (trimmed.size() < entries && list.size() > entries) {
            return list.subList(0, entries);
        }
        raw.addProblem(
                form.place(group, phase, member),
                Condition.UNEQUAL_LISTS,
                Integer.toString(trimmed.size()),
                Integer.toString(entries));
        return List.of("");
    }

    private List<String> list(int member, String cell) {
        if (cell.isBlank()) {
            return List.of("");
        }
        Map<String, List<String>> known = remembered.get(member);
        List<String> list = known.get(cell);
        if (list == null) {
            list = ListCell.split(cell, text -> judge.isAnswer(group, member, text));
            if (known.size() < MOST_REMEMBERED) {
                known.put(cell, list);
            }
        }
        return list;
    }

    private static List<String> withoutTrailingBlanks(List<String> list) {
        int size = list.size();
        while (size > 0 && list.get(size - 1).isEmpty()) {
            size--;
        }
        return list.subList(0, size);
    }
}
