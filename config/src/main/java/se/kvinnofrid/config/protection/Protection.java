package se.kvinnofrid.config.protection;

import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * The data owner's choices about disclosure protection.
 *
 * @param method how figures are protected
 * @param threshold counts of cases from 1 up to, but not including, this are never published; every hidden count could have at least so many
 *     values
 * @param minimumBase no share or value is published on a base of fewer cases than this
 * @param knownCases so many cases of a hidden count somebody may know, and still not tell which of the values it has
 * @param leaveOutPercent kinds of tables in which so many per cent of the counts are hidden for their own sake are left out as a whole
 * @param weights what is lost when a figure is hidden
 * @param timeLimitMinutes how long a safe pattern is sought
 * @param roundingBase rounded figures are multiples of this
 */
public record Protection(
        Method method,
        int threshold,
        int minimumBase,
        int knownCases,
        int leaveOutPercent,
        Weights weights,
        int timeLimitMinutes,
        int roundingBase) {

    private static final String FILE = "protection/protection.yaml";
    private static final int KNOWN_CASES = 1;
    private static final int LEAVE_OUT = 50;
    private static final int ALL = 100;
    private static final int TIME_LIMIT = 30;
    private static final int ROUNDING_BASE = 5;
    private static final Set<Integer> ROUNDING_BASES = Set.of(3, ROUNDING_BASE);

    /** How figures are protected. */
    public enum Method {
        /** What is small is hidden, and what gives it back by itself. The rest may give it back: such an edition is a working paper. */
        PRIMARY,
        /** Further figures are hidden until nothing hidden can be worked out. */
        SUPPRESSION,
        /** Every figure is rounded to a multiple of a base, and sums stay sums. */
        ROUNDING;

        /** Its name in configuration and database. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is lost when a figure is hidden, in numbers that are compared with each other only.
     *
     * @param nation a figure of the nation
     * @param county a figure of a county
     * @param municipality a figure of a municipality
     * @param group so many times less weighs a figure of a group
     * @param halfYear so many times less weighs a figure of a half-year
     * @param hiddenBefore so many times less weighs a figure that was hidden in the edition before
     */
    public record Weights(int nation, int county, int municipality, int group, int halfYear, int hiddenBefore) {

        private static final Weights USUAL = new Weights(30, 4, 1, 5, 3, 3);

        private static Weights read(Mapping mapping) {
            Weights weights = new Weights(
                    positive(mapping, "nation"),
                    positive(mapping, "county"),
                    positive(mapping, "municipality"),
                    positive(mapping, "group"),
                    positive(mapping, "half_year"),
                    positive(mapping, "hidden_before"));
            mapping.refuseOthers();
            return weights;
        }
    }

    /** What else than threshold and minimum base shapes an edition by the method, by name: what its tables' notes and data files say of it. */
    public SortedMap<String, Integer> settings() {
        SortedMap<String, Integer> settings = new TreeMap<>();
        if (method == Method.SUPPRESSION) {
            settings.put("known_cases", knownCases);
            settings.put("leave_out_percent", leaveOutPercent);
            settings.put("weight_nation", weights.nation());
            settings.put("weight_county", weights.county());
            settings.put("weight_municipality", weights.municipality());
            settings.put("weight_group", weights.group());
            settings.put("weight_half_year", weights.halfYear());
            settings.put("weight_hidden_before", weights.hiddenBefore());
        }
        return settings;
    }

    public Protection {
        if (threshold < 2
                || minimumBase < threshold
                || knownCases < 0
                || timeLimitMinutes < 1
                || leaveOutPercent < 1
                || leaveOutPercent > ALL) {
            throw new IllegalArgumentException("threshold " + threshold + ", minimum base " + minimumBase
                    + ", known cases " + knownCases + ", left out from " + leaveOutPercent + " per cent, time limit "
                    + timeLimitMinutes);
        }
    }

    /** Reads {@code protection/protection.yaml}; what is wrong with it is added to {@code faults}. */
    public static Protection read(ConfigurationFiles files, Faults faults) {
        Mapping mapping = files.yaml(FILE, faults);
        Method method = mapping.findChoice("method", Method.class).orElse(Method.SUPPRESSION);
        int threshold = mapping.needNumber("threshold");
        int minimumBase = mapping.needNumber("minimum_base");
        int knownCases = mapping.findNumber("known_cases").orElse(KNOWN_CASES);
        Weights weights = mapping.findMapping("weights").map(Weights::read).orElse(Weights.USUAL);
        int timeLimit = mapping.findText("time_limit_minutes").isPresent()
                ? positive(mapping, "time_limit_minutes")
                : TIME_LIMIT;
        int roundingBase = roundingBase(mapping);
        int leaveOut = leaveOut(mapping);
        mapping.refuseOthers();
        if (threshold < 2) {
            mapping.fault(
                    "threshold",
                    "the threshold must be at least 2, found " + threshold
                            + ": with less, a count of one case would be published");
            return new Protection(method, 2, 2, 0, leaveOut, weights, timeLimit, roundingBase);
        }
        if (knownCases < 0 || knownCases >= threshold) {
            mapping.fault(
                    "known_cases",
                    "the cases that somebody may know must be from 0 to " + (threshold - 1) + ", found " + knownCases);
            knownCases = 0;
        }
        if (method == Method.ROUNDING && threshold > roundingBase) {
            mapping.fault(
                    "threshold",
                    "with rounding_base " + roundingBase + " the threshold can be at most " + roundingBase + ", found "
                            + threshold + ": a count rounded to 0 has no more values");
        }
        if (minimumBase < threshold) {
            mapping.fault(
                    "minimum_base",
                    "the minimum base must be at least the threshold " + threshold + ", found " + minimumBase);
            return new Protection(method, threshold, threshold, knownCases, leaveOut, weights, timeLimit, roundingBase);
        }
        return new Protection(method, threshold, minimumBase, knownCases, leaveOut, weights, timeLimit, roundingBase);
    }

    private static int leaveOut(Mapping mapping) {
        int percent = mapping.findNumber("leave_out_percent").orElse(LEAVE_OUT);
        if (percent < 1 || percent > ALL) {
            mapping.fault("leave_out_percent", "'leave_out_percent' must be from 1 to 100, found " + percent);
            return LEAVE_OUT;
        }
        return percent;
    }

    private static int roundingBase(Mapping mapping) {
        int base = mapping.findNumber("rounding_base").orElse(ROUNDING_BASE);
        if (!ROUNDING_BASES.contains(base)) {
            mapping.fault("rounding_base", "'rounding_base' must be 3 or 5, found " + base);
            return ROUNDING_BASE;
        }
        return base;
    }

    private static int positive(Mapping mapping, String key) {
        int number = mapping.needNumber(key);
        if (number < 1) {
            mapping.fault(key, "'" + key + "' must be at least 1, found " + number);
            return 1;
        }
        return number;
    }
}
