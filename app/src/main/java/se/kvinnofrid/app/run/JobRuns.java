package se.kvinnofrid.app.run;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Runs jobs so that a run that was killed goes on where it was: its job instance is restarted. What has completed, or was about something
 * else, is followed by a new instance. To be used under the run lock only, for then whatever is still marked as running is dead.
 */
public final class JobRuns {

    private static final Logger LOG = LoggerFactory.getLogger(JobRuns.class);

    /** The identifying parameter that sets a job's instances apart. */
    private static final String NUMBER = "number";

    private final RunLock lock;
    private final JobRepository repository;
    private final JobOperator operator;

    JobRuns(RunLock lock, JobRepository repository, JobOperator operator) {
        this.lock = lock;
        this.repository = repository;
        this.operator = operator;
    }

    /** Marks what killed programs left as running, or in an unknown state, as failed, so that it can be restarted. */
    void recover() {
        for (String job : repository.getJobNames()) {
            Set<JobExecution> unfinished = new HashSet<>(repository.findRunningJobExecutions(job));
            JobExecution last = lastExecution(repository.getLastJobInstance(job));
            if (last != null && last.getStatus() != BatchStatus.COMPLETED) {
                unfinished.add(last);
            }
            unfinished.forEach(this::recover);
        }
    }

    /**
     * Runs a job to its end.
     *
     * @param job the job, whose name tells its instances from those of others
     * @param about what the run is about, by name: a failed run is resumed only by one that is about the same
     * @throws JobFailedException if the job did not complete
     */
    public JobExecution run(Job job, Map<String, String> about) {
        lock.check();
        try {
            JobExecution execution = operator.start(job, parameters(job.getName(), about));
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw failure(execution);
            }
            return execution;
        } catch (JobExecutionException e) {
            throw new JobFailedException("Arbetet " + job.getName() + " kunde inte startas: " + e.getMessage(), e);
        } catch (DataAccessException | TransactionException e) {
            // The job repository itself could not be written: as a rule the database is gone.
            throw new JobFailedException(
                    "Arbetet " + job.getName() + " misslyckades, eftersom databasen inte svarar: " + plainly(e), e);
        }
    }

    private JobParameters parameters(String job, Map<String, String> about) {
        JobInstance instance = repository.getLastJobInstance(job);
        JobExecution last = lastExecution(instance);
        if (last != null && canBeResumed(last) && about(last).equals(about)) {
            LOG.info("resuming {} where it was left", job);
            return last.getJobParameters();
        }
        JobParametersBuilder parameters = new JobParametersBuilder();
        parameters.addLong(NUMBER, instance == null ? 1 : instance.getInstanceId() + 1);
        new TreeMap<>(about).forEach(parameters::addString);
        return parameters.toJobParameters();
    }

    private static boolean canBeResumed(JobExecution execution) {
        return execution.getStatus() == BatchStatus.FAILED || execution.getStatus() == BatchStatus.STOPPED;
    }

    private static Map<String, String> about(JobExecution execution) {
        Map<String, String> about = new TreeMap<>();
        for (JobParameter<?> parameter : execution.getJobParameters()) {
            if (!parameter.name().equals(NUMBER)) {
                about.put(parameter.name(), parameter.value().toString());
            }
        }
        return about;
    }

    private @Nullable JobExecution lastExecution(@Nullable JobInstance instance) {
        return instance == null ? null : repository.getLastJobExecution(instance);
    }

    private void recover(JobExecution execution) {
        // Spring Batch keeps its times in the zone of the system.
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        for (StepExecution step : List.copyOf(execution.getStepExecutions())) {
            if (isUnsettled(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(now);
                repository.update(step);
            }
        }
        if (isUnsettled(execution.getStatus())) {
            LOG.info(
                    "the last run of {} was cut off; it will be resumed",
                    execution.getJobInstance().getJobName());
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED);
            execution.setEndTime(now);
            repository.update(execution);
        }
    }

    private static boolean isUnsettled(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    private static JobFailedException failure(JobExecution execution) {
        String where = execution.getStepExecutions().stream()
                .filter(step -> step.getStatus() != BatchStatus.COMPLETED)
                .map(StepExecution::getStepName)
                .findFirst()
                .orElse(execution.getJobInstance().getJobName());
        List<Throwable> failures = execution.getAllFailureExceptions();
        if (failures.isEmpty()) {
            return new JobFailedException("Steget " + where + " avbröts.");
        }
        Throwable cause = failures.get(0);
        return new JobFailedException("Steget " + where + " misslyckades: " + plainly(cause), cause);
    }

    /** The innermost words that somebody wrote; wrappers only repeat them. */
    private static String plainly(Throwable failure) {
        String words = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                words = cause.getMessage();
            }
            if (cause instanceof SQLException) {
                break;
            }
        }
        return words.isEmpty() ? failure.getClass().getSimpleName() : words;
    }
}
