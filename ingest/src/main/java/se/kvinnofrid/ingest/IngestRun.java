package se.kvinnofrid.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.sender.Dialects;
import se.kvinnofrid.ingest.finding.PersonalTexts;
import se.kvinnofrid.ingest.intake.Intake;
import se.kvinnofrid.ingest.intake.Judgement;
import se.kvinnofrid.ingest.intake.Likeness;
import se.kvinnofrid.ingest.intake.Submission;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.Pseudonyms;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.ReceiptWriter;
import se.kvinnofrid.ingest.receipt.ReceiptWriter.Comparison;
import se.kvinnofrid.ingest.receipt.ReceiptWriter.Standing;
import se.kvinnofrid.ingest.staging.CaseCopy;
import se.kvinnofrid.ingest.staging.Judgements;
import se.kvinnofrid.ingest.staging.Ruling.Verdict;
import se.kvinnofrid.ingest.staging.StagedSubmission;
import se.kvinnofrid.ingest.staging.StagedSubmission.State;
import se.kvinnofrid.ingest.staging.Submissions;

/**
 * The work of one run of the intake, step by step. Every step can be done again without harm. Knows nothing of how steps are scheduled;
 * staging may be called by several threads.
 */
final class IngestRun {

    private record Content(String sender, String sha256) {}

    private final Configuration configuration;
    private final Round round;
    private final IngestRequest request;
    private final DataSource dataSource;
    private final Progress progress;
    private final Clock clock;
    private final Submissions submissions;
    private final Judgements judgements;
    private final ReceiptWriter receipts;
    private final Map<String, String> governing = new ConcurrentHashMap<>();
    private final FileNames names;
    private final Queue<Intake> intakes = new ConcurrentLinkedQueue<>();
    private final Map<Content, Path> present = new ConcurrentHashMap<>();
    private Progress.Work work = () -> {};

    IngestRun(
            Configuration configuration, DataSource dataSource, Progress progress, Clock clock, IngestRequest request) {
        this.configuration = configuration;
        this.dataSource = dataSource;
        this.progress = progress;
        this.clock = clock;
        this.request = request;
        this.round = configuration
                .findRound(request.round())
                .orElseThrow(() -> new IllegalArgumentException("there is no round '" + request.round() + "'"));
        this.submissions = new Submissions(dataSource, round.id());
        this.judgements = new Judgements(dataSource);
        this.receipts =
                new ReceiptWriter(configuration, round, configuration.receipts().language());
        this.names = new FileNames(new PersonalTexts(configuration.rules().personalData()));
    }

    /** Lists the inbox and registers what is new; what arrives or changes from here on waits for the next run. */
    void register() throws SQLException {
        Instant asOf = submissions.after(clock.instant().truncatedTo(ChronoUnit.MICROS));
        new RoundKey(dataSource, round.id()).take(new Pseudonyms(request.pseudonymKey()).fingerprint(), asOf);
        Inbox.Listing listing = Inbox.list(request.inbox());
        Progress.Work reading =
                progress.begin("Går igenom inkorgen", listing.deliveries().size());
        for (Inbox.Delivery delivery : listing.deliveries()) {
            Optional<FileDigest> digest = findDigest(delivery.path());
            if (digest.isPresent()) {
                register(delivery, digest.get(), asOf);
            }
            reading.advance();
        }
        submissions.replaceOthers(others(listing));
        for (StagedSubmission submission : submissions.all()) {
            if (submission.state() == State.REGISTERED && !present.containsKey(content(submission))) {
                submissions.forget(submission.id());
            }
        }
    }

    /** The submissions to stage: those not judged yet, and those judged by another configuration whose file is still there. */
    List<Shares.Part> pending() throws SQLException {
        List<Shares.Part> pending = submissions.all().stream()
                .filter(submission -> !submission.configuration().equals(Optional.of(governing(submission))))
                .filter(submission -> present.containsKey(content(submission)))
                .filter(submission -> !submission.isRuled(Verdict.REFUSE))
                .map(this::part)
                .toList();
        work = progress.begin("Läser leveranser", pending.size());
        return pending;
    }

    private Shares.Part part(StagedSubmission submission) {
        Path file = present.get(content(submission));
        return new Shares.Part(submission.id(), file == null ? 0 : file.toFile().length());
    }

    /** Judges and stages one submission within the transaction of the thread. */
    void stage(long id) throws SQLException {
        StagedSubmission submission = submissions.get(id);
        Path file = present.get(content(submission));
        if (file != null) {
            stage(submission, file);
        }
        work.advance();
    }

