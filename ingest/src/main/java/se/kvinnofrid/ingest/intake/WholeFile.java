package se.kvinnofrid.ingest.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Limits;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.Answer.State;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.CellCounts;

/** What can be said only when a whole file has been read: what is likely a mistake of the export rather than of a case. */
final class WholeFile {

    private static final int PERCENT = 100;

    private final CaseForm form;
    private final Limits limits;
    private final int unit;
    private final int opened;
    private final Map<LocalDate, Integer> openings = new HashMap<>();
    private int cases;
    private int withUnit;

    WholeFile(CaseForm form, Limits limits, int unit, int opened) {
        this.form = form;
        this.limits = limits;
        this.unit = unit;
        this.opened = opened;
    }

    /** One more case that counts. */
    void add(Case c) {
        cases++;
        withUnit += c.answer(unit).isValid() ? 1 : 0;
        openings.merge(c.day(opened), 1, Integer::sum);
    }

    /**
     * Notes what is remarkable.
     *
     * @param read number of rows read
     * @param spots where each field stands, by its place
     */
    void note(int read, CellCounts cells, List<Spot> spots, Findings findings) {
        if (read > 0 && cases == 0) {
            findings.note(Condition.NO_CASE_COUNTS, Spot.FILE, "");
        }
        if (withUnit > 0 && withUnit < cases) {
            findings.note(Condition.UNIT_MISSING_IN_PART, spots.get(unit), "");
        }
        int most = openings.values().stream().mapToInt(count -> count).max().orElse(0);
        if (cases >= limits.sameDayCases() && 2 * most > cases) {
            findings.note(Condition.SAME_OPENING_DAY, spots.get(opened), "");
        }
        for (int place = 0; place < spots.size(); place++) {
            if (spots.get(place).column() >= 0) {
                column(place, cells, spots.get(place), findings);
            }
        }
    }

    private void column(int place, CellCounts cells, Spot spot, Findings findings) {
        long valid = cells.of(place, State.VALID);
        long unknown = cells.of(place, State.UNKNOWN);
        long invalid = cells.of(place, State.INVALID);
        long missing = cells.of(place, State.MISSING);
        long given = valid + unknown + invalid;
        boolean meantToBeRead = form.fields().get(place).variable().kind() != Kind.FREE_TEXT;
        if (given == 0 && missing >= limits.emptyColumnRows() && meantToBeRead) {
            findings.note(Condition.EMPTY_COLUMN, spot, "");
        }
        if (given >= limits.emptyColumnRows() && invalid * PERCENT > given * limits.unreadablePercent()) {
            findings.note(Condition.MOSTLY_UNREADABLE, spot, "");
        }
    }
}
