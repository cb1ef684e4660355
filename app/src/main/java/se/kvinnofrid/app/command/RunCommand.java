package se.kvinnofrid.app.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.kvinnofrid.aggregate.AggregateJob;
import se.kvinnofrid.app.run.Stages;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** The whole pipeline. Leaves a run report, also when it fails. */
@Command(
        name = "run",
        description = "Kör hela kedjan: läser leveranser, granskar, räknar, skyddar små tal och skriver rapporten.")
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Mixin
    private final InboxOption inbox = new InboxOption();

    @Mixin
    private final OutOption out = new OutOption();

    @Mixin
    private final DataOnlyOption dataOnly = new DataOnlyOption();

    @Mixin
    private final EditionOptions edition = new EditionOptions();

    @Option(
            names = "--dry-run",
            description = "visar vilka leveranser som skulle räknas och vilka tal som skulle ändras; skriver ingenting")
    private boolean dryRun;

    @Mixin
    private final ScopeOptions scope = new ScopeOptions();

    @Option(names = "--json", description = "svarar med körningens rapport i JSON")
    private boolean json;

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Override
    public Integer call() {
        RunMetrics measured = dryRun ? RunMetrics.none() : metrics.begin();
        try {
            ExitCode exitCode = run(measured);
            measured.ended(exitCode);
            return exitCode.number();
        } catch (RuntimeException e) {
            measured.ended(Complaints.exitCode(e));
            throw e;
        }
    }

    private ExitCode run(RunMetrics measured) {
        Configuration configuration = common.configuration();
        Round chosen = round.choose(configuration);
        Path submissions = inbox.folder();
        edition.checkOutside(out.folder());
        if (dryRun) {
            return rehearse(configuration, chosen, submissions);
        }
        out.checkWritable();
        Instant started = Instant.now();
        try (Pipeline pipeline = Pipeline.open(common, configuration)) {
            String key = pipeline.pseudonymKey(chosen);
            Stages stages = pipeline.begin();
            RunReport report = new RunReport(chosen.id(), out.folder(), started);
            try {
                measured.stage("ingest", () -> stages.ingest(submissions, out.folder(), chosen, key));
                AggregateJob.Outcome outcome =
                        measured.stage("aggregate", () -> stages.aggregate(edition.request(chosen)));
                measured.stage("report", () -> stages.report(dataOnly.request(chosen, out.folder())));
                Received received = Received.of(configuration, chosen, pipeline.store());
                measured.results(chosen, received, outcome);
                String written = report.done(received, outcome, stages.findLoss(outcome.edition()));
                if (json) {
                    spec.commandLine().getOut().println(written);
                } else {
                    common.tell(spec, inWords(received, outcome));
                }
                return received.exitCode();
            } catch (RuntimeException e) {
                report.failed(e);
                throw e;
            }
        }
    }

    private ExitCode rehearse(Configuration configuration, Round chosen, Path submissions) {
        DryRun would = DryRun.of(common, configuration, submissions, chosen, edition.request(chosen), scope.scope());
        spec.commandLine().getOut().println(json ? would.toJson() : would.inWords(configuration));
        return would.after().exitCode();
    }

    private String inWords(Received received, AggregateJob.Outcome outcome) {
        return String.join(
                System.lineSeparator(),
                received.inWords(out.folder()),
                Words.outcome(outcome),
                Words.whereToLook(out.folder(), outcome.edition()));
    }
}
