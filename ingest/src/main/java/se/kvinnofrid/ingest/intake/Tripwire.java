package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.PersonalNumbers;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Rows;

/** Looks for personal numbers in every cell of a sheet. What it finds is told by its place and never repeated. */
final class Tripwire {

    private final Findings findings;
    private final String sheet;
    private final List<Spot> spots = new ArrayList<>();

    Tripwire(Header header, Findings findings) {
        this.findings = findings;
        this.sheet = header.sheetName();
        for (int i = 0; i < header.columns().size(); i++) {
            spots.add(spot(i, header.columns().get(i)));
        }
    }

    /** Whether the present row holds a personal number; if so, its place is noted. */
    boolean isTouched(Rows rows) {
        boolean touched = false;
        for (int i = 0; i < rows.size(); i++) {
            if (PersonalNumbers.isIn(rows.cell(i))) {
                Spot spot = i < spots.size() ? spots.get(i) : new Spot(sheet, i, "", "");
                findings.note(Condition.PERSONAL_NUMBER, spot, "", "", rows.number());
                touched = true;
            }
        }
        return touched;
    }

    private Spot spot(int position, Column column) {
        return new Spot(sheet, position, column.header(), "");
    }
}
