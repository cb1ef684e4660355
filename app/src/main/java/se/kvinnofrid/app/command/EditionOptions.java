package se.kvinnofrid.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.kvinnofrid.aggregate.AggregateRequest;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.config.round.Round;

/** How a new edition is made. */
final class EditionOptions {

    @Option(
            names = "--edition",
            paramLabel = "NAMN",
            description = "namn på en ny utgåva; annars omgången och ett löpnummer")
    private @Nullable String name;

    @Option(
            names = "--internal",
            paramLabel = "MAPP",
            description = "mapp för exakta tal, bara för analytiker; utanför --out")
    private @Nullable Path internal;

    AggregateRequest request(Round round) {
        return new AggregateRequest(
                round.id(), Optional.ofNullable(name), Optional.ofNullable(internal), Commands.version());
    }

    /**
     * Makes sure that exact figures do not end up among those that are handed out.
     *
     * @throws SettingException if the folder for exact figures lies in the folder for reports
     */
    void checkOutside(Path out) {
        if (internal != null && plain(internal).startsWith(plain(out))) {
            throw new SettingException("Exakta tal får inte ligga bland det som lämnas ut: --internal " + internal
                    + " ligger i --out " + out + ".");
        }
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
