package se.kvinnofrid.ingest.intake;

import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Severity;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.RowFindings;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.CellCounts;
import se.kvinnofrid.ingest.judge.Judge;
import se.kvinnofrid.ingest.judge.Pseudonyms;
import se.kvinnofrid.ingest.judge.RawCase;
import se.kvinnofrid.ingest.layout.FlatLayout;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.read.Format;
import se.kvinnofrid.ingest.read.Rows;
import se.kvinnofrid.ingest.read.Source;
import se.kvinnofrid.ingest.read.UnreadableFile;
import se.kvinnofrid.ingest.rule.CaseRules;

/** One reading of a sheet from its first row to its last. */
final class Pass {

    /**
     * What stays the same for every reading of the sheet.
     *
     * @param complete whether the columns allow cases to be judged; if not, the rows are only looked through for personal numbers
     */
    record Setting(
            Configuration configuration,
            Round round,
            CaseForm form,
            Submission submission,
            Format format,
            Header header,
            boolean complete) {}

    private static final int CONFLICT_ROWS_NAMED = 10;

    /** A single text with a space in it and of at least this length is a note, not a case of which all else is missing. */
    private static final int NOTE_LENGTH = 12;

    private final Setting setting;
    private final Repeats repeats;
    private final List<JoinedSheet> joined;
    private final CaseSink sink;
    private final Findings findings;
    private final RowFindings rowFindings;
    private final Judge judge;
    private final CaseRules rules;
    private final FlatLayout layout;
    private final LocalColumns locals;
    private final CellCounts cells = new CellCounts();
    private final TreeSet<String> units = new TreeSet<>();
    private final int opened;
    private final int unit;
    private final int municipality;
    private final List<Spot> spots;
    private final BitSet unnamed = new BitSet();
    private @Nullable String sender;
    private int read;
    private int counted;
    private int merged;
    private int setAside;
    private int outside;

    Pass(
            Setting setting,
            Pseudonyms pseudonyms,
            Repeats repeats,
            List<JoinedSheet> joined,
            CaseSink sink,
            Findings findings) {
        this.setting = setting;
        this.repeats = repeats;
        this.joined = List.copyOf(joined);
        this.sink = sink;
        this.findings = findings;
        CaseForm form = setting.form();
        this.spots = form.fields().stream().map(this::spot).toList();
        this.rowFindings = new RowFindings(findings, spots);
        int[] present = IntStream.range(0, spots.size())
                .filter(place -> spots.get(place).column() >= 0)
                .toArray();
        this.judge = new Judge(
                form,
                setting.configuration().municipalities(),
                pseudonyms,
                setting.format().dates1904(),
                present);
        this.rules = new CaseRules(
                form,
                setting.configuration().rules().limits(),
                setting.submission().received());
        this.layout = new FlatLayout(form, setting.header(), judge);
        this.locals = new LocalColumns(
                setting.header(), setting.configuration().rules().limits().localLength());
        this.opened = form.place(Role.OPENED);
        this.unit = form.place(Role.UNIT);
        this.municipality = form.place(Role.MUNICIPALITY);
        this.sender = setting.submission().sender().orElse(null);
    }

    /** Reads the sheet; what was counted on other sheets belongs to the whole. */
    void read(Source source, CellCounts others) throws UnreadableFile {
        cells.add(others);
        try (Rows rows = source.rows(setting.header().sheet())) {
            read(rows);
        }
        joined.forEach(sheet -> sheet.noteUnused(findings));
    }

    private void read(Rows rows) throws UnreadableFile {
        Tripwire tripwire = new Tripwire(setting.header(), findings);
        RawCase raw = new RawCase(setting.form(), locals.names().size());
        sink.begin(locals.names());
        while (rows.next()) {
            boolean touched = tripwire.isTouched(rows);
            if (rows.number() > setting.header().row() && !rows.isBlank() && !isAside(rows)) {
                read++;
                if (touched || !setting.complete()) {
                    setAside++;
                } else {
                    lookForUnnamed(rows);
                    layout.read(rows, raw);
                    judge(raw, rows.number());
                }
            }
        }
        repeats.finish().ifPresent(this::count);
        repeats.held().forEach(this::emit);
        if (read == 0) {
            findings.note(Condition.NO_DATA, Spot.FILE, "");
        }
    }

