package se.kvinnofrid.ingest.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.CaseForm.GroupForm;
import se.kvinnofrid.ingest.judge.Judge;
import se.kvinnofrid.ingest.judge.RawCase;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Rows;

/** One row per case, one column per variable; entries of groups as lists side by side in one row. */
public final class FlatLayout {

    private static final int NOWHERE = -1;

    private final CaseForm form;
    private final int[] places;
    private final int[] locals;
    private final String[] groupTexts;
    private final List<ParallelLists> lists = new ArrayList<>();

    public FlatLayout(CaseForm form, Header header, Judge judge) {
        this.form = form;
        this.places = new int[header.columns().size()];
        this.locals = new int[header.columns().size()];
        this.groupTexts = new String[form.fields().size()];
        Arrays.fill(places, NOWHERE);
        Arrays.fill(locals, NOWHERE);
        int local = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = header.findField(i).flatMap(form::findPlace).orElse(NOWHERE);
            if (header.columns().get(i) instanceof Column.Local) {
                locals[i] = local++;
            }
        }
        for (int group = 0; group < form.groups().size(); group++) {
            lists.add(new ParallelLists(form, group, judge));
        }
    }

    /** Fills the raw case with what the present row says. */
    public void read(Rows rows, RawCase raw) {
        raw.begin(rows.number());
        Arrays.fill(groupTexts, "");
        int variables = form.variables().size();
        for (int column = 0; column < places.length; column++) {
            int place = places[column];
            if (place >= variables) {
                groupTexts[place] = rows.cell(column);
            } else if (place >= 0) {
                raw.put(place, rows.cell(column));
            } else if (locals[column] >= 0) {
                raw.putLocal(locals[column], rows.cell(column).strip());
            }
        }
        for (int group = 0; group < form.groups().size(); group++) {
            readGroup(group, raw);
        }
    }

    private void readGroup(int group, RawCase raw) {
        GroupForm groupForm = form.groups().get(group);
        for (int phase = 0; phase < groupForm.repeats(); phase++) {
            List<String> cells = new ArrayList<>(groupForm.members().size());
            boolean blank = true;
            for (int member = 0; member < groupForm.members().size(); member++) {
                String text = groupTexts[form.place(group, phase, member)];
                blank &= text.isBlank();
                cells.add(text);
            }
            if (!blank && groupForm.group().entries() == Group.Entries.ONE) {
                raw.add(group, phase, cells);
            } else if (!blank) {
                lists.get(group).read(phase, cells, raw);
            }
        }
    }
}
