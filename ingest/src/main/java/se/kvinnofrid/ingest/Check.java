package se.kvinnofrid.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.ingest.copy.AnnotatedCopy;
import se.kvinnofrid.ingest.finding.PersonalTexts;
import se.kvinnofrid.ingest.intake.CaseSink;
import se.kvinnofrid.ingest.intake.Intake;
import se.kvinnofrid.ingest.intake.Judgement;
import se.kvinnofrid.ingest.intake.Submission;
import se.kvinnofrid.ingest.judge.Pseudonyms;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.ReceiptWriter;

/** Judges files without a database and without storing anything: what a sender runs before it sends. Not safe for several threads. */
public final class Check {

    private final Intake intake;
    private final ReceiptWriter writer;
    private final AnnotatedCopy copy;
    private final Clock clock;
    private final FileNames names;

    /** Judges by a configuration, for a round, with receipts in Swedish. */
    public Check(Configuration configuration, Round round) {
        this(configuration, round, Language.SV, Clock.system(Inbox.ZONE));
    }

    /** Judges by a configuration, for a round, with receipts in a language and the present day of a clock. */
    public Check(Configuration configuration, Round round, Language language, Clock clock) {
        // Nothing is kept, so the key need not be secret: pseudonyms are only compared within the file.
        SecretKeySpec key = new SecretKeySpec("nothing is kept".getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.intake = new Intake(configuration, round, new Pseudonyms(key));
        this.writer = new ReceiptWriter(configuration, round, language);
        this.copy = new AnnotatedCopy(configuration, round, language, Set.of(Kind.DROPPED, Kind.FREE_TEXT));
        this.clock = clock;
        this.names = new FileNames(new PersonalTexts(configuration.rules().personalData()));
    }

    /**
     * Judges a file.
     *
     * @param sender code of the municipality that means to send it; if not given, all rows must belong to one municipality
     * @throws UncheckedIOException if there is no such file
     */
    public Checked judge(Path file, Optional<String> sender) {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Inbox.ZONE);
            String sha256 = FileDigest.of(file).sha256();
            Submission submission = new Submission(file, sender, today);
            Judgement judgement = intake.judge(submission, CaseSink.NONE);
            String name = names.shown(String.valueOf(file.getFileName()), sha256);
            boolean misplaced = sender.isPresent()
                    && !judgement.municipality().isEmpty()
                    && !judgement.municipality().equals(sender.get());
            ReceiptWriter.Standing standing = misplaced ? ReceiptWriter.Standing.HELD : ReceiptWriter.Standing.COUNTS;
            Receipt receipt = writer.receipt(
                    new ReceiptWriter.Subject(
                            name, sha256, sender, standing, "", ReceiptWriter.Comparison.NOT_POSSIBLE),
                    judgement);
            return new Checked(receipt, writer, () -> copy.of(submission, judgement, receipt));
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be read", e);
        }
    }

    /** A file judged, with its receipt. */
    public static final class Checked {

        private final Receipt receipt;
        private final ReceiptWriter writer;
        private final Supplier<byte[]> copy;

        private Checked(Receipt receipt, ReceiptWriter writer, Supplier<byte[]> copy) {
            this.receipt = receipt;
            this.writer = writer;
            this.copy = copy;
        }

        /** The receipt: status, counts and findings. */
        public Receipt receipt() {
            return receipt;
        }

        /** The receipt for programs, in JSON. */
        public String json() {
            return new String(writer.json(receipt), StandardCharsets.UTF_8);
        }

        /**
         * Writes {@code <file name>.html}, {@code .json} and the annotated copy {@code .xlsx} into a folder, which is made if need be.
         *
         * @throws UncheckedIOException if they cannot be written
         */
        public void write(Path folder) {
            ReceiptFiles files = new ReceiptFiles(folder);
            files.write(receipt.file() + ".html", writer.html(receipt));
            files.write(receipt.file() + ".json", writer.json(receipt));
            files.write(receipt.file() + ".xlsx", copy.get());
        }
    }
}
