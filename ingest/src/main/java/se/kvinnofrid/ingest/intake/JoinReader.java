package se.kvinnofrid.ingest.intake;

import java.util.List;
import java.util.stream.IntStream;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.RowFindings;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.CellCounts;
import se.kvinnofrid.ingest.judge.Judge;
import se.kvinnofrid.ingest.judge.Pseudonyms;
import se.kvinnofrid.ingest.judge.RawCase;
import se.kvinnofrid.ingest.layout.EntryRows;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Rows;
import se.kvinnofrid.ingest.read.Source;
import se.kvinnofrid.ingest.read.UnreadableFile;

/** Reads the sheets beside that of the cases. What they say is held in memory, at most what sheets of a workbook can hold. */
final class JoinReader {

    private final Pass.Setting setting;
    private final Pseudonyms pseudonyms;
    private final Findings findings;
    private final int locals;
    private final CellCounts cells = new CellCounts();

    /**
     * Prepares to read.
     *
     * @param locals how many local columns the cases have
     */
    JoinReader(Pass.Setting setting, Pseudonyms pseudonyms, Findings findings, int locals) {
        this.setting = setting;
        this.pseudonyms = pseudonyms;
        this.findings = findings;
        this.locals = locals;
    }

    /** The cells that have been read. */
    CellCounts cells() {
        return cells;
    }

    JoinedSheet read(Source source, Header header) throws UnreadableFile {
        CaseForm form = setting.form();
        EntryRows layout = new EntryRows(form, header);
        List<Spot> spots = layout.spots(header);
        int[] present = IntStream.range(0, spots.size())
                .filter(place -> spots.get(place).column() >= 0)
                .filter(place -> place < form.variables().size() || isFirstPhase(place))
                .toArray();
        List<Integer> key = form.codebook().key().stream()
                .map(variable -> form.place(variable.role().orElseThrow()))
                .filter(place -> spots.get(place).column() >= 0)
                .toList();
        Judge judge = new Judge(form, setting.readers(), pseudonyms, present);
        RowFindings rowFindings = new RowFindings(findings, spots);
        JoinedSheet joined = new JoinedSheet(
                header.sheetName(),
                key,
                setting.configuration().rules().bounds().rowsPerCase());
        RawCase raw = new RawCase(form, locals);
        // Notes and headers that come again are no data.
        RowKinds kinds = new RowKinds(header, setting.matcher());
        try (Rows rows = source.rows(header.sheet())) {
            while (rows.next()) {
                if (rows.number() > header.row() && !rows.isBlank() && kinds.of(rows) == RowKinds.Kind.DATA) {
                    rowFindings.begin(rows.number());
                    layout.read(rows, raw, rowFindings);
                    addSender(raw);
                    joined.add(judge.judge(raw, rowFindings, cells));
                }
            }
        }
        return joined;
    }

    /** Pseudonyms are made with the municipality; where the sheet does not name it, it is the sender. */
    private void addSender(RawCase raw) {
        int municipality = setting.form().place(Role.MUNICIPALITY);
        if (raw.text(municipality).isBlank()) {
            setting.submission().sender().ifPresent(sender -> raw.put(municipality, sender));
        }
    }

    /** Of a column that serves all phases, one cell a row is read. */
    private boolean isFirstPhase(int place) {
        return setting.form()
                .fields()
                .get(place)
                .phase()
                .map(phase -> setting.form()
                        .fields()
                        .get(place)
                        .variable()
                        .group()
                        .orElseThrow()
                        .phases()
                        .get(0)
                        .equals(phase))
                .orElse(true);
    }
}
