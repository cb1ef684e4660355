package se.kvinnofrid.ingest.layout;

import java.util.ArrayList;
import java.util.Collections;
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
    private final int leading;
    private final Judge judge;
    private final List<Map<String, List<String>>> remembered = new ArrayList<>();

    ParallelLists(CaseForm form, int group, Judge judge) {
        this.form = form;
        this.group = group;
        GroupForm groupForm = form.groups().get(group);
        this.leading = groupForm.lead();
        this.judge = judge;
        groupForm.members().forEach(member -> remembered.add(new HashMap<>()));
    }

    void read(int phase, List<String> cells, RawCase raw) {
        List<String> lead = list(leading, cells.get(leading));
        List<List<String>> lists = new ArrayList<>();
        for (int member = 0; member < cells.size(); member++) {
            lists.add(member == leading ? lead : fitted(phase, member, list(member, cells.get(member)), lead, raw));
        }
        for (int i = 0; i < lead.size(); i++) {
            List<String> texts = new ArrayList<>(lists.size());
            for (List<String> list : lists) {
                texts.add(list.get(i));
            }
            raw.add(group, phase, texts);
        }
    }

    /** The list as it belongs to the leading one. Of another length, careless separators at its end apart, it cannot be told apart. */
    private List<String> fitted(int phase, int member, List<String> list, List<String> lead, RawCase raw) {
        int entries = withoutTrailingBlanks(lead);
        int values = withoutTrailingBlanks(list);
        if (list.size() == lead.size() && (values == 0 || entries > 0)) {
            return list;
        }
        if (values == 0) {
            return padded(list.subList(0, values), lead.size());
        }
        if (list.size() == 1 && entries > 0) {
            return lead.stream().map(l -> l.isEmpty() ? "" : list.get(0)).toList();
        }
        if (values == entries) {
            return padded(list.subList(0, values), lead.size());
        }
        raw.addProblem(
                form.place(group, phase, member),
                Condition.UNEQUAL_LISTS,
                Integer.toString(values),
                Integer.toString(entries));
        return padded(List.of(), lead.size());
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

    private static int withoutTrailingBlanks(List<String> list) {
        int size = list.size();
        while (size > 0 && list.get(size - 1).isEmpty()) {
            size--;
        }
        return size;
    }

    private static List<String> padded(List<String> list, int size) {
        List<String> padded = new ArrayList<>(list);
        padded.addAll(Collections.nCopies(size - list.size(), ""));
        return padded;
    }
}
