package se.kvinnofrid.app.command;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.app.run.SettingException;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Round;

/** Which round a command is about. */
final class Rounds {

    private Rounds() {}

    /**
     * The round that is asked for, or the latest.
     *
     * @throws SettingException if there is no such round
     */
    static Round choose(Configuration configuration, @Nullable String id) {
        if (id == null) {
            return configuration.latestRound();
        }
        return configuration
                .findRound(id)
                .orElseThrow(() -> new SettingException("Det finns ingen omgång " + id + ". Det finns: "
                        + configuration.rounds().stream().map(Round::id).collect(Collectors.joining(", ")) + "."));
    }
}
