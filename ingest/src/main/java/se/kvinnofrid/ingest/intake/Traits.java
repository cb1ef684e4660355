package se.kvinnofrid.ingest.intake;

import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.SheetTraits;
import se.kvinnofrid.ingest.read.Source;

/** Notes what senders may not know of the sheets that were read: what is hidden, and what merged cells were taken to mean. */
final class Traits {

    private final Source source;
    private final Findings findings;

    Traits(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    void note(Header header) {
        SheetTraits traits = source.traits(header.sheet());
        Spot sheet = new Spot(header.sheetName(), -1, "", "");
        if (traits.hidden()) {
            findings.note(Condition.HIDDEN_CELLS, sheet, "@intake.hidden_sheet");
        }
        if (traits.hiddenRows() > 0) {
            findings.note(Condition.HIDDEN_CELLS, sheet, "@intake.hidden_rows:" + traits.hiddenRows());
        }
        traits.hiddenColumns().stream()
                .filter(column -> isNamed(header, column))
                .forEach(
                        column -> findings.note(Condition.HIDDEN_CELLS, spot(header, column), "@intake.hidden_column"));
        traits.merged().stream()
                .filter(area -> isNamed(header, area.column()) && area.lastRow() > header.row())
                .forEach(area ->
                        findings.note(Condition.MERGED_CELLS, spot(header, area.column()), "", "", area.firstRow()));
    }

    private static boolean isNamed(Header header, int column) {
        return column < header.columns().size()
                && !header.columns().get(column).header().isEmpty();
    }

    private static Spot spot(Header header, int column) {
        return new Spot(header.sheetName(), column, header.columns().get(column).header(), "");
    }
}
