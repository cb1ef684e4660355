package se.kvinnofrid.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.kvinnofrid.app.run.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** Tells who is expected, what has come, and what counts. Reads only, so it can be asked while a run is under way. */
@Command(name = "status", description = "Visar vilka som väntas leverera, vad som har kommit och vad som räknas.")
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Option(names = "--json", description = "svarar i JSON")
    private boolean json;

    @Override
    public Integer call() {
        Configuration configuration = common.configuration();
        Round asked = round.choose(configuration);
        try (Session session = Session.open(common.projectFolder(), common.findConfigurationFolder())) {
            Status status = new Status(
                    asked,
                    session.store().submissions(asked.id()),
                    session.store().findLatestEdition(asked.id()));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(status.toJson());
            } else {
                status.print(out, configuration.municipalities());
            }
        }
        return ExitCode.DONE.number();
    }
}
