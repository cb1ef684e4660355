package se.kvinnofrid.config.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/**
 * Every rule by the condition it is about, and the thresholds.
 *
 * @param byCondition one rule for each condition
 * @param limits the thresholds of judging
 * @param settling the thresholds of settling
 * @param bounds how much is read of a file
 * @param personalData by what evidence a file is held to hold personal data
 */
public record Rules(
        Map<Condition, Rule> byCondition,
        Limits limits,
        Settling settling,
        Bounds bounds,
        PersonalData personalData) {

    private static final String FILE = "rules/rules.yaml";
    private static final String READING = "rules/reading.yaml";
    private static final String PERSONAL_DATA = "rules/personal-data.yaml";
    private static final Pattern CODE = Pattern.compile("K\\d{3}");

    public Rules {
        byCondition = Collections.unmodifiableMap(new EnumMap<>(byCondition));
    }

    /** Reads the files under {@code rules/}; what is wrong with it is added to {@code faults}. */
    public static Rules read(ConfigurationFiles files, Faults faults) {
        Mapping top = files.yaml(FILE, faults);
        Map<Condition, Rule> rules = new EnumMap<>(Condition.class);
        Set<String> codes = new HashSet<>();
        for (Mapping mapping : top.mappings("rules")) {
            Rule rule = rule(mapping);
            if (!CODE.matcher(rule.code()).matches() || !codes.add(rule.code())) {
                mapping.fault("code", "'" + rule.code() + "' must be K and three digits, and given once");
            }
            if (rules.put(rule.condition(), rule) != null) {
                mapping.fault("condition", "'" + mapping.needText("condition") + "' has two rules");
            }
        }
        List<Condition> without = new ArrayList<>(List.of(Condition.values()));
        without.removeAll(rules.keySet());
        if (!without.isEmpty()) {
            top.fault("rules", "no rule for the conditions " + without);
        }
        Mapping reading = files.yaml(READING, faults);
        Rules read = new Rules(
                rules,
                Limits.read(top.needMapping("limits")),
                Settling.read(top.needMapping("settling")),
                Bounds.read(reading.needMapping("bounds")),
                PersonalData.read(files.yaml(PERSONAL_DATA, faults)));
        reading.refuseOthers();
        top.refuseOthers();
        return read;
    }

    private static Rule rule(Mapping mapping) {
        Rule rule = new Rule(
                mapping.needText("code"),
                mapping.needChoice("condition", Condition.class),
                mapping.needChoice("severity", Severity.class),
                Label.read(mapping),
                Label.find(mapping, "expected").orElse(new Label("", "")),
                Label.find(mapping, "remedy").orElse(new Label("", "")),
                mapping.texts("statistics"));
        if (!rule.condition().allows(rule.severity())) {
            mapping.fault("severity", "'" + mapping.needText("condition") + "' cannot have this severity");
        }
        mapping.refuseOthers();
        return rule;
    }

    /** The rule about a condition. */
    public Rule of(Condition condition) {
        Rule rule = byCondition.get(condition);
        if (rule == null) {
            throw new IllegalStateException("no rule for " + condition + "; the configuration was not checked");
        }
        return rule;
    }
}
