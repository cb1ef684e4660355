package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Limits;
import se.kvinnofrid.config.rule.Severity;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.Pseudonyms;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.match.Matcher;
import se.kvinnofrid.ingest.read.Rows;
import se.kvinnofrid.ingest.read.Source;
import se.kvinnofrid.ingest.read.UnreadableFile;

/** Judges submissions of one round. Not safe for several threads; make one for each. */
public final class Intake {

    private final Configuration configuration;
    private final Round round;
    private final CaseForm form;
    private final Matcher matcher;
    private final Pseudonyms pseudonyms;
    private final Sheets sheets;

    public Intake(Configuration configuration, Round round, Pseudonyms pseudonyms) {
        this.configuration = configuration;
        this.round = round;
        this.form = new CaseForm(configuration.codebook());
        this.matcher = new Matcher(configuration.codebook(), limits());
        this.pseudonyms = pseudonyms;
        this.sheets = new Sheets(configuration.codebook());
    }

    /** At which place in a case each variable stands. */
    public CaseForm form() {
        return form;
    }

    /**
     * Judges a submission; whatever is wrong with it stands in the judgement.
     *
     * @param sink receives the cases that count
     */
    public Judgement judge(Submission submission, CaseSink sink) {
        Findings findings = new Findings(configuration.rules());
        sender(submission, findings);
        Judgement judgement = judge(submission, sink, findings);
        if (judgement.refused()) {
            sink.discard();
        }
        return judgement;
    }

    private Judgement judge(Submission submission, CaseSink sink, Findings findings) {
        Recognition recognition = Recognition.NOTHING;
        try (Source source = Source.open(submission.file(), limits(), matcher::isHeader)) {
            recognition = Recognition.of(source.format());
            List<Header> headers = matcher.headers(source);
            Optional<Header> best = sheets.findCases(headers);
            if (best.isEmpty()) {
                findings.note(Condition.NO_HEADER, Spot.FILE, Integer.toString(limits().headerRows()));
                scan(source, -1, findings);
                return refused(recognition, findings);
            }
            Header header = best.get();
            List<Header> joined = sheets.joined(header, headers);
            recognition = recognition.with(header, joined);
            structure(header, findings);
            sheets.notRead(header, headers)
                    .forEach(other -> findings.note(
                            Condition.SHEET_NOT_READ, new Spot(other.sheetName(), -1, "", ""), header.sheetName()));
            scan(source, header.sheet(), findings);
            return read(submission, source, header, joined, recognition, sink, findings);
        } catch (UnreadableFile e) {
            findings.note(e.condition(), Spot.FILE, e.limit());
            return refused(recognition, findings);
        }
    }

    /** Reads the sheet; when rows of one case are in conflict, a second time with these held back. */
    private Judgement read(
            Submission submission,
            Source source,
            Header header,
            List<Header> others,
            Recognition recognition,
            CaseSink sink,
            Findings findings)
            throws UnreadableFile {
        boolean complete = !findings.has(Severity.FILE_ERROR);
        Pass.Setting setting =
                new Pass.Setting(configuration, round, form, submission, source.format(), header, complete);
        JoinReader joining = new JoinReader(setting, pseudonyms, findings);
        List<JoinedSheet> joined = new ArrayList<>();
        for (Header other : others) {
            joined.add(joining.read(source, other));
        }
        Repeats repeats = new Repeats(new Digest(form));
        Pass pass = new Pass(setting, pseudonyms, repeats, joined, sink, findings.copy());
        pass.read(source, joining.cells());
        if (repeats.mustReadAgain()) {
            pass = new Pass(setting, pseudonyms, repeats.next(), joined, sink, findings.copy());
            pass.read(source, joining.cells());
        }
        return pass.judgement(recognition);
    }

    private Judgement refused(Recognition recognition, Findings findings) {
        return new Judgement(
                true,
                recognition.withoutForeignHeaders(),
                new Judgement.RowCounts(0, 0, 0, 0, 0),
                new Judgement.Cells(0, 0, 0, 0, 0),
                new TreeSet<>(),
                findings.sorted());
    }

    private void sender(Submission submission, Findings findings) {
        if (submission.sender().isEmpty()) {
            return;
        }
        String sender = submission.sender().get();
        if (configuration.municipalities().findCode(sender).isEmpty()) {
            findings.note(Condition.UNKNOWN_SENDER, Spot.FILE, "");
        } else if (!round.expected().contains(sender)) {
            findings.note(Condition.SENDER_NOT_EXPECTED, Spot.FILE, "");
        }
    }

    /** What can be said of the columns before any row is read. */
    private void structure(Header header, Findings findings) {
        for (Variable variable : configuration.codebook().caseVariables()) {
            Field field = new Field(variable, Optional.empty());
            if (variable.required() && header.findColumn(field).isEmpty()) {
                findings.note(Condition.COLUMN_MISSING, Spot.of(variable.id()), "");
            }
        }
        for (int i = 0; i < header.columns().size(); i++) {
            Column column = header.columns().get(i);
            Spot spot = new Spot(header.sheetName(), i, column.header(), "");
            if (column instanceof Column.Local) {
                Optional<Field> meant = matcher.findMeant(column.header())
                        .filter(field -> header.findColumn(field).isEmpty());
                meant.ifPresentOrElse(
                        field -> findings.note(Condition.HEADER_MISSPELT, spot, field.header()),
                        () -> findings.note(Condition.LOCAL_COLUMN, spot, ""));
            } else if (column instanceof Column.Unread && !column.header().isEmpty()) {
                findings.note(Condition.COLUMN_TWICE, spot, "");
            }
        }
    }

    /** Looks for personal numbers on all sheets but one, which is looked through when it is read. */
    private void scan(Source source, int except, Findings findings) throws UnreadableFile {
        List<String> sheets = new ArrayList<>(source.sheets());
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            if (sheet != except) {
                try (Rows rows = source.rows(sheet)) {
                    Tripwire tripwire = new Tripwire(
                            new Header(sheet, sheets.get(sheet), 0, Optional.empty(), List.of()), findings);
                    while (rows.next()) {
                        tripwire.isTouched(rows);
                    }
                }
            }
        }
    }

    private Limits limits() {
        return configuration.rules().limits();
    }
}
