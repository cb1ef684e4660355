package se.kvinnofrid.bench;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepLocator;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import se.kvinnofrid.aggregate.AggregateJob;
import se.kvinnofrid.aggregate.AggregateRequest;
import se.kvinnofrid.app.store.EmbeddedDatabase;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Progress;

/** The stage of the program that computes and protects, by itself: its own job, with nothing around it. */
final class Stage {

    private final JobRepository jobs = new ResourcelessJobRepository();
    private final Job job;
    private final JobExecution execution;

    /**
     * On a store that has been staged.
     *
     * @param internal the folder for exact cells; nothing if they need not be written
     */
    Stage(EmbeddedDatabase store, Optional<Path> internal) {
        DriverManagerDataSource database = new DriverManagerDataSource(store.url(), store.user(), store.password());
        Configuration configuration = Configuration.read(ConfigurationFiles.packed());
        job = new AggregateJob(
                        configuration,
                        new TransactionAwareDataSourceProxy(database),
                        new DataSourceTransactionManager(database),
                        jobs,
                        Progress.SILENT)
                .build(new AggregateRequest(configuration.latestRound().id(), Optional.empty(), internal, "bench"));
        execution = jobs.createJobExecution(
                jobs.createJobInstance(job.getName(), new JobParameters()),
                new JobParameters(),
                new ExecutionContext());
    }

    /** All of it. */
    void run() throws JobInterruptedException {
        job.execute(execution);
        check(execution.getStatus());
    }

    /** One of its steps alone. */
    void run(String step) throws JobInterruptedException {
        StepExecution alone = jobs.createStepExecution(step, execution);
        ((StepLocator) job).getStep(step).execute(alone);
        check(alone.getStatus());
    }

    private void check(BatchStatus status) {
        if (status != BatchStatus.COMPLETED) {
            throw new IllegalStateException(
                    "the statistics could not be computed",
                    execution.getAllFailureExceptions().get(0));
        }
    }
}
