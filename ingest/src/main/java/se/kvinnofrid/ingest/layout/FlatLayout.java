package se.kvinnofrid.ingest.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.CaseForm.GroupForm;
import se.kvinnofrid.ingest.judge.Judge;
import se.kvinnofrid.ingest.judge.RawCase;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Rows;

/**
 * One row per case, one column per variable or per answer; entries of groups as lists side by side in one row, or on rows of their own
 * below, with the columns of the case repeated or left blank.
 */
public final class FlatLayout {

    private static final int NOWHERE = -1;

    private final CaseForm form;
    private final int[] places;
    private final int[] localColumns;
    private final String[] groupTexts;
    private final Header header;
    private final List<Spot> spots = new ArrayList<>();
    private final MarkedAnswers marked;
    private final String[] background;
    private final String[] localTexts;
    private final int client;
    private final int opened;
    private final List<ParallelLists> lists = new ArrayList<>();

    /**
     * The layout of a sheet.
     *
     * @param localPlaces where in a case the text of each of the sheet's local columns stands
     * @param locals how many local texts a case has
     */
    public FlatLayout(CaseForm form, Header header, Judge judge, int[] localPlaces, int locals) {
        this.form = form;
        this.places = new int[header.columns().size()];
        this.localColumns = new int[header.columns().size()];
        this.header = header;
        this.client = form.place(Role.CLIENT);
        this.opened = form.place(Role.OPENED);
        this.background = new String[form.variables().size()];
        Arrays.fill(background, "");
        this.marked = new MarkedAnswers(form.codebook().markers());
        this.groupTexts = new String[form.fields().size()];
        Arrays.fill(places, NOWHERE);
        Arrays.fill(localColumns, NOWHERE);
        int local = 0;
        for (int i = 0; i < places.length; i++) {
            Column column = header.columns().get(i);
            String variable = header.findField(i).map(f -> f.variable().id()).orElse("");
            spots.add(new Spot(header.sheetName(), i, column.header(), variable));
            places[i] = header.findField(i).flatMap(form::findPlace).orElse(NOWHERE);
            if (column instanceof Column.Local) {
                localColumns[i] = localPlaces[local++];
            }
        }
        this.localTexts = new String[locals];
        Arrays.fill(localTexts, "");
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
            if (place >= 0) {
                String before = place < variables ? raw.text(place) : groupTexts[place];
                String text = text(column, place, before, rows, raw);
                if (place < variables) {
                    raw.put(place, text);
                } else {
                    groupTexts[place] = text;
                }
            } else if (localColumns[column] >= 0) {
                raw.putLocal(localColumns[column], rows.cell(column).strip());
            }
        }
        continueCase(raw);
        for (int group = 0; group < form.groups().size(); group++) {
            readGroup(group, raw);
        }
    }

    /**
     * A row without client and day of opening that has entries of a group goes on with the case before it: what it leaves blank is as there.
     */
    private void continueCase(RawCase raw) {
        boolean nobody = raw.text(client).isBlank() && raw.text(opened).isBlank();
        if (nobody && !Arrays.stream(groupTexts).allMatch(String::isBlank)) {
            for (int place = 0; place < background.length; place++) {
                if (raw.text(place).isBlank()) {
                    raw.put(place, background[place]);
                }
            }
            for (int local = 0; local < localTexts.length; local++) {
                if (raw.local(local).isBlank()) {
                    raw.putLocal(local, localTexts[local]);
                }
            }
        } else {
            Arrays.setAll(background, raw::text);
            Arrays.setAll(localTexts, raw::local);
        }
    }

    private String text(int column, int place, String before, Rows rows, RawCase raw) {
        String cell = rows.cell(column);
        if (header.columns().get(column) instanceof Column.Answer answer) {
            return marked.add(before, answer, spots.get(column), place, cell, () -> isAlone(column, place, rows), raw);
        }
        return before.isEmpty() ? cell : cell.isBlank() ? before : cell + '|' + before;
    }

    /** Whether no other column of the field is filled. */
    private boolean isAlone(int column, int place, Rows rows) {
        for (int other = 0; other < places.length; other++) {
            if (other != column && places[other] == place && !rows.cell(other).isBlank()) {
                return false;
            }
        }
        return true;
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
