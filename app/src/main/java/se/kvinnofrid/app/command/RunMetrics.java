package se.kvinnofrid.app.command;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.kvinnofrid.aggregate.AggregateJob;
import se.kvinnofrid.app.run.Submission;
import se.kvinnofrid.config.round.Round;

/**
 * What a run came to, in figures for those who watch over it: a text file as Prometheus reads it, for the textfile collector of node_exporter,
 * since the program itself is gone when anybody asks. Holds numbers of submissions and cases in all, and nothing of any sender.
 */
final class RunMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(RunMetrics.class);
    private static final String LAST_SUCCESS = "kvinnofrid.last.success.timestamp";
    private static final Pattern LAST_SUCCESS_LINE =
            Pattern.compile("(?m)^kvinnofrid_last_success_timestamp_seconds (\\S+)$");
    private static final double MILLISECONDS = 1000.0;

    private final Optional<Path> file;
    private final Instant started = Instant.now();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Begins to measure a run; nothing is written if there is no file. */
    RunMetrics(Optional<Path> file) {
        this.file = file;
    }

    /** Measures that nobody asks for. */
    static RunMetrics none() {
        return new RunMetrics(Optional.empty());
    }

    /** Does a stage of the pipeline and measures how long it takes. */
    void stage(String name, Runnable stage) {
        stage(name, () -> {
            stage.run();
            return name;
        });
    }

    /** Does a stage that comes to something, and measures it likewise. */
    <T> T stage(String name, Supplier<T> stage) {
        Instant began = Instant.now();
        try {
            return stage.get();
        } finally {
            seconds("kvinnofrid.stage.duration", Tags.of("stage", name), since(began));
        }
    }

    /** Notes what the run has found and made. */
    void results(Round round, Received received, AggregateJob.Outcome outcome) {
        List<Submission> all = received.submissions();
        figure("kvinnofrid.run.info", Tags.of("round", round.id(), "version", Commands.version()), 1);
        for (Submission.State state : Submission.State.values()) {
            figure(
                    "kvinnofrid.submissions",
                    Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                    count(all, submission -> submission.state() == state));
        }
        figure("kvinnofrid.submissions.counting", Tags.empty(), count(all, Submission::counts));
        figure("kvinnofrid.submissions.waiting", Tags.empty(), count(all, Submission::waits));
        figure("kvinnofrid.senders.expected", Tags.empty(), round.expected().size());
        figure(
                "kvinnofrid.senders.delivered",
                Tags.empty(),
                received.delivered().size());
        figure(
                "kvinnofrid.rows.read",
                Tags.empty(),
                counting(all).mapToLong(Submission::rowsRead).sum());
        figure(
                "kvinnofrid.rows.set.aside",
                Tags.empty(),
                counting(all).mapToLong(Submission::rowsSetAside).sum());
        figure(
                "kvinnofrid.cases.counted",
                Tags.empty(),
                counting(all).mapToLong(Submission::casesCounted).sum());
        figure("kvinnofrid.edition.made", Tags.empty(), outcome.made() ? 1 : 0);
    }

    /** Writes the file. A run that did not get to run, since another holds the lock, leaves the file to the other. */
    void ended(ExitCode exitCode) {
        if (file.isEmpty() || exitCode == ExitCode.LOCKED) {
            return;
        }
        figure("kvinnofrid.run.exit.code", Tags.empty(), exitCode.number());
        seconds("kvinnofrid.run.started.timestamp", Tags.empty(), started.toEpochMilli() / MILLISECONDS);
        seconds("kvinnofrid.run.finished.timestamp", Tags.empty(), Instant.now().toEpochMilli() / MILLISECONDS);
        seconds("kvinnofrid.run.duration", Tags.empty(), since(started));
        try {
            if (exitCode == ExitCode.DONE || exitCode == ExitCode.WAITING) {
                seconds(LAST_SUCCESS, Tags.empty(), Instant.now().toEpochMilli() / MILLISECONDS);
            } else {
                findLastSuccess(file.get()).ifPresent(time -> seconds(LAST_SUCCESS, Tags.empty(), time));
            }
            write(file.get());
        } catch (IOException e) {
            LOG.warn("the metrics {} cannot be written: {}", file.get(), e.getMessage());
        }
    }

    private void write(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        // node_exporter reads only files that end in .prom, so it never sees this one.
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.writeString(part, registry.scrape(), StandardCharsets.UTF_8);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** When the last good run ended, as the file of the run before tells it. */
    private static Optional<Double> findLastSuccess(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Matcher line = LAST_SUCCESS_LINE.matcher(Files.readString(file));
        return line.find() ? Optional.of(Double.valueOf(line.group(1))) : Optional.empty();
    }

    private void figure(String name, Tags tags, long value) {
        Gauge.builder(name, () -> value).tags(tags).register(registry);
    }

    private void seconds(String name, Tags tags, double value) {
        Gauge.builder(name, () -> value).tags(tags).baseUnit("seconds").register(registry);
    }

    private static double since(Instant instant) {
        return Duration.between(instant, Instant.now()).toMillis() / MILLISECONDS;
    }

    private static long count(List<Submission> submissions, Predicate<Submission> which) {
        return submissions.stream().filter(which).count();
    }

    private static Stream<Submission> counting(List<Submission> submissions) {
        return submissions.stream().filter(Submission::counts);
    }
}
