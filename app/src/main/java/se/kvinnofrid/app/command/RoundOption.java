package se.kvinnofrid.app.command;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** Which round a command is about. */
final class RoundOption {

    @Option(names = "--round", paramLabel = "ID", description = "omgång; annars den senaste")
    private @Nullable String round;

    /**
     * The round that is asked for, or the latest.
     *
     * @throws SettingException if there is no such round
     */
    Round choose(Configuration configuration) {
        if (round == null) {
            return configuration.latestRound();
        }
        return configuration
                .findRound(round)
                .orElseThrow(() -> new SettingException("Det finns ingen omgång " + round + ". Det finns: "
                        + configuration.rounds().stream().map(Round::id).collect(Collectors.joining(", ")) + "."));
    }
}
