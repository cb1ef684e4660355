package se.kvinnofrid.config.protection;

import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * The thresholds of disclosure protection.
 *
 * @param threshold counts of cases from 1 up to, but not including, this are never published
 * @param minimumBase no share or value is published on a base of fewer cases than this
 */
public record Protection(int threshold, int minimumBase) {

    private static final String FILE = "protection/protection.yaml";

    public Protection {
        if (threshold < 2 || minimumBase < threshold) {
            throw new IllegalArgumentException("threshold " + threshold + ", minimum base " + minimumBase);
        }
    }

    /** Reads {@code protection/protection.yaml}; what is wrong with it is added to {@code faults}. */
    public static Protection read(ConfigurationFiles files, Faults faults) {
        Mapping mapping = files.yaml(FILE, faults);
        int threshold = mapping.needNumber("threshold");
        int minimumBase = mapping.needNumber("minimum_base");
        mapping.refuseOthers();
        if (threshold < 2) {
            mapping.fault(
                    "threshold",
                    "the threshold must be at least 2, found " + threshold
                            + ": with less, a count of one case would be published");
            return new Protection(2, 2);
        }
        if (minimumBase < threshold) {
            mapping.fault(
                    "minimum_base",
                    "the minimum base must be at least the threshold " + threshold + ", found " + minimumBase);
            return new Protection(threshold, threshold);
        }
        return new Protection(threshold, minimumBase);
    }
}
