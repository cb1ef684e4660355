package se.kvinnofrid.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * A program with a tiny job of two steps, each of which writes its name into a table. On demand the second step waits before it is done,
 * or fails.
 */
final class TinyRun {

    static final String WAITING = "waiting";
    static final String NAME = "tiny";

    private TinyRun() {}

    /** What the second step does before it is done. */
    enum Second {
        GOES_ON,
        WAITS,
        FAILS
    }

    public static void main(String[] arguments) {
        try (Session session = Session.open(Path.of(arguments[0]), Optional.empty())) {
            run(session, Second.valueOf(arguments[1]), Map.of("round", "a"));
        }
    }

    /** Runs the job under the run lock. */
    static void run(Session session, Second second, Map<String, String> about) {
        JobRuns jobs = session.begin(List.of());
        jobs.run(job(session, second), about);
    }

    private static Job job(Session session, Second second) {
        return new JobBuilder(NAME, session.jobRepository())
                .start(step(session, "first", Second.GOES_ON))
                .next(step(session, "second", second))
                .build();
    }

    private static Step step(Session session, String name, Second second) {
        return new StepBuilder(name, session.jobRepository())
                .tasklet(
                        (contribution, context) -> {
                            write(session, name);
                            act(second);
                            return RepeatStatus.FINISHED;
                        },
                        session.transactionManager())
                .build();
    }

    private static void write(Session session, String name) throws SQLException {
        try (Connection connection = session.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists public.tiny (step text)");
            statement.execute("insert into public.tiny values ('" + name + "')");
        }
    }

    private static void act(Second second) throws IOException {
        switch (second) {
            case GOES_ON -> {}
            case WAITS -> {
                System.out.println(WAITING);
                System.in.transferTo(System.out);
            }
            case FAILS -> throw new IllegalStateException("the disk is full");
        }
    }
}
