package se.kvinnofrid.aggregate;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;

/** Runs the stage as the program does, with real transactions. */
public final class Runs {

    private final Configuration configuration;
    private final Staging staging;
    private int runs;

    public Runs(Configuration configuration, Staging staging) {
        this.configuration = configuration;
        this.staging = staging;
    }

    /** Runs the job for the latest round. */
    public JobExecution run(Optional<String> name, Optional<Path> internal, String version) throws Exception {
        ResourcelessJobRepository jobs = new ResourcelessJobRepository();
        Job job = new AggregateJob(
                        configuration,
                        new TransactionAwareDataSourceProxy(staging.database()),
                        new DataSourceTransactionManager(staging.database()),
                        jobs,
                        Progress.SILENT)
                .build(new AggregateRequest(configuration.latestRound().id(), name, internal, version));
        JobParameters parameters =
                new JobParametersBuilder().addLong("run", (long) ++runs).toJobParameters();
        JobExecution execution = jobs.createJobExecution(
                jobs.createJobInstance(job.getName(), parameters), parameters, new ExecutionContext());
        job.execute(execution);
        return execution;
    }

    /** Runs the job and tells what it came to. */
    public AggregateJob.Outcome outcome() throws Exception {
        return AggregateJob.findOutcome(run(Optional.empty(), Optional.empty(), "1"))
                .orElseThrow();
    }
}
