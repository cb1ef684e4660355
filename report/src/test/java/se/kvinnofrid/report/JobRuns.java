package se.kvinnofrid.report;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;

/** Runs the job of the stage as the program does, but remembers nothing of it. */
final class JobRuns {

    private final DataSource dataSource;

    JobRuns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    JobExecution run(Configuration configuration, Path out, Progress progress) throws Exception {
        return run(configuration, new ReportRequest(configuration.latestRound().id(), out, false), progress);
    }

    JobExecution run(Configuration configuration, ReportRequest request, Progress progress) throws Exception {
        ResourcelessJobRepository jobs = new ResourcelessJobRepository();
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(jobs);
        operator.setJobRegistry(new MapJobRegistry());
        operator.afterPropertiesSet();
        ReportJob job =
                new ReportJob(configuration, dataSource, new JdbcTransactionManager(dataSource), jobs, progress);
        return operator.start(job.build(request), new JobParameters());
    }
}
