package se.kvinnofrid.ingest;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;

/**
 * The job that takes what lies in the inbox to staging and answers it: register, stage (one partition for each submission, several at a
 * time), settle, answer. Data that cannot be read are findings and never fail it; what fails it is a fault of ours or of the machine, and
 * then it can be restarted.
 */
public final class IngestJob {

    private static final String NAME = "ingest";
    private static final String SUBMISSION = "submission";

    private final Configuration configuration;
    private final DataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final JobRepository jobs;
    private final Progress progress;
    private final Clock clock;

    /**
     * Prepares to build jobs.
     *
     * @param dataSource aware of the transactions of {@code transactions}
     */
    public IngestJob(
            Configuration configuration,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobRepository jobs,
            Progress progress) {
        this(configuration, dataSource, transactions, jobs, progress, Clock.systemUTC());
    }

    /** The same with a clock of one's own. */
    public IngestJob(
            Configuration configuration,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobRepository jobs,
            Progress progress,
            Clock clock) {
        this.configuration = configuration;
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.jobs = jobs;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * The job for one run.
     *
     * @throws IllegalArgumentException if the configuration has no such round
     */
    public Job build(IngestRequest request) {
        IngestRun run = new IngestRun(configuration, dataSource, progress, clock, request);
        return new JobBuilder(NAME, jobs)
                .start(step("register", run::register))
                .next(stage(run, request.workers()))
                .next(step("settle", run::settle))
                .next(step("answer", run::answer))
                .build();
    }

    /** Part of a run. */
    private interface Work {
        void doIt() throws SQLException;
    }

    /** A step in one transaction; done again on a restart, since a restart may find new submissions. */
    private Step step(String name, Work work) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, chunk) -> {
                            work.doIt();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private Step stage(IngestRun run, int workers) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("stage-");
        executor.setConcurrencyLimit(workers);
        Step submission = new StepBuilder(SUBMISSION, jobs)
                .tasklet(
                        (contribution, chunk) -> {
                            run.stage(contribution
                                    .getStepExecution()
                                    .getExecutionContext()
                                    .getLong(SUBMISSION));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
        return new StepBuilder("stage", jobs)
                .partitioner(SUBMISSION, partitioner(run))
                .step(submission)
                .taskExecutor(executor)
                .allowStartIfComplete(true)
                .build();
    }

    private static Partitioner partitioner(IngestRun run) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new TreeMap<>();
            try {
                for (long id : run.pending()) {
                    ExecutionContext context = new ExecutionContext();
                    context.putLong(SUBMISSION, id);
                    partitions.put(SUBMISSION + "-" + id, context);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the submissions to stage cannot be listed", e);
            }
            return partitions;
        };
    }
}
