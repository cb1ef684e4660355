package se.kvinnofrid.ingest.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.Spot;

/** What a file says about one case, as raw text; what every layout of files is turned into. Filled anew for one case after another. */
public final class RawCase {

    /**
     * One entry of a repeating group.
     *
     * @param group number of the group
     * @param phase number of the phase, 0 where the group is not repeated by phase
     * @param texts raw text by member of the group
     */
    record RawEntry(int group, int phase, List<String> texts) {}

    /** Something that the layout found wrong with a field, for which its cell cannot be read. */
    record RawProblem(int place, Optional<Spot> spot, Condition condition, String found, String limit) {}

    private final String[] texts;
    private final String[] locals;
    private final List<RawEntry> entries = new ArrayList<>();
    private final List<RawProblem> problems = new ArrayList<>();
    private int row;

    /** A case of the form, with so many local columns. */
    public RawCase(CaseForm form, int locals) {
        this.texts = new String[form.variables().size()];
        this.locals = new String[locals];
        begin(0);
    }

    /** Empties the case and goes on with another row. */
    public void begin(int rowNumber) {
        row = rowNumber;
        Arrays.fill(texts, "");
        Arrays.fill(locals, "");
        entries.clear();
        problems.clear();
    }

    /** Puts the raw text of a variable that stands once per case. */
    public void put(int place, String text) {
        texts[place] = text;
    }

    /** Adds an entry of a group; texts by member, blank ones included. */
    public void add(int group, int phase, List<String> memberTexts) {
        entries.add(new RawEntry(group, phase, List.copyOf(memberTexts)));
    }

    /** Puts the text of a local column. */
    public void putLocal(int local, String text) {
        locals[local] = text;
    }

    /** The text of a local column. */
    public String local(int local) {
        return locals[local];
    }

    /** Notes that the cell of a field cannot be read as it stands. */
    public void addProblem(int place, Condition condition, String found, String limit) {
        problems.add(new RawProblem(place, Optional.empty(), condition, found, limit));
    }

    /** Notes that one of several cells of a field cannot be read; the others stay. */
    public void addProblem(int place, Spot spot, Condition condition, String found, String limit) {
        problems.add(new RawProblem(place, Optional.of(spot), condition, found, limit));
    }

    int row() {
        return row;
    }

    /** The raw text of a variable that stands once per case. */
    public String text(int place) {
        return texts[place];
    }

    List<RawEntry> entries() {
        return entries;
    }

    List<RawProblem> problems() {
        return problems;
    }

    List<String> locals() {
        return List.of(locals);
    }
}
