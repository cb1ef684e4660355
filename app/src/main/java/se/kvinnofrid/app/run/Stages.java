package se.kvinnofrid.app.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import se.kvinnofrid.aggregate.AggregateJob;
import se.kvinnofrid.aggregate.AggregateRequest;
import se.kvinnofrid.aggregate.AggregateSchema;
import se.kvinnofrid.aggregate.Editions;
import se.kvinnofrid.aggregate.Loss;
import se.kvinnofrid.aggregate.edition.EditionNameException;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.ingest.IngestJob;
import se.kvinnofrid.ingest.IngestRequest;
import se.kvinnofrid.ingest.StagingMigration;
import se.kvinnofrid.ingest.WrongKeyException;
import se.kvinnofrid.ingest.retention.Purge;
import se.kvinnofrid.report.ReportJob;
import se.kvinnofrid.report.ReportRequest;

/** The stages of the pipeline as jobs on one database, to be run in the order of the pipeline. The only class that names all three. */
public final class Stages {

    private static final Logger LOG = LoggerFactory.getLogger(Stages.class);

    /** So many tables of which nothing is shown are named in the log. */
    private static final int NAMED = 10;

    /** Submissions read at the same time: more than processors does not help. */
    private static final int WORKERS = Math.min(Runtime.getRuntime().availableProcessors(), 8);

    private final Configuration configuration;
    private final Session session;
    private final JobRuns jobs;
    private final Progress progress;

    private Stages(Configuration configuration, Session session, JobRuns jobs, Progress progress) {
        this.configuration = configuration;
        this.session = session;
        this.jobs = jobs;
        this.progress = progress;
    }

    /**
     * Makes ready to run stages: the lock taken, the tables in order, what a killed run left resolved.
     *
     * @throws LockHeldException if another run is under way
     */
    public static Stages begin(Configuration configuration, Session session, Progress progress) {
        return new Stages(configuration, session, session.begin(migrations(configuration)), progress);
    }

    /** The tables and views of all stages that follow from the configuration. */
    static List<JavaMigration> migrations(Configuration configuration) {
        List<JavaMigration> migrations = new ArrayList<>();
        migrations.add(new StagingMigration(configuration));
        migrations.addAll(Arrays.asList(AggregateSchema.migrations(configuration)));
        return migrations;
    }

    /**
     * Takes in what lies in the inbox.
     *
     * @param out where receipts are written
     * @param key the key of the pseudonyms
     * @throws SettingException if the round has been purged, or was begun with another key
     */
    public void ingest(Path inbox, Path out, Round round, String key) {
        refusePurged(round.id());
        IngestRequest request = new IngestRequest(
                inbox, out, round.id(), WORKERS, new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        IngestJob job = new IngestJob(
                configuration, session.dataSource(), session.transactionManager(), session.jobRepository(), progress);
        try {
            jobs.run(job.build(request), about(round.id()));
        } catch (JobFailedException e) {
            if (e.getCause() instanceof WrongKeyException wrong) {
                throw new SettingException(String.valueOf(wrong.getMessage()));
            }
            throw e;
        }
    }

    /**
     * Computes the statistics of what counts.
     *
     * @throws SettingException if the name asked for a new edition cannot be used, or the round has been purged
     */
    public AggregateJob.Outcome aggregate(AggregateRequest request) {
        refusePurged(request.round());
        AggregateJob job = new AggregateJob(
                configuration, session.dataSource(), session.transactionManager(), session.jobRepository(), progress);
        try {
            JobExecution execution = jobs.run(job.build(request), about(request.round()));
            AggregateJob.Outcome outcome = AggregateJob.findOutcome(execution)
                    .orElseThrow(() -> new IllegalStateException("the job aggregate completed without an edition"));
            if (outcome.made()) {
                findLoss(outcome.edition()).ifPresent(loss -> log(outcome.edition(), loss));
            }
            return outcome;
        } catch (JobFailedException e) {
            if (e.getCause() instanceof EditionNameException name) {
                throw new SettingException("Utgåvan kan inte heta så: " + name.getMessage());
            }
            throw e;
        }
    }

    private static void log(String edition, Loss loss) {
        LOG.info("edition {}: protection hides {} of {} cells", edition, loss.hidden(), loss.cells());
        loss.nothingShown().stream()
                .limit(NAMED)
                .forEach(table -> LOG.warn(
                        "edition {}: of the table {} every figure is hidden; {}",
                        edition,
                        table.name(),
                        table.remedy()));
        if (loss.nothingShown().size() > NAMED) {
            LOG.warn(
                    "edition {}: of {} more tables every figure is hidden, too; run.json names them. Where counts are small in most of"
                            + " them there are too few cases yet, and nothing need be done",
                    edition,
                    loss.nothingShown().size() - NAMED);
        }
    }

    /** How much protection hides of an edition; empty if that was not noted. */
    public Optional<Loss> findLoss(String edition) {
        try {
            return new Editions(session.dataSource()).findLoss(edition);
        } catch (SQLException e) {
            throw new DatabaseException("Databasen kunde inte läsas: " + e.getMessage(), e);
        }
    }

    /** Renders the editions of the round. */
    public void report(ReportRequest request) {
        ReportJob job = new ReportJob(
                configuration,
                session.readerDataSource(),
                session.transactionManager(),
                session.jobRepository(),
                progress);
        jobs.run(job.build(request), about(request.round()));
    }

    private void refusePurged(String round) {
        try {
            if (new Purge(session.dataSource()).findNote(round).isPresent()) {
                throw new SettingException(
                        "Omgång " + round + " är gallrad: dess ärenden är borttagna för gott, och den kan"
                                + " inte läsas in eller räknas om. Utgåvorna finns kvar; report skriver deras rapporter.");
            }
        } catch (SQLException e) {
            throw new DatabaseException("Databasen kunde inte läsas: " + e.getMessage(), e);
        }
    }

    /** A failed job is resumed by a run about the same round under the same configuration. */
    private Map<String, String> about(String round) {
        return Map.of("round", round, "configuration", configuration.files().hash());
    }
}
