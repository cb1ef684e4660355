package se.kvinnofrid.ingest.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Rules;
import se.kvinnofrid.config.rule.Severity;
import se.kvinnofrid.config.sender.Dialects;
import se.kvinnofrid.ingest.finding.Finding;
import se.kvinnofrid.ingest.finding.PersonalTexts;
import se.kvinnofrid.ingest.intake.Judgement;
import se.kvinnofrid.ingest.intake.Submission;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.match.Matcher;
import se.kvinnofrid.ingest.read.Deadline;
import se.kvinnofrid.ingest.read.Source;
import se.kvinnofrid.ingest.read.Terms;
import se.kvinnofrid.ingest.read.UnreadableFile;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.ReceiptWriter;

/**
 * Copies a sender's file into a workbook, whatever kind of file it is, and colours the cells that findings are about; each says in a
 * comment what was expected and what to do. The first sheet sums up. Values are written as texts and numbers, never as formulas. Columns
 * that are never read in are left blank, of a large file only the rows with remarks are copied, and of a file that is refused for personal
 * details nothing is written but where they stand. Safe for several threads.
 */
public final class AnnotatedCopy {

    /** What may be wrong with a refused file without a doubt that the rest of it may be shown to its sender. */
    private static final Set<Condition> HARMLESS = Set.of(
            Condition.UNKNOWN_SENDER,
            Condition.NO_HEADER,
            Condition.COLUMN_MISSING,
            Condition.NO_DATA,
            Condition.OTHER_MUNICIPALITY,
            Condition.AMBIGUOUS_SHEET,
            Condition.AMBIGUOUS_HEADER);

    private final Configuration configuration;
    private final Rules rules;
    private final ReceiptWriter writer;
    private final Map<Optional<String>, Matcher> matchers = new ConcurrentHashMap<>();
    private final Set<Kind> hidden;

    /**
     * For the submissions of a round.
     *
     * @param hidden the kinds of columns that are not shown
     */
    public AnnotatedCopy(Configuration configuration, Round round, Language language, Set<Kind> hidden) {
        this.configuration = configuration;
        this.rules = configuration.rules().of(round.id());
        this.writer = new ReceiptWriter(configuration, round, language);
        this.hidden = Set.copyOf(hidden);
    }

    /** The copy of a file that was judged and answered with a receipt. */
    public byte[] of(Submission submission, Judgement judgement, Receipt receipt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookFile workbook = new WorkbookFile(bytes)) {
            write(submission, judgement, receipt, workbook);
        } catch (IOException e) {
            throw new UncheckedIOException("the annotated copy of " + receipt.file() + " cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(Submission submission, Judgement judgement, Receipt receipt, WorkbookFile workbook)
            throws IOException {
        Matcher matcher = matcher(submission.sender());
        PersonalTexts personal = new PersonalTexts(rules.personalData());
        boolean onlyMarked = judgement.rows().read() > configuration.receipts().copyWholeRows();
        try (Source source = Source.open(submission.file(), terms(matcher, personal))) {
            List<Header> headers = matcher.match(source).headers();
            Marks marks = marks(judgement, headers);
            boolean shown = judgement.findings().stream().allMatch(AnnotatedCopy::isHarmless);
            List<String> names = headers.stream()
                    .map(header -> header.sheetName().isEmpty() ? word("copy_sheet") : header.sheetName())
                    .toList();
            Summary summary = new Summary(writer, receipt, shown);
            String first = workbook.reserve(word("copy_summary"));
            List<String> reserved = names.stream().map(workbook::reserve).toList();
            summary.write(
                    workbook,
                    first,
                    new Summary.Place(headers, reserved, judgement.recognition()),
                    notes(judgement, marks));
            Cells cells = new Cells(
                    hidden, personal, shown, rules.limits().localLength(), word("copy_removed"), word("copy_hidden"));
            for (int i = 0; i < headers.size(); i++) {
                Header header = headers.get(i);
                workbook.sheet(reserved.get(i), shown ? header.row() : 0, List.of(18), shown && onlyMarked, sheet -> {
                    try {
                        cells.copy(
                                source, header, marks, configuration.receipts().copyRows(), onlyMarked, sheet);
                    } catch (UnreadableFile e) {
                        // Told in the summary; what could be read stands in the sheet.
                        return;
                    }
                });
            }
        } catch (UnreadableFile e) {
            new Summary(writer, receipt, true)
                    .write(workbook, workbook.reserve(word("copy_summary")), Summary.Place.NOWHERE, List.of());
        }
    }

    /** Senders of whom nothing has been confirmed are understood alike. */
    private Matcher matcher(Optional<String> sender) {
        Dialects dialects = configuration.dialects();
        return matchers.computeIfAbsent(dialects.findConfirmed(sender), known -> {
            Codebook codebook = dialects.codebookOf(known, configuration.codebook());
            return new Matcher(codebook, rules.limits(), dialects, known);
        });
    }

    private Terms terms(Matcher matcher, PersonalTexts personal) {
        return new Terms(
                rules.bounds(),
                rules.limits().headerRows(),
                matcher::isHeader,
                personal::isPersonalName,
                new Deadline(rules.bounds().minutes(), System::nanoTime));
    }

    private Marks marks(Judgement judgement, List<Header> headers) {
        Marks marks = new Marks(
                judgement.recognition().sheet(),
                headers,
                configuration.receipts().copyRemarks());
        for (Finding finding : judgement.findings()) {
            var remark = writer.remark(finding);
            marks.add(
                    finding,
                    remark,
                    remark.rule() + " " + remark.title() + ".\n" + word("expected") + ": " + remark.expected() + "\n"
                            + word("remedy") + ": " + remark.remedy());
        }
        return marks;
    }

    private List<String> notes(Judgement judgement, Marks marks) {
        boolean onlyMarked = judgement.rows().read() > configuration.receipts().copyWholeRows();
        boolean rowsCut = judgement.rows().read() > configuration.receipts().copyRows();
        return List.of(
                        Optional.of(word("copy_legend")),
                        Optional.of(word("copy_left_out")),
                        Optional.of(word("copy_only_marked")).filter(text -> onlyMarked),
                        Optional.of(word("copy_rows_cut")).filter(text -> rowsCut),
                        Optional.of(word("copy_marks_cut")).filter(text -> marks.isCut()))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isHarmless(Finding finding) {
        return !finding.condition().isPersonal()
                && (finding.severity() != Severity.FILE_ERROR || HARMLESS.contains(finding.condition()));
    }

    private String word(String key) {
        return writer.word(key);
    }
}
