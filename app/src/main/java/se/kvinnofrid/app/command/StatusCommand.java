package se.kvinnofrid.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.kvinnofrid.app.run.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** Tells who is expected, what has come, and what counts. Reads only, so it can be asked while a run is under way. */
@Command(name = "status", description = "Visar vilka som väntas leverera, vad som har kommit och vad som räknas.")
final class StatusCommand extends Deed {

    @Mixin
    private final RoundOption round = new RoundOption();

    @Option(names = "--json", description = "svarar i JSON")
    private boolean json;

    @Override
    ExitCode perform(Configuration configuration) {
        Round asked = round.choose(configuration);
        try (Session session = Session.open(common().projectFolder(), common().findConfigurationFolder())) {
            Status status = new Status(
                    Received.of(configuration, asked, session.store()),
                    session.store().findLatestEdition(asked.id()));
            answer(json ? status.toJson() : printed(status));
            return ExitCode.DONE;
        }
    }

    private static String printed(Status status) {
        StringWriter text = new StringWriter();
        status.print(new PrintWriter(text, true));
        return text.toString().stripTrailing();
    }
}
