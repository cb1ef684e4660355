package se.kvinnofrid.config.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.statistic.Question.Form;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads a condition: one of {@code answered}, {@code answered_in}, {@code in_base}, {@code of} with codes or numbers, {@code all}, {@code any}. */
final class ConditionReader {

    private static final List<String> FORMS = List.of("answered", "answered_in", "in_base", "of", "all", "any");

    private final Definitions definitions;

    ConditionReader(Definitions definitions) {
        this.definitions = definitions;
    }

    Optional<Condition> find(Mapping parent, String key) {
        return parent.findMapping(key).flatMap(this::read);
    }

    private Optional<Condition> read(Mapping mapping) {
        List<String> forms = mapping.keys().stream().filter(FORMS::contains).toList();
        if (forms.size() != 1) {
            mapping.fault(
                    forms.isEmpty() ? "" : forms.get(0),
                    "a condition has exactly one of " + String.join(", ", FORMS) + ", found "
                            + String.join(", ", mapping.keys()));
            return Optional.empty();
        }
        Optional<Condition> condition =
                switch (forms.get(0)) {
                    case "answered" -> Optional.of(new Condition.Answered(definitions.variables(mapping, "answered")));
                    case "answered_in" ->
                        Optional.of(new Condition.Answered(definitions.variablesOfPhase(mapping, "answered_in")));
                    case "in_base" -> {
                        Optional<Question> of =
                                definitions.findQuestion(mapping, "in_base", Form.ONE, Form.SEVERAL, Form.NUMBER);
                        yield of.map(Condition.InBase::new);
                    }
                    case "all" -> Optional.of(new Condition.All(list(mapping, "all")));
                    case "any" -> Optional.of(new Condition.Any(list(mapping, "any")));
                    default -> ofQuestion(mapping);
                };
        mapping.refuseOthers();
        return condition;
    }

    private Optional<Condition> ofQuestion(Mapping mapping) {
        Optional<Question> of = definitions.findQuestion(mapping, "of", Form.ONE, Form.SEVERAL, Form.NUMBER);
        if (of.isEmpty()) {
            mapping.texts("codes");
            return Optional.empty();
        }
        if (of.get().form() == Form.NUMBER) {
            int from = mapping.findNumber("from").orElse(Integer.MIN_VALUE);
            int to = mapping.findNumber("to").orElse(Integer.MAX_VALUE);
            if (from == Integer.MIN_VALUE && to == Integer.MAX_VALUE) {
                mapping.fault("of", "a condition on a number needs 'from' or 'to' or both");
            }
            return Optional.of(new Condition.Between(of.get(), from, to));
        }
        return Optional.of(new Condition.Coded(of.get(), definitions.codes(mapping, of.get())));
    }

    private List<Condition> list(Mapping mapping, String key) {
        List<Condition> conditions = new ArrayList<>();
        mapping.mappings(key).forEach(item -> read(item).ifPresent(conditions::add));
        if (conditions.isEmpty()) {
            mapping.fault(key, "'" + key + "' needs at least one condition");
        }
        return conditions;
    }
}
