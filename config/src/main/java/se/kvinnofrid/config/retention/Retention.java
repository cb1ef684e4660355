package se.kvinnofrid.config.retention;

import java.time.LocalDate;
import java.util.Optional;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * The policy for how long the cases of a round are kept.
 *
 * @param monthsAfterRound whole months after the last day of a round
 */
public record Retention(int monthsAfterRound) {

    private static final String FILE = "retention/retention.yaml";

    public Retention {
        if (monthsAfterRound < 0) {
            throw new IllegalArgumentException("cases cannot be kept for " + monthsAfterRound + " months");
        }
    }

    /** Reads {@code retention/retention.yaml}, if there is one; what is wrong with it is added to {@code faults}. */
    public static Optional<Retention> find(ConfigurationFiles files, Faults faults) {
        if (!files.contents().containsKey(FILE)) {
            return Optional.empty();
        }
        Mapping mapping = files.yaml(FILE, faults);
        int months = mapping.needNumber("months_after_round");
        mapping.refuseOthers();
        if (months < 0) {
            mapping.fault("months_after_round", "the number of months must not be negative, found " + months);
            return Optional.empty();
        }
        return Optional.of(new Retention(months));
    }

    /** Rounds that ended before this day have been kept long enough. */
    public LocalDate before(LocalDate today) {
        return today.minusMonths(monthsAfterRound);
    }
}
