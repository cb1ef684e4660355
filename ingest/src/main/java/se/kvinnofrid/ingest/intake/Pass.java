package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Severity;
import se.kvinnofrid.ingest.figure.FigureCounter;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.PersonalTexts;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.intake.RowKinds.Kind;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.CellCounts;
import se.kvinnofrid.ingest.judge.Pseudonyms;
import se.kvinnofrid.ingest.judge.RawCase;
import se.kvinnofrid.ingest.judge.Readers;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.match.Matcher;
import se.kvinnofrid.ingest.read.Format;
import se.kvinnofrid.ingest.read.Rows;
import se.kvinnofrid.ingest.read.Source;
import se.kvinnofrid.ingest.read.UnreadableFile;
import se.kvinnofrid.ingest.rule.CaseRules;

/** One reading of the sheets of cases, each from its first row to its last. */
final class Pass {

    /**
     * What stays the same for every reading.
     *
     * @param headers the headers of the sheets of cases
     * @param complete whether the columns allow cases to be judged; if not, the rows are only looked through for personal data
     */
    record Setting(
            Configuration configuration,
            Round round,
            CaseForm form,
            Readers readers,
            Matcher matcher,
            PersonalTexts personal,
            Submission submission,
            Format format,
            List<Header> headers,
            boolean complete) {
        Setting {
            headers = List.copyOf(headers);
        }
    }

    private static final int CONFLICT_ROWS_NAMED = 10;

