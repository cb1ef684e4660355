package se.kvinnofrid.aggregate;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;

/**
 * The stage as a job: {@code compute} the statistics of the settled cases, {@code protect} and keep them as an edition, {@code export}
 * the exact cells where they are asked for. Every step may be repeated after a failure.
 */
public final class AggregateJob {

    private static final String EDITION = "edition";
    private static final String MADE = "edition.made";

    private final Configuration configuration;
    private final DataSource database;
    private final PlatformTransactionManager transactions;
    private final JobRepository jobs;
    private final Progress progress;

    /**
     * Prepares the stage.
     *
     * @param database takes part in the transactions of {@code transactions}
     */
    public AggregateJob(
            Configuration configuration,
            DataSource database,
            PlatformTransactionManager transactions,
            JobRepository jobs,
            Progress progress) {
        this.configuration = configuration;
        this.database = database;
        this.transactions = transactions;
        this.jobs = jobs;
        this.progress = progress;
    }

    /**
     * What a finished job came to.
     *
     * @param edition the newest edition of the round
     * @param made whether this job made it; otherwise nothing has changed since it was made
     */
    public record Outcome(String edition, boolean made) {}

    /** What a finished job came to; empty if it failed before that could be told. */
    public static Optional<Outcome> findOutcome(JobExecution job) {
        ExecutionContext context = job.getExecutionContext();
        return context.containsKey(EDITION)
                ? Optional.of(new Outcome(context.getString(EDITION), context.containsKey(MADE)))
                : Optional.empty();
    }

    /**
     * Builds the job for one run.
     *
     * @throws IllegalArgumentException if the configuration has no such round
     */
    public Job build(AggregateRequest request) {
        Aggregation aggregation = new Aggregation(configuration, database, request);
        Progress.Work work = progress.begin("Beräknar statistik", 3);
        return new JobBuilder("aggregate", jobs)
                .start(step("compute", context -> {
                    aggregation
                            .compute()
                            .ifPresentOrElse(
                                    unchanged -> context.putString(EDITION, unchanged), () -> context.remove(EDITION));
                    work.advance();
                }))
                .next(step("protect", context -> {
                    if (!context.containsKey(EDITION)) {
                        context.putString(EDITION, aggregation.protect());
                        context.putString(MADE, "");
                    }
                    work.advance();
                }))
                .next(step("export", context -> {
                    aggregation.export(context.getString(EDITION));
                    work.advance();
                }))
                .build();
    }

    private interface Part {
        void run(ExecutionContext context) throws Exception;
    }

    /** Steps that are done are done again when the job is restarted: each finds out for itself that nothing is left to do. */
    private Step step(String name, Part part) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, chunk) -> {
                            part.run(contribution
                                    .getStepExecution()
                                    .getJobExecution()
                                    .getExecutionContext());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
