package se.kvinnofrid.ingest.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Phase;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.RowFindings;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.CaseForm.GroupForm;
import se.kvinnofrid.ingest.judge.RawCase;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Rows;

/**
 * A sheet beside that of the cases: on each row the key of a case and what else is known of it, either one entry of a group or answers to
 * questions of the case.
 */
public final class EntryRows {

    private static final int NOWHERE = -1;

    private final CaseForm form;
    private final int group;
    private final int[] places;
    private final int[] members;
    private final OptionalInt phaseColumn;
    private final Spot phaseSpot;

    public EntryRows(CaseForm form, Header header) {
        this.form = form;
        int columns = header.columns().size();
        this.group = IntStream.range(0, form.groups().size())
                .filter(i -> header.group()
                        .filter(g -> form.groups().get(i).group().equals(g))
                        .isPresent())
                .findFirst()
                .orElse(NOWHERE);
        this.places = new int[columns];
        this.members = new int[columns];
        Arrays.fill(members, NOWHERE);
        for (int i = 0; i < columns; i++) {
            places[i] = header.findField(i).flatMap(form::findPlace).orElse(NOWHERE);
            if (group >= 0 && header.columns().get(i) instanceof Column.Known known) {
                members[i] = member(known.field());
            }
        }
        this.phaseColumn = IntStream.range(0, columns)
                .filter(i -> header.columns().get(i) instanceof Column.PhaseName)
                .findFirst();
        int column = phaseColumn.orElse(NOWHERE);
        this.phaseSpot = new Spot(
                header.sheetName(),
                column,
                column < 0 ? "" : header.columns().get(column).header(),
                "");
    }

    /** Where each field of a case stands on the sheet, by its place; members of the group at their column in every phase. */
    public List<Spot> spots(Header header) {
        Spot[] spots = new Spot[form.fields().size()];
        Arrays.fill(spots, Spot.FILE);
        for (int i = 0; i < places.length; i++) {
            String variable = header.findField(i).map(f -> f.variable().id()).orElse("");
            Spot spot = new Spot(header.sheetName(), i, header.columns().get(i).header(), variable);
            if (members[i] >= 0) {
                for (int phase = 0; phase < form.groups().get(group).repeats(); phase++) {
                    spots[form.place(group, phase, members[i])] = spot;
                }
            } else if (places[i] >= 0 && places[i] < form.variables().size()) {
                spots[places[i]] = spot;
            }
        }
        return List.of(spots);
    }

    /** Fills the raw case with what the present row says. */
    public void read(Rows rows, RawCase raw, RowFindings findings) {
        raw.begin(rows.number());
        List<String> entry = new ArrayList<>();
        if (group >= 0) {
            form.groups().get(group).members().forEach(member -> entry.add(""));
        }
        boolean blank = true;
        for (int i = 0; i < places.length; i++) {
            if (members[i] >= 0) {
                entry.set(members[i], rows.cell(i));
                blank &= rows.cell(i).isBlank();
            } else if (places[i] >= 0 && places[i] < form.variables().size()) {
                raw.put(places[i], rows.cell(i));
            }
        }
        if (group >= 0 && !blank) {
            phase(rows, findings).ifPresent(phase -> raw.add(group, phase, entry));
        }
    }

    private OptionalInt phase(Rows rows, RowFindings findings) {
        List<Phase> phases = form.groups().get(group).group().phases();
        if (phases.isEmpty()) {
            return OptionalInt.of(0);
        }
        String text = phaseColumn.isPresent() ? rows.cell(phaseColumn.getAsInt()) : "";
        String folded = Folding.fold(text);
        OptionalInt phase = IntStream.range(0, phases.size())
                .filter(i -> Stream.of(
                                phases.get(i).id(),
                                phases.get(i).label().sv(),
                                phases.get(i).label().en())
                        .map(Folding::fold)
                        .anyMatch(folded::equals))
                .findFirst();
        if (phase.isEmpty()) {
            findings.note(phaseSpot, Condition.UNKNOWN_PHASE, text, phaseNames(phases));
        }
        return phase;
    }

    private static String phaseNames(List<Phase> phases) {
        return String.join(
                ", ", phases.stream().map(phase -> phase.label().sv()).toList());
    }

    private int member(Field field) {
        GroupForm groupForm = form.groups().get(group);
        return groupForm.members().indexOf(field.variable());
    }
}