    /** Decides which submissions count. */
    void settle() throws SQLException {
        Decisions.settle(configuration, submissions, new CaseForm(configuration.codebook()));
    }

    /** Writes the receipts that are new or say something else than before, several at a time. */
    void answer() throws SQLException {
        Answers answers = new Answers(configuration, dataSource, round, request.out(), this::findUnchanged);
        answers.write(submissions.all(), submission -> present.containsKey(content(submission)), request.workers());
    }

    private Optional<Path> findUnchanged(StagedSubmission submission) {
        return Optional.ofNullable(present.get(content(submission))).filter(file -> isUnchanged(file, submission));
    }

    private List<Submissions.Other> others(Inbox.Listing listing) {
        Map<String, Submissions.Other> others = new LinkedHashMap<>();
        for (Inbox.Other other : listing.others()) {
            String name = names.shownOther(other.name(), others.size() + 1);
            others.putIfAbsent(
                    name, new Submissions.Other(name, other.reason().name().toLowerCase(Locale.ROOT)));
        }
        return List.copyOf(others.values());
    }

    private void register(Inbox.Delivery delivery, FileDigest digest, Instant asOf) throws SQLException {
        present.putIfAbsent(new Content(delivery.sender(), digest.sha256()), delivery.path());
        submissions.register(
                new Submissions.Found(
                        delivery.sender(),
                        names.shown(delivery.name(), digest.sha256()),
                        digest.size(),
                        digest.sha256(),
                        digest.modified()),
                asOf);
    }

    /** Nothing for a file that is still being written or has been taken away: the next run will see it. */
    private static Optional<FileDigest> findDigest(Path file) {
        try {
            FileDigest digest = FileDigest.of(file);
            return digest.isStill(file) ? Optional.of(digest) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a submission in " + file.getParent() + " cannot be read", e);
        }
    }

    private static boolean isUnchanged(Path file, StagedSubmission submission) {
        return findDigest(file)
                .filter(digest -> digest.sha256().equals(submission.sha256()))
                .isPresent();
    }

    private void stage(StagedSubmission submission, Path file) throws SQLException {
        Intake intake = takeIntake();
        try {
            stage(submission, file, intake);
        } finally {
            intakes.add(intake);
        }
    }

    /** One that nobody uses at the moment: they remember what they have read, and cannot be shared. */
    private Intake takeIntake() {
        Intake free = intakes.poll();
        return free == null ? new Intake(configuration, round, new Pseudonyms(request.pseudonymKey())) : free;
    }

    private void stage(StagedSubmission submission, Path file, Intake intake) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            commitLater(connection);
            Savepoint before = connection.setSavepoint();
            submissions.clear(submission, intake.form());
            CaseCopy copy = new CaseCopy(connection, intake.form(), submission.id());
            Likeness likeness =
                    new Likeness(intake.form(), configuration.rules().settling().alikeCases(), copy);
            Judgement judgement = intake.judge(intakeOf(submission, file), likeness);
            copy.flush();
            if (!isUnchanged(file, submission)) {
                // It has been written to since it was registered: the next run will see what it has become.
                connection.rollback(before);
                return;
            }
            Receipt receipt = receipts.receipt(subject(submission, Standing.COUNTS, "", Comparison.FIRST), judgement);
            judgements.save(submission.id(), judgement, receipt.findings(), likeness.digest(), governing(submission));
        }
    }

    /**
     * Lets the end of the transaction not wait for the disk. What a crash takes away is read again by the next run, and it is all on disk
     * before anybody is told of it: at the latest when the step's end is, which is noted with a wait.
     */
    private static void commitLater(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }

    /** A submission as it is judged. */
    static Submission intakeOf(StagedSubmission submission, Path file) {
        LocalDate received = LocalDate.ofInstant(submission.registered(), Inbox.ZONE);
        return new Submission(file, Optional.of(submission.sender()), received);
    }

    /** What is said of a submission besides its judgement. */
    static ReceiptWriter.Subject subject(
            StagedSubmission submission, Standing standing, String why, Comparison comparison) {
        return new ReceiptWriter.Subject(
                submission.fileName(),
                submission.sha256(),
                Optional.of(submission.sender()),
                standing,
                why,
                comparison);
    }

    /** Hash of the configuration that governs how the submissions of the sender are read and judged. */
    private String governing(StagedSubmission submission) {
        String sender = submission.sender();
        boolean hasOwn = configuration.files().contents().containsKey(Dialects.fileOf(sender));
        return governing.computeIfAbsent(hasOwn ? sender : "", key -> configuration.intakeHash(round, sender));
    }

    private static Content content(StagedSubmission submission) {
        return new Content(submission.sender(), submission.sha256());
    }
}