    private final Setting setting;
    private final Repeats repeats;
    private final List<JoinedSheet> joined;
    private final CaseSink sink;
    private final Findings findings;
    private final CaseRules rules;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> locals;
    private final CellCounts cells = new CellCounts();
    private final FigureCounter figures;
    private final WholeFile whole;
    private final TreeSet<String> units = new TreeSet<>();
    private final int opened;
    private final int unit;
    private final int municipality;
    private final SortedSet<String> municipalities = new TreeSet<>();
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
        this.locals = addParts(pseudonyms);
        this.rules = new CaseRules(
                form,
                setting.configuration().rules().limits(),
                setting.submission().received());
        this.opened = form.place(Role.OPENED);
        this.unit = form.place(Role.UNIT);
        this.municipality = form.place(Role.MUNICIPALITY);
        this.sender = setting.submission().sender().orElse(null);
        this.figures = new FigureCounter(setting.configuration().receipts().figures(), form);
        this.whole = new WholeFile(form, setting.configuration().rules().limits(), unit, opened);
    }

    /** The names of all local columns of a submission's sheets of cases. */
    static List<String> locals(Setting setting) {
        List<String> names = new ArrayList<>();
        setting.headers().forEach(header -> localColumns(setting, header, names));
        return names;
    }

    private List<String> addParts(Pseudonyms pseudonyms) {
        List<String> names = locals(setting);
        boolean alone = setting.headers().size() == 1;
        for (Header header : setting.headers()) {
            LocalColumns own = localColumns(setting, header, names);
            parts.add(new Part(setting, header, alone, own, names.size(), pseudonyms, findings));
        }
        return names;
    }

    private static LocalColumns localColumns(Setting setting, Header header, List<String> names) {
        int longest = setting.configuration().rules().limits().localLength();
        return new LocalColumns(header, longest, setting.personal(), names);
    }

    /** Reads the sheets; what was counted on other sheets belongs to the whole. */
    void read(Source source, CellCounts others) throws UnreadableFile {
        cells.add(others);
        sink.begin(locals);
        for (int part = 0; part < parts.size(); part++) {
            try (Rows rows = source.rows(parts.get(part).header().sheet())) {
                read(rows, part);
            }
        }
        repeats.held().forEach(this::emit);
        judgePlace();
        if (read == 0) {
            findings.note(Condition.NO_DATA, parts.get(0).whole(), "");
        }
        joined.forEach(sheet -> sheet.noteUnused(findings));
        if (!findings.has(Severity.FILE_ERROR)) {
            whole.note(read, cells, spots(), findings);
        }
    }

    /** Where each field stands, by its place: on the first of the sheets that has it. */
    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>(parts.get(0).spots());
        for (Part part : parts) {
            for (int place = 0; place < spots.size(); place++) {
                if (spots.get(place).column() < 0) {
                    spots.set(place, part.spots().get(place));
                }
            }
        }
        return spots;
    }

    private void read(Rows rows, int number) throws UnreadableFile {
        Part part = parts.get(number);
        int headerRow = part.header().row();
        Tripwire tripwire = new Tripwire(
                part.header(),
                setting.personal(),
                setting.configuration().codebook().markers());
        RowKinds kinds = new RowKinds(part.header(), setting.matcher());
        RawCase raw = new RawCase(setting.form(), locals.size());
        while (rows.next()) {
            Kind kind = rows.number() == headerRow ? Kind.HEADER : kind(rows, part, kinds);
            if (rows.number() <= headerRow || kind != Kind.DATA) {
                tripwire.lookAside(rows, rows.number() == headerRow);
            } else if (!rows.isBlank()) {
                tripwire.look(rows);
                read(rows, part, number, raw);
            }
        }
        repeats.finish().ifPresent(decision -> count(decision, part));
        tripwire.conclude(findings);
    }

    private void read(Rows rows, Part part, int number, RawCase raw) throws UnreadableFile {
        read++;
        if (setting.complete()) {
            part.look(rows);
            part.layout().read(rows, raw);
            judge(raw, rows.number(), part, number);
        } else {
            setAside++;
        }
    }

    /** What the row is; what is remarkable about that is noted. */
    private Kind kind(Rows rows, Part part, RowKinds kinds) {
        Kind kind = kinds.of(rows);
        boolean below = rows.number() > part.header().row();
        switch (kind) {
            case DATA -> {}
            case HEADER -> {
                if (below) {
                    findings.note(Condition.HEADER_REPEATED, part.whole(), "", "", rows.number());
                }
            }
            case NOTE -> {
                if (below) {
                    findings.note(Condition.NOTE_ROW, part.whole(), "", "", rows.number());
                }
            }
            case OTHER_HEADER ->
                findings.note(
                        Condition.AMBIGUOUS_HEADER,
                        part.whole(),
                        "",
                        Integer.toString(part.header().row()),
                        rows.number());
        }
        return kind;
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
                municipalities.size() == 1 ? municipalities.first() : "",
                refused ? List.of() : figures.figures(),
                findings.sorted());
    }

    private void judge(RawCase raw, int row, Part part, int number) throws UnreadableFile {
        part.rowFindings().begin(row);
        part.locals().check(raw, part.rowFindings());
        Case c = part.judge().judge(raw, part.rowFindings(), cells);
        for (JoinedSheet sheet : joined) {
            c = sheet.join(c);
        }
        checkMunicipality(c, part);
        rules.judge(c, part.rowFindings());
        if (part.rowFindings().isSetAside()) {
            setAside++;
        } else if (!setting.round().contains(c.day(opened))) {
            outside++;
            Round round = setting.round();
            part.rowFindings().note(opened, Condition.OUTSIDE_ROUND, "", round.from() + "–" + round.to());
        } else {
            repeats.add(c, number).ifPresent(decision -> count(decision, part));
        }
    }

    private void count(Repeats.Decision decision, Part part) {
        switch (decision.verdict()) {
            case COUNTS -> {
                counted++;
                accept(decision.c());
            }
            case HELD -> counted++;
            case MERGED -> merged++;
            case REPEATS -> merge(Condition.EXACT_REPEAT, decision.c(), part);
            case CONTINUES -> merge(Condition.SEVERAL_ROWS, decision.c(), part);
        }
    }

    private void merge(Condition condition, Case c, Part part) {
        merged++;
        findings.note(condition, part.whole(), "", "", c.row());
    }

    private void emit(Repeats.Held held) {
        String rows = held.places().stream()
                .limit(CONFLICT_ROWS_NAMED)
                .map(this::named)
                .collect(Collectors.joining(", "));
        if (held.isContradictory()) {
            held.places().forEach(place -> note(Condition.KEY_CONFLICT, rows, place));
        } else {
            held.places().stream().skip(1).forEach(place -> note(Condition.SEVERAL_ROWS, "", place));
        }
        accept(held.merged());
    }

    private void note(Condition condition, String limit, Repeats.Place place) {
        findings.note(condition, parts.get(place.part()).whole(), "", limit, place.row());
    }

    private String named(Repeats.Place place) {
        String sheet = parts.get(place.part()).whole().sheet();
        return sheet.isEmpty() ? String.valueOf(place.row()) : "”" + sheet + "” " + place.row();
    }

    private void accept(Case c) {
        units.add(c.answer(unit).text());
        figures.add(c);
        whole.add(c);
        sink.accept(c);
    }

    /** All rows belong to the sender; where nobody has said who sends, to the municipality of the first row. */
    private void checkMunicipality(Case c, Part part) {
        if (!c.answer(municipality).isValid()) {
            return;
        }
        String code = c.answer(municipality).text();
        if (sender == null) {
            sender = code;
        }
        municipalities.add(code);
        if (!code.equals(sender)) {
            // Not a finding of the row: whether the file is refused for it can be told only when all rows are read.
            note(Condition.OTHER_MUNICIPALITY, part, part.rowFindings().row(), code, sender);
        }
    }

    /** When all rows belong to one other municipality the file lies in the wrong place, and its rows are in order. */
    private void judgePlace() {
        if (sender != null && municipalities.size() == 1 && !municipalities.contains(sender)) {
            findings.drop(Condition.OTHER_MUNICIPALITY);
            note(Condition.WRONG_SENDER, parts.get(0), 0, municipalities.first(), sender);
        }
    }

    private void note(Condition condition, Part part, int row, String code, String expected) {
        findings.note(condition, part.rowFindings().spot(municipality), named(code), named(expected), row);
    }

    private String named(String code) {
        return setting.configuration()
                .municipalities()
                .findCode(code)
                .map(Municipality::name)
                .map(name -> code + " " + name)
                .orElse(code);
    }
}
