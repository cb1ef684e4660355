package se.kvinnofrid.ingest.intake;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.RowFindings;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.Judge;
import se.kvinnofrid.ingest.judge.Pseudonyms;
import se.kvinnofrid.ingest.layout.FlatLayout;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Rows;

/** One sheet of cases, with what its header makes of its rows. A submission has one, an archive may have several. */
final class Part {

    private final Header header;
    private final Findings findings;
    private final Spot whole;
    private final List<Spot> spots;
    private final RowFindings rowFindings;
    private final Judge judge;
    private final FlatLayout layout;
    private final LocalColumns locals;
    private final BitSet unnamed = new BitSet();
    private final boolean[] named;

    /**
     * A sheet.
     *
     * @param alone whether it is the only one, so that rows need not be told with its name
     * @param locals its own columns
     * @param localTexts how many local texts a case has
     */
    Part(
            Pass.Setting setting,
            Header header,
            boolean alone,
            LocalColumns locals,
            int localTexts,
            Pseudonyms pseudonyms,
            Findings findings) {
        this.header = header;
        this.findings = findings;
        this.locals = locals;
        this.named = new boolean[header.columns().size()];
        for (int i = 0; i < named.length; i++) {
            named[i] = !header.columns().get(i).header().isEmpty();
        }
        this.whole = alone ? Spot.FILE : new Spot(header.sheetName(), -1, "", "");
        CaseForm form = setting.form();
        this.spots = form.fields().stream().map(this::spot).toList();
        this.rowFindings = new RowFindings(findings, spots);
        int[] present = IntStream.range(0, spots.size())
                .filter(place -> spots.get(place).column() >= 0)
                .toArray();
        this.judge = new Judge(form, setting.readers(), pseudonyms, present);
        this.layout = new FlatLayout(form, header, judge, locals.places(), localTexts);
    }

    Header header() {
        return header;
    }

    /** The place that findings about whole rows are told with. */
    Spot whole() {
        return whole;
    }

    /** Where each field of a case stands on the sheet, by its place. */
    List<Spot> spots() {
        return spots;
    }

    RowFindings rowFindings() {
        return rowFindings;
    }

    Judge judge() {
        return judge;
    }

    FlatLayout layout() {
        return layout;
    }

    LocalColumns locals() {
        return locals;
    }

    /** Notes columns that have values but no header, and formulas that were never computed. */
    void look(Rows rows) {
        for (int i = 0; i < rows.size(); i++) {
            boolean isNamed = i < named.length && named[i];
            if (!isNamed && !unnamed.get(i) && !rows.cell(i).isBlank()) {
                unnamed.set(i);
                findings.note(Condition.COLUMN_WITHOUT_HEADER, new Spot(header.sheetName(), i, "", ""), "");
            }
            if (isNamed && rows.isUncomputed(i)) {
                Spot spot =
                        new Spot(header.sheetName(), i, header.columns().get(i).header(), "");
                findings.note(Condition.FORMULA_WITHOUT_VALUE, spot, "", "", rows.number());
            }
        }
    }

    private Spot spot(Field field) {
        int column = header.findColumn(field).orElse(-1);
        String written = column < 0 ? "" : header.columns().get(column).header();
        return new Spot(header.sheetName(), column, written, field.variable().id());
    }
}
