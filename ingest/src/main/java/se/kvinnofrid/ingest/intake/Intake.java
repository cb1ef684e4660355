package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Limits;
import se.kvinnofrid.config.rule.Severity;
import se.kvinnofrid.config.sender.SourceSystem;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.PersonalTexts;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.Pseudonyms;
import se.kvinnofrid.ingest.judge.Readers;
import se.kvinnofrid.ingest.match.Column;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.match.Matcher;
import se.kvinnofrid.ingest.read.Deadline;
import se.kvinnofrid.ingest.read.Rows;
import se.kvinnofrid.ingest.read.Source;
import se.kvinnofrid.ingest.read.Terms;
import se.kvinnofrid.ingest.read.UnreadableFile;

/** Judges submissions of one round. Not safe for several threads; make one for each. */
public final class Intake {

    private final Configuration configuration;
    private final Round round;
    private final CaseForm form;
    private final Pseudonyms pseudonyms;
    private final PersonalTexts personal;
    private final LongSupplier nanoseconds;
    private final Map<Optional<String>, Understanding> understandings = new HashMap<>();

    /** How the files of one sender are understood; readers by whether day numbers count from 1904. */
    private record Understanding(
            Configuration configuration, CaseForm form, Map<Boolean, Readers> readers, Matcher matcher, Sheets sheets) {

        Readers readers(boolean dates1904) {
            return readers.computeIfAbsent(
                    dates1904, is1904 -> new Readers(form, configuration.municipalities(), is1904));
        }
    }

    public Intake(Configuration configuration, Round round, Pseudonyms pseudonyms) {
        this(configuration, round, pseudonyms, System::nanoTime);
    }

    /** The same with a clock of one's own for the time that reading may take. */
    Intake(Configuration configuration, Round round, Pseudonyms pseudonyms, LongSupplier nanoseconds) {
        this.configuration = configuration.with(
                configuration.codebook(), configuration.rules().of(round.id()));
        this.round = round;
        this.form = new CaseForm(configuration.codebook());
        this.pseudonyms = pseudonyms;
        this.personal = new PersonalTexts(configuration.rules().personalData());
        this.nanoseconds = nanoseconds;
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
        Findings findings =
                new Findings(configuration.rules(), configuration.receipts().copyRemarks());
        sender(submission, findings);
        if (personal.isPersonalName(String.valueOf(submission.file().getFileName()))) {
            findings.note(Condition.NAMED_AFTER_PERSON, Spot.FILE, "");
        }
        Judgement judgement = judge(submission, sink, findings);
        if (judgement.refused()) {
            sink.discard();
        }
        return judgement;
    }

    /** Senders of whom nothing has been confirmed are understood alike. */
    private Understanding understanding(Optional<String> sender) {
        Optional<String> known = configuration.dialects().findConfirmed(sender);
        return understandings.computeIfAbsent(known, s -> {
            Codebook codebook = configuration.dialects().codebookOf(s, configuration.codebook());
            return new Understanding(
                    configuration.with(codebook, configuration.rules()),
                    new CaseForm(codebook),
                    new HashMap<>(),
                    new Matcher(codebook, limits(), configuration.dialects(), s),
                    new Sheets(codebook));
        });
    }

    private Judgement judge(Submission submission, CaseSink sink, Findings findings) {
        Understanding understanding = understanding(submission.sender());
        Sheets sheets = understanding.sheets();
        Recognition recognition = Recognition.NOTHING;
        try (Source source = Source.open(submission.file(), terms(understanding.matcher()))) {
            recognition = Recognition.of(source.format());
            source.renamed().forEach(name -> findings.note(Condition.NAMED_AFTER_PERSON, sheet(name), ""));
            source.notRead().forEach(name -> findings.note(Condition.MEMBER_NOT_READ, sheet(name), ""));
            Matcher.Matched matched = understanding.matcher().match(source);
            recognition =
                    recognition.from(matched.system().map(SourceSystem::name).orElse(""));
            List<Header> headers = matched.headers();
            List<Header> found = sheets.cases(source, headers);
            if (found.isEmpty()) {
                findings.note(Condition.NO_HEADER, Spot.FILE, Integer.toString(limits().headerRows()));
                scan(understanding, source, List.of(), List.of(), findings);
                return refused(recognition, findings);
            }
            List<Header> cases = chosen(source, found, findings);
            List<Header> joined = sheets.joined(cases, headers);
            recognition = recognition.with(cases, joined);
            cases.forEach(header -> structure(header, understanding.matcher(), findings));
            sheets.notRead(cases, headers)
                    .forEach(other -> findings.note(Condition.SHEET_NOT_READ, sheet(other.sheetName()), quoted(cases)));
            Traits traits = new Traits(source, findings);
            cases.forEach(traits::note);
            joined.forEach(traits::note);
            scan(understanding, source, cases, joined, findings);
            return read(understanding, submission, source, cases, joined, recognition, sink, findings);
        } catch (UnreadableFile e) {
            findings.note(e.condition(), Spot.FILE, e.limit());
            return refused(recognition, findings);
        }
    }

