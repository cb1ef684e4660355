package se.kvinnofrid.config.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
 * @param byRound the rules of rounds that judge otherwise, by the round's identifier
 */
public record Rules(
        Map<Condition, Rule> byCondition,
        Limits limits,
        Settling settling,
        Bounds bounds,
        PersonalData personalData,
        Map<String, Rules> byRound) {

    private static final String FILE = "rules/rules.yaml";
    private static final String READING = "rules/reading.yaml";
    private static final String PERSONAL_DATA = "rules/personal-data.yaml";
    private static final String ROUNDS = "rounds/";
    private static final Pattern CODE = Pattern.compile("K\\d{3}");

    public Rules {
        // An enum map cannot be made of an empty map alone, as there is when the file is missing.
        Map<Condition, Rule> rules = new EnumMap<>(Condition.class);
        rules.putAll(byCondition);
        byCondition = Collections.unmodifiableMap(rules);
        byRound = Collections.unmodifiableMap(new TreeMap<>(byRound));
    }

    /** Reads the files under {@code rules/}, and what the files of rounds change in them; what is wrong is added to {@code faults}. */
    public static Rules read(ConfigurationFiles files, Faults faults) {
        Mapping top = files.yaml(FILE, faults);
        Map<Condition, Rule> rules = rules(top);
        Mapping limits = top.needMapping("limits");
        Mapping reading = files.yaml(READING, faults);
        Rules common = new Rules(
                rules,
                Limits.read(limits),
                Settling.read(top.needMapping("settling")),
                Bounds.read(reading.needMapping("bounds")),
                PersonalData.read(files.yaml(PERSONAL_DATA, faults)),
                Map.of());
        reading.refuseOthers();
        top.refuseOthers();
        Map<String, Rules> byRound = new TreeMap<>();
        for (String file : files.yamlIn(ROUNDS)) {
            Mapping round = files.yaml(file, faults);
            Optional<String> id = round.findText("id");
            Optional<Mapping> change = round.findMapping("rules");
            if (id.isPresent() && change.isPresent()) {
                byRound.put(id.get(), common.changed(change.get(), limits));
            }
        }
        return new Rules(
                common.byCondition, common.limits, common.settling, common.bounds, common.personalData, byRound);
    }

    /** The rules by which the submissions of a round are judged. */
    public Rules of(String round) {
        return byRound.getOrDefault(round, this);
    }

    /** The same with other thresholds. */
    public Rules with(Limits others) {
        return new Rules(byCondition, others, settling, bounds, personalData, byRound);
    }

    /** The rules in the order of their codes. */
    public List<Rule> inOrder() {
        return byCondition.values().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /** The rule about a condition. */
    public Rule of(Condition condition) {
        Rule rule = byCondition.get(condition);
        if (rule == null) {
            throw new IllegalStateException("no rule for " + condition + "; the configuration was not checked");
        }
        return rule;
    }

    private static Map<Condition, Rule> rules(Mapping top) {
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
        return rules;
    }

    private static Rule rule(Mapping mapping) {
        Rule rule = new Rule(
                mapping.needText("code"),
                mapping.needChoice("condition", Condition.class),
                mapping.needChoice("severity", Severity.class),
                Label.read(mapping),
                Label.find(mapping, "expected").orElse(new Label("", "")),
                Label.find(mapping, "remedy").orElse(new Label("", "")),
                mapping.texts("statistics"),
                Label.find(mapping, "limit").orElse(new Label("", "")),
                mapping.findMapping("example").map(Rules::example));
        if (!rule.condition().allows(rule.severity())) {
            mapping.fault("severity", "'" + mapping.needText("condition") + "' cannot have this severity");
        }
        mapping.refuseOthers();
        return rule;
    }

    private static Rule.Example example(Mapping mapping) {
        Rule.Example example = new Rule.Example(
                mapping.texts("rows"), mapping.findText("text").orElse(""), mapping.findText("sender"));
        if (example.rows().isEmpty() == example.text().isEmpty()) {
            mapping.fault("rows", "either 'rows' or 'text' must be given");
        }
        mapping.refuseOthers();
        return example;
    }

    private Rules changed(Mapping change, Mapping commonLimits) {
        Map<Condition, Rule> changed = new EnumMap<>(byCondition);
        change.findMapping("severities").ifPresent(severities -> {
            for (String code : severities.keys()) {
                Severity severity = severities.needChoice(code, Severity.class);
                Optional<Rule> rule =
                        inOrder().stream().filter(r -> r.code().equals(code)).findFirst();
                if (rule.isEmpty()) {
                    severities.fault(code, "there is no rule '" + code + "'");
                } else if (!rule.get().condition().allows(severity)) {
                    severities.fault(code, "the rule " + code + " cannot have this severity");
                } else {
                    changed.put(rule.get().condition(), rule.get().with(severity));
                }
            }
        });
        Limits changedLimits = change.findMapping("limits")
                .map(others -> Limits.read(commonLimits.overlaidBy(others)))
                .orElse(limits);
        change.refuseOthers();
        return new Rules(changed, changedLimits, settling, bounds, personalData, Map.of());
    }
}
