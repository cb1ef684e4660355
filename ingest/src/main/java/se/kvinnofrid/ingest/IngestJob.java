package se.kvinnofrid.ingest;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;

/**
 * The job that takes what lies in the inbox to staging and answers it: register, stage (in partitions, several at a time; one transaction
 * for each submission), settle, answer. Data that cannot be read are findings and never fail it; what fails it is a fault of ours or of the machine, and
 * then it can be restarted.
 */
public final class IngestJob {

    private static final String NAME = "ingest";
    private static final String SUBMISSION = "submission";
    private static final String SUBMISSIONS = "submissions";

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
                .tasklet((contribution, chunk) -> stageNext(run, contribution.getStepExecution()), transactions)
                .allowStartIfComplete(true)
                .build();
        return new PartitionStepBuilder(new StepBuilder("stage", jobs))
                .splitter(new InOrder(splitter(run, workers)))
                .step(submission)
                .taskExecutor(executor)
                .allowStartIfComplete(true)
                .build();
    }

    /** Stages the next submission of a partition, in a transaction of its own. */
    private static RepeatStatus stageNext(IngestRun run, StepExecution partition) throws SQLException {
        String[] submissions =
                partition.getExecutionContext().getString(SUBMISSIONS).split(" ", -1);
        int done = (int) partition.getCommitCount();
        run.stage(Long.parseLong(submissions[done]));
        return RepeatStatus.continueIf(done + 1 < submissions.length);
    }

    private SimpleStepExecutionSplitter splitter(IngestRun run, int workers) {
        SimpleStepExecutionSplitter splitter =
                new SimpleStepExecutionSplitter(jobs, SUBMISSION, gridSize -> partitions(run, workers));
        splitter.setAllowStartIfComplete(true);
        return splitter;
    }

    private static Map<String, ExecutionContext> partitions(IngestRun run, int workers) {
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        try {
            for (List<Long> share : Shares.of(run.pending(), workers)) {
                ExecutionContext context = new ExecutionContext();
                String submissions = share.stream().map(String::valueOf).collect(Collectors.joining(" "));
                context.putString(SUBMISSIONS, submissions);
                // A partition of the same name as one that failed takes over its submissions: they must be the same.
                String name =
                        String.format(Locale.ROOT, "%06d-%.16s", partitions.size() + 1, FileDigest.ofText(submissions));
                partitions.put(SUBMISSION + "-" + name, context);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the submissions to stage cannot be listed", e);
        }
        return partitions;
    }

    /** Hands out partitions in the order of their names, not in a random one. */
    private record InOrder(StepExecutionSplitter splitter) implements StepExecutionSplitter {

        @Override
        public String getStepName() {
            return splitter.getStepName();
        }

        @Override
        public Set<StepExecution> split(StepExecution step, int gridSize) throws JobExecutionException {
            return splitter.split(step, gridSize).stream()
                    .sorted(Comparator.comparing(StepExecution::getStepName))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }
}
