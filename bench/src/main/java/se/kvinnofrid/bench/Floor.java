package se.kvinnofrid.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
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

/**
 * The floor: the staged rows that the program came to, copied into an empty store, and, if asked for, the same statements on them. What
 * could be faster would have to leave something out.
 */
final class Floor {

    private Floor() {}

    /** Arguments: the store, the folder of staged rows, and perhaps the folder for exact cells. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        try (EmbeddedDatabase store = EmbeddedDatabase.open(Path.of(arguments[0]))) {
            copy(store, folder);
            if (arguments.length > 2) {
                compute(store, Path.of(arguments[2]));
            }
        }
    }

    private static void copy(EmbeddedDatabase store, Path folder) throws SQLException, IOException {
        try (Connection connection = Staged.connect(store)) {
            Staged.load(connection, folder);
        }
    }

    /** The stage of the program that computes and protects, alone. */
    static void compute(EmbeddedDatabase store, Path internal) throws Exception {
        DriverManagerDataSource database = new DriverManagerDataSource(store.url(), store.user(), store.password());
        Configuration configuration = Configuration.read(ConfigurationFiles.packed());
        ResourcelessJobRepository jobs = new ResourcelessJobRepository();
        Job job = new AggregateJob(
                        configuration,
                        new TransactionAwareDataSourceProxy(database),
                        new DataSourceTransactionManager(database),
                        jobs,
                        Progress.SILENT)
                .build(new AggregateRequest(
                        configuration.latestRound().id(), Optional.empty(), Optional.of(internal), "bench"));
        JobExecution execution = jobs.createJobExecution(
                jobs.createJobInstance(job.getName(), new JobParameters()),
                new JobParameters(),
                new ExecutionContext());
        job.execute(execution);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(
                    "the statistics could not be computed",
                    execution.getAllFailureExceptions().get(0));
        }
    }
}