    /** All sheets of cases of an archive; of a workbook the one, and if it is not clear which, the file is refused. */
    private static List<Header> chosen(Source source, List<Header> found, Findings findings) {
        if (found.size() == 1 || Sheets.isArchive(source)) {
            return found;
        }
        findings.note(Condition.AMBIGUOUS_SHEET, Spot.FILE, quoted(found));
        return found.subList(0, 1);
    }

    private static String quoted(List<Header> headers) {
        return headers.stream().map(header -> "”" + header.sheetName() + "”").collect(Collectors.joining(", "));
    }

    private static Spot sheet(String name) {
        return new Spot(name, -1, "", "");
    }

    private Terms terms(Matcher matcher) {
        Deadline deadline = new Deadline(configuration.rules().bounds().minutes(), nanoseconds);
        return new Terms(
                configuration.rules().bounds(),
                limits().headerRows(),
                matcher::isHeader,
                personal::isPersonalName,
                deadline);
    }

    /** Reads the sheets; when rows of one case are in conflict, a second time with these held back. */
    private Judgement read(
            Understanding understanding,
            Submission submission,
            Source source,
            List<Header> cases,
            List<Header> others,
            Recognition recognition,
            CaseSink sink,
            Findings findings)
            throws UnreadableFile {
        boolean complete = !findings.has(Severity.FILE_ERROR);
        Pass.Setting setting = new Pass.Setting(
                understanding.configuration(),
                round,
                understanding.form(),
                understanding.readers(source.format().dates1904()),
                understanding.matcher(),
                personal,
                submission,
                source.format(),
                cases,
                complete);
        JoinReader joining = new JoinReader(
                setting, pseudonyms, findings, Pass.locals(setting).size());
        List<JoinedSheet> joined = new ArrayList<>();
        for (Header other : others) {
            joined.add(joining.read(source, other));
        }
        int mostRows = configuration.rules().bounds().rowsPerCase();
        Repeats repeats = new Repeats(new Digest(understanding.form()), mostRows);
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
                "",
                List.of(),
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
    private void structure(Header header, Matcher matcher, Findings findings) {
        for (Variable variable : configuration.codebook().caseVariables()) {
            Field field = new Field(variable, Optional.empty());
            if (variable.required() && header.findColumn(field).isEmpty()) {
                findings.note(Condition.COLUMN_MISSING, Spot.of(variable.id()), "");
            }
        }
        for (int i = 0; i < header.columns().size(); i++) {
            Column column = header.columns().get(i);
            Spot spot = new Spot(header.sheetName(), i, column.header(), "");
            if (column instanceof Column.Local local) {
                Optional<Field> meant = matcher.findMeant(column.header())
                        .filter(field -> !local.confirmed())
                        .filter(field -> header.findColumn(field).isEmpty());
                meant.ifPresentOrElse(
                        field -> findings.note(Condition.HEADER_MISSPELT, spot, field.header()),
                        () -> findings.note(Condition.LOCAL_COLUMN, spot, ""));
            } else if (column instanceof Column.Unread && !column.header().isEmpty()) {
                findings.note(Condition.COLUMN_TWICE, spot, "");
            }
        }
    }

    /** Looks for personal data on all sheets but those of the cases, which are looked through when they are read. */
    private void scan(
            Understanding understanding, Source source, List<Header> cases, List<Header> joined, Findings findings)
            throws UnreadableFile {
        List<String> names = source.sheets();
        for (int sheet = 0; sheet < names.size(); sheet++) {
            int number = sheet;
            if (cases.stream().noneMatch(header -> header.sheet() == number)) {
                Header header = joined.stream()
                        .filter(other -> other.sheet() == number)
                        .findFirst()
                        .orElse(new Header(sheet, names.get(sheet), 0, Optional.empty(), List.of()));
                try (Rows rows = source.rows(sheet)) {
                    scan(understanding.matcher(), rows, header, findings);
                }
            }
        }
    }

    private void scan(Matcher matcher, Rows rows, Header header, Findings findings) throws UnreadableFile {
        Tripwire tripwire =
                new Tripwire(header, personal, configuration.codebook().markers());
        RowKinds kinds = new RowKinds(header, matcher);
        while (rows.next()) {
            if (rows.number() <= header.row() || kinds.of(rows) == RowKinds.Kind.NOTE) {
                tripwire.lookAside(rows, rows.number() == header.row());
            } else {
                tripwire.look(rows);
            }
        }
        tripwire.conclude(findings);
    }

    private Limits limits() {
        return configuration.rules().limits();
    }
}
