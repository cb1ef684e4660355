package se.kvinnofrid.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.OwnCode;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.ingest.copy.AnnotatedCopy;
import se.kvinnofrid.ingest.figure.History;
import se.kvinnofrid.ingest.figure.KeyFigure;
import se.kvinnofrid.ingest.intake.Judgement;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.ReceiptWriter;
import se.kvinnofrid.ingest.receipt.ReceiptWriter.Comparison;
import se.kvinnofrid.ingest.receipt.ReceiptWriter.Standing;
import se.kvinnofrid.ingest.receipt.ReceiptWriter.Subject;
import se.kvinnofrid.ingest.staging.Judgements;
import se.kvinnofrid.ingest.staging.Judgements.Answered;
import se.kvinnofrid.ingest.staging.StagedSubmission;
import se.kvinnofrid.ingest.staging.StagedSubmission.State;

/**
 * Answers the submissions of a round: receipts, and copies with the remarks at their cells. An answer that says what it said before, and
 * whose files nobody has touched, is not made again.
 */
final class Answers {

    private static final String RECEIPTS = "receipts";
    private static final String PAGE = ".html";
    private static final String DATA = ".json";
    private static final String COPY = ".xlsx";

    private final Configuration configuration;
    private final DataSource dataSource;
    private final Round round;
    private final Path folder;
    private final Function<StagedSubmission, Optional<Path>> present;
    private final Judgements judgements;
    private final ReceiptWriter receipts;
    private final AnnotatedCopy copies;
    private final History history;
    private final Map<String, Object> folders = new ConcurrentHashMap<>();
    private final Map<Long, String> written = new ConcurrentHashMap<>();

    /**
     * Prepares to answer.
     *
     * @param out the folder in which that of the receipts lies
     * @param present where the file of a submission lies, if it is there still and is as it was
     */
    Answers(
            Configuration configuration,
            DataSource dataSource,
            Round round,
            Path out,
            Function<StagedSubmission, Optional<Path>> present) {
        this.configuration = configuration;
        this.dataSource = dataSource;
        this.round = round;
        this.folder = out.resolve(RECEIPTS);
        this.present = present;
        this.judgements = new Judgements(dataSource);
        Language language = configuration.receipts().language();
        this.receipts = new ReceiptWriter(configuration, round, language);
        // Of what is never stored as it stands nothing is stored in the copies of a run either.
        this.copies =
                new AnnotatedCopy(configuration, round, language, Set.of(Kind.DROPPED, Kind.FREE_TEXT, Kind.PSEUDONYM));
        this.history =
                new History(configuration.receipts(), configuration.rules().of(round.id()));
    }

    /** What is answered about one submission. */
    private record Reply(StagedSubmission submission, String name, Subject subject, Optional<List<KeyFigure>> before) {}

    /**
     * Answers all that have been judged, several at a time; of files of one name the newest.
     *
     * @param isHere whether the file of a submission is in the inbox: it comes before others of its name
     */
    void write(List<StagedSubmission> submissions, Function<StagedSubmission, Boolean> isHere, int workers)
            throws SQLException {
        List<StagedSubmission> newestFirst = new ArrayList<>(submissions);
        newestFirst.removeIf(submission -> submission.state() == State.REGISTERED);
        newestFirst.sort(Comparator.comparing(isHere)
                .thenComparing(StagedSubmission::registered)
                .thenComparing(StagedSubmission::modified)
                .thenComparing(StagedSubmission::id)
                .reversed());
        Matters matters = Matters.read(
                configuration, dataSource, round.id(), configuration.receipts().language());
        Map<Long, List<KeyFigure>> before = before();
        Map<Long, Answered> answered = judgements.answered(round.id());
        String way = way();
        Set<String> names = new HashSet<>();
        try (Crew crew = new Crew(workers)) {
            for (StagedSubmission submission : newestFirst) {
                String name =
                        submission.fileName().substring(submission.fileName().lastIndexOf('/') + 1);
                if (names.add(submission.sender() + '/' + name)) {
                    Reply reply = reply(
                            submission,
                            name,
                            String.join(" ", matters.why(submission.id())),
                            Optional.ofNullable(before.get(submission.id())));
                    write(reply, way, answered.getOrDefault(submission.id(), new Answered("", "")), crew);
                }
            }
        }
        judgements.noteAnswered(written);
    }

