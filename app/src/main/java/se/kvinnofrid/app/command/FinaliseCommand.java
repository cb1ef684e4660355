package se.kvinnofrid.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.kvinnofrid.config.Configuration;

/** Freezes an edition for good. */
@Command(
        name = "finalise",
        description = "Fastställer en utgåva: ingenting i den kan ändras mer, och det den vilar på finns kvar.")
final class FinaliseCommand extends Deed {

    @Parameters(paramLabel = "UTGÅVA", description = "utgåvans namn, som i kvinnofrid editions")
    private String edition = "";

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "varför nu")
    private String reason = "";

    @Option(names = "--operator", paramLabel = "NAMN", description = "vem; annars den som är inloggad på datorn")
    private @Nullable String operator;

    @Override
    ExitCode perform(Configuration configuration) {
        try (Pipeline pipeline = Pipeline.open(common(), configuration)) {
            boolean now = pipeline.desk().finalise(edition, OperatorOptions.orUser(operator), reason.strip());
            tell(
                    now
                            ? "Utgåva " + edition
                                    + " är fastställd. Kör kvinnofrid report, så säger rapporten det också."
                            : "Utgåva " + edition + " är redan fastställd; ingenting har ändrats.");
            return ExitCode.DONE;
        }
    }
}
