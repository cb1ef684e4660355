package se.kvinnofrid.ingest.finding;

import java.util.List;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Severity;

/** Notes findings about one row after another, and knows whether the present row is to be set aside. */
public final class RowFindings {

    private final Findings findings;
    private final List<Spot> spots;
    private int row;
    private boolean setAside;

    /**
     * Begins with no row.
     *
     * @param spots where each field of a case stands in the file, by its place
     */
    public RowFindings(Findings findings, List<Spot> spots) {
        this.findings = findings;
        this.spots = List.copyOf(spots);
    }

    /** Goes on with another row. */
    public void begin(int rowNumber) {
        row = rowNumber;
        setAside = false;
    }

    /** The number of the present row. */
    public int row() {
        return row;
    }

    /** Where a field of a case stands in the file. */
    public Spot spot(int place) {
        return spots.get(place);
    }

    /** Notes something about the cell of a field. */
    public void note(int place, Condition condition, String found, String limit) {
        note(spots.get(place), condition, found, limit);
    }

    /** Notes something about another cell of the row. */
    public void note(Spot spot, Condition condition, String found, String limit) {
        Severity severity = findings.note(condition, spot, found, limit, row);
        setAside |= severity == Severity.ERROR || severity == Severity.FILE_ERROR;
    }

    /** Whether something was noted for which the row does not count. */
    public boolean isSetAside() {
        return setAside;
    }
}
