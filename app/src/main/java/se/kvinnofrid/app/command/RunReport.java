package se.kvinnofrid.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.aggregate.AggregateJob;
import se.kvinnofrid.aggregate.Loss;
import se.kvinnofrid.app.run.Submission;
import se.kvinnofrid.config.file.PrivateFiles;
import se.kvinnofrid.ingest.Matter;

/** The run report, {@code run.json}: what a run did, for machines that watch over it. Every run leaves one. */
final class RunReport {

    private static final String FILE = "run.json";

    private final Path out;
    private final Map<String, Object> content = new LinkedHashMap<>();

    /** Begins the report of a run about a round that writes to a folder. */
    RunReport(String round, Path out, Instant started) {
        this.out = out;
        content.put("program_version", Commands.version());
        content.put("round", round);
        content.put("started_at", started.toString());
    }

    /** Ends the report of a run that is done, writes it, and gives it back. */
    String done(Received received, AggregateJob.Outcome outcome, Optional<Loss> loss) {
        Map<String, Object> edition = new LinkedHashMap<>();
        edition.put("name", outcome.edition());
        edition.put("made", outcome.made());
        edition.put("reports", Words.hasReports(out, outcome.edition()));
        content.put("edition", edition);
        loss.ifPresent(one -> content.put("protection", hidden(one)));
        Map<String, Object> coverage = new LinkedHashMap<>();
        coverage.put("expected", received.round().expected().size());
        coverage.put("delivered", received.delivered().size());
        coverage.put("cases", received.cases());
        coverage.put("missing", received.missing().stream().map(received::named).toList());
        content.put("coverage", coverage);
        content.put(
                "submissions",
                received.submissions().stream()
                        .map(submission -> line(submission, received.matter(submission)))
                        .toList());
        return end(received.exitCode());
    }

    /** How many cells are hidden, and the tables that show nothing, each with what can be done about it. */
    private static Map<String, Object> hidden(Loss loss) {
        Map<String, Object> hidden = new LinkedHashMap<>();
        hidden.put("cells", loss.cells());
        hidden.put("hidden", loss.hidden());
        hidden.put(
                "nothing_shown",
                loss.nothingShown().stream().map(RunReport::nothingShown).toList());
        return hidden;
    }

    private static Map<String, Object> nothingShown(Loss.Table table) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("table", table.name());
        line.put("remedy", table.remedy());
        return line;
    }

    /** Ends the report of a run that has failed, as far as it still can be written. */
    void failed(RuntimeException failure) {
        content.put("failure", Complaints.inWords(failure));
        try {
            end(Complaints.exitCode(failure));
        } catch (UncheckedIOException e) {
            // The failure itself matters more, and may be the reason.
            failure.addSuppressed(e);
        }
    }

    private String end(ExitCode exitCode) {
        content.put("finished_at", Instant.now().toString());
        content.put("exit_code", exitCode.number());
        String json = Json.write(content);
        try {
            Files.createDirectories(out);
            PrivateFiles.write(out.resolve(FILE), json + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Körningens rapport " + out.resolve(FILE) + " kan inte skrivas", e);
        }
        return json;
    }

    /** Rows read are the sum of the four that follow, for every submission. */
    static Map<String, Object> line(Submission submission, Matter matter) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("sender", submission.sender());
        line.put("file", submission.fileName());
        line.put("state", submission.state().name().toLowerCase(Locale.ROOT));
        line.put("why", matter.why());
        line.put("counts", submission.counts());
        line.put("superseded", submission.superseded());
        line.put("rows_read", submission.rowsRead());
        line.put("cases_counted", submission.casesCounted());
        line.put("rows_merged", submission.rowsMerged());
        line.put("rows_set_aside", submission.rowsSetAside());
        line.put("cases_outside_round", submission.casesOutsideRound());
        return line;
    }
}