    private void write(Reply reply, String way, Answered answered, Crew crew) throws SQLException {
        StagedSubmission submission = reply.submission();
        String source = FileDigest.ofText(
                String.join("\n", way, answered.judgement(), reply.subject().toString(), "" + reply.before()));
        ReceiptFiles files = new ReceiptFiles(folder.resolve(submission.sender()));
        boolean whole =
                files.has(reply.name() + COPY) || present.apply(submission).isEmpty();
        if (!whole || !answered.answered().equals(seal(source, files, reply.name()))) {
            Judgement judgement = judgements.get(submission.id());
            crew.add(() -> {
                // Files of one sender are written one after the other: they lie in one folder.
                synchronized (folders.computeIfAbsent(submission.sender(), sender -> new Object())) {
                    write(reply, judgement, files);
                    written.put(submission.id(), seal(source, files, reply.name()));
                }
            });
        }
    }

    private void write(Reply reply, Judgement judgement, ReceiptFiles files) {
        Judgement compared = reply.before()
                .map(figures -> judgement.with(history.compare(judgement.figures(), figures)))
                .orElse(judgement);
        Receipt receipt = receipts.receipt(reply.subject(), compared);
        boolean isNew = files.write(reply.name() + PAGE, receipts.html(receipt));
        files.write(reply.name() + DATA, receipts.json(receipt));
        // The copy takes longer than the rest, so it is made only when there is something new to say.
        if (isNew || !files.has(reply.name() + COPY)) {
            present.apply(reply.submission())
                    .ifPresent(file -> files.write(
                            reply.name() + COPY,
                            copies.of(IngestRun.intakeOf(reply.submission(), file), compared, receipt)));
        }
    }

    /** What an answer is made of, and its files as they lie there. */
    private static String seal(String source, ReceiptFiles files, String name) {
        return source + ' ' + files.digest(name + PAGE) + ' ' + files.digest(name + DATA);
    }

    /** All that decides what answers look like beside what they are about. */
    private String way() {
        try {
            return OwnCode.fingerprint(Answers.class) + configuration.files().hash();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own files cannot be read", e);
        }
    }

    private static Reply reply(StagedSubmission submission, String name, String why, Optional<List<KeyFigure>> before) {
        Comparison comparison = before.isPresent() ? Comparison.MADE : Comparison.FIRST;
        return new Reply(
                submission, name, IngestRun.subject(submission, standing(submission), why, comparison), before);
    }

    /** The key figures of the accepted submission that came before each of the same sender. */
    private Map<Long, List<KeyFigure>> before() throws SQLException {
        Map<Long, List<KeyFigure>> before = new HashMap<>();
        Map<String, List<KeyFigure>> latest = new HashMap<>();
        for (Judgements.Past past : judgements.past()) {
            List<KeyFigure> earlier = latest.get(past.sender());
            if (earlier != null) {
                before.put(past.id(), earlier);
            }
            if (past.accepted()) {
                latest.put(past.sender(), past.figures());
            }
        }
        return before;
    }

    private static Standing standing(StagedSubmission submission) {
        return switch (submission.state()) {
            case HELD -> Standing.HELD;
            case WITHDRAWN -> Standing.WITHDRAWN;
            case REFUSED -> Standing.REFUSED;
            case ACCEPTED, REGISTERED -> submission.supersededBy().isPresent() ? Standing.SUPERSEDED : Standing.COUNTS;
        };
    }
}
