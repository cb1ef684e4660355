package se.kvinnofrid.config.statistic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * When figures of two rounds, or of two half-years of a round, may be set against each other.
 *
 * @param coverage the least share, 0–1, of the expected municipalities that must have delivered in either round
 * @param coverageDifference the most by which these shares may differ, 0–1
 * @param panel the least share, 0–1, of the cases of either that must come from municipalities with cases in both
 * @param notes what readers are told when they may not
 */
public record Comparability(double coverage, double coverageDifference, double panel, Map<Obstacle, Label> notes) {

    static final String FILE = "statistics/comparability.yaml";

    private static final double PER_CENT = 100;

    /** What stands in the way of a comparison. */
    public enum Obstacle {
        /** The statistic is defined otherwise, or its earlier definition is not known. */
        DEFINITION,
        /** Too few of the expected municipalities have delivered, or many more than the other time. */
        COVERAGE,
        /** The cases come from other municipalities. */
        PARTICIPANTS,
        /** What is known only once a case is closed, of periods that have been followed for different lengths of time. */
        FOLLOW_UP;

        /** The name by which files and tables know it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Comparability {
        notes = Map.copyOf(notes);
    }

    /** Reads {@code statistics/comparability.yaml}; what is wrong with it is added to {@code faults}. */
    public static Comparability read(ConfigurationFiles files, Faults faults) {
        Mapping mapping = files.yaml(FILE, faults);
        double coverage = perCent(mapping, "coverage");
        double difference = perCent(mapping, "coverage_difference");
        double panel = perCent(mapping, "panel");
        Mapping texts = mapping.needMapping("notes");
        Map<Obstacle, Label> notes = new EnumMap<>(Obstacle.class);
        for (Obstacle obstacle : Obstacle.values()) {
            notes.put(
                    obstacle,
                    Label.find(texts, obstacle.id()).orElseGet(() -> Label.read(texts.needMapping(obstacle.id()))));
        }
        texts.refuseOthers();
        mapping.refuseOthers();
        return new Comparability(coverage, difference, panel, notes);
    }

    private static double perCent(Mapping mapping, String key) {
        int number = mapping.needNumber(key);
        if (number < 0 || number > PER_CENT) {
            mapping.fault(key, "'" + key + "' must be from 0 to 100 per cent, found " + number);
        }
        return number / PER_CENT;
    }

    /**
     * What stands in the way of comparing two rounds, as far as participation is concerned.
     *
     * @param later the share of the expected municipalities that have delivered, 0–1; empty where none was expected
     * @param earlier the same of the earlier round
     * @param panelShare the lesser share of cases, 0–1, that come from municipalities with cases in both
     */
    public List<Obstacle> ofRounds(OptionalDouble later, OptionalDouble earlier, double panelShare) {
        List<Obstacle> obstacles = new ArrayList<>();
        double now = later.orElse(1);
        double then = earlier.orElse(1);
        if (Math.min(now, then) < coverage || Math.abs(now - then) > coverageDifference) {
            obstacles.add(Obstacle.COVERAGE);
        }
        obstacles.addAll(ofPeriods(panelShare));
        return List.copyOf(obstacles);
    }

    /** What stands in the way of comparing two half-years, as far as participation is concerned. */
    public List<Obstacle> ofPeriods(double panelShare) {
        return panelShare < panel ? List.of(Obstacle.PARTICIPANTS) : List.of();
    }
}