    Judgement judgement(Recognition recognition) {
        boolean refused = findings.has(Severity.FILE_ERROR);
        return new Judgement(
                refused,
                refused ? recognition.withoutForeignHeaders() : recognition,
                refused
                        ? new Judgement.RowCounts(read, 0, 0, read, 0)
                        : new Judgement.RowCounts(read, counted, merged, setAside, outside),
                new Judgement.Cells(cells.read(), cells.valid(), cells.missing(), cells.unknown(), cells.invalid()),
                refused ? new TreeSet<>() : units,
                findings.sorted());
    }

    private void judge(RawCase raw, int row) {
        rowFindings.begin(row);
        locals.check(raw, rowFindings);
        Case c = judge.judge(raw, rowFindings, cells);
        for (JoinedSheet sheet : joined) {
            c = sheet.join(c);
        }
        checkMunicipality(c);
        rules.judge(c, rowFindings);
        if (rowFindings.isSetAside()) {
            setAside++;
        } else if (!setting.round().contains(c.day(opened))) {
            outside++;
            Round round = setting.round();
            rowFindings.note(opened, Condition.OUTSIDE_ROUND, "", round.from() + "–" + round.to());
        } else {
            repeats.add(c).ifPresent(this::count);
        }
    }

    private void count(Repeats.Decision decision) {
        switch (decision.verdict()) {
            case COUNTS -> {
                counted++;
                accept(decision.c());
            }
            case HELD -> counted++;
            case MERGED -> merged++;
            case REPEATS -> merge(Condition.EXACT_REPEAT, decision.c());
            case CONTINUES -> merge(Condition.SEVERAL_ROWS, decision.c());
        }
    }

    private void merge(Condition condition, Case c) {
        merged++;
        findings.note(condition, Spot.FILE, "", "", c.row());
    }

    /** Whether the row is no data: the header once more, or a note of which only one cell is filled. */
    private boolean isAside(Rows rows) {
        int filled = 0;
        int named = 0;
        String text = "";
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.cell(i).isBlank()) {
                filled++;
                text = rows.cell(i).strip();
                named += i < setting.header().columns().size()
                                && setting.header().columns().get(i).header().equalsIgnoreCase(text)
                        ? 1
                        : 0;
            }
        }
        if (filled > 1 && named == filled) {
            findings.note(Condition.HEADER_REPEATED, Spot.FILE, "", "", rows.number());
            return true;
        }
        boolean note = filled == 1 && text.length() >= NOTE_LENGTH && text.indexOf(' ') > 0;
        if (note) {
            findings.note(Condition.NOTE_ROW, Spot.FILE, "", "", rows.number());
        }
        return note;
    }

    private void emit(Repeats.Held held) {
        String rows = held.rows().stream()
                .limit(CONFLICT_ROWS_NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (held.isContradictory()) {
            held.rows().forEach(row -> findings.note(Condition.KEY_CONFLICT, Spot.FILE, "", rows, row));
        } else {
            held.rows().stream().skip(1).forEach(row -> findings.note(Condition.SEVERAL_ROWS, Spot.FILE, "", "", row));
        }
        accept(held.merged());
    }

    private void accept(Case c) {
        units.add(c.answer(unit).text());
        sink.accept(c);
    }

    /** All rows belong to the sender; where nobody has said who sends, to the municipality of the first row. */
    private void checkMunicipality(Case c) {
        if (!c.answer(municipality).isValid()) {
            return;
        }
        String code = c.answer(municipality).text();
        if (sender == null) {
            sender = code;
        }
        if (!code.equals(sender)) {
            rowFindings.note(municipality, Condition.OTHER_MUNICIPALITY, named(code), named(sender));
        }
    }

    private String named(String code) {
        return setting.configuration()
                .municipalities()
                .findCode(code)
                .map(Municipality::name)
                .map(name -> code + " " + name)
                .orElse(code);
    }

    /** Notes columns that have values but no header. */
    private void lookForUnnamed(Rows rows) {
        Header header = setting.header();
        for (int i = 0; i < rows.size(); i++) {
            boolean named = i < header.columns().size()
                    && !header.columns().get(i).header().isEmpty();
            if (!named && !unnamed.get(i) && !rows.cell(i).isBlank()) {
                unnamed.set(i);
                findings.note(Condition.COLUMN_WITHOUT_HEADER, new Spot(header.sheetName(), i, "", ""), "");
            }
        }
    }

    private Spot spot(Field field) {
        Header header = setting.header();
        int column = header.findColumn(field).orElse(-1);
        String written = column < 0 ? "" : header.columns().get(column).header();
        return new Spot(header.sheetName(), column, written, field.variable().id());
    }
}
