package se.kvinnofrid.config.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Phase;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.yaml.Mapping;

/** What a statistic may refer to: the codebook's variables, the sets of entries, and the derived variables read so far. */
final class Definitions {

    private final Codebook codebook;
    private final Map<String, EntrySet> entrySets = new LinkedHashMap<>();
    private final Map<String, Question> derived = new LinkedHashMap<>();

    Definitions(Codebook codebook) {
        this.codebook = codebook;
    }

    void add(EntrySet entries, Mapping mapping) {
        if (entrySets.put(entries.id(), entries) != null) {
            mapping.fault("id", "the entries '" + entries.id() + "' are defined twice");
        }
    }

    void add(Question question, Mapping mapping) {
        boolean variable = codebook.find(question.id()).isPresent();
        if (derived.put(question.id(), question) != null || variable) {
            mapping.fault("id", "'" + question.id() + "' is defined twice or is a variable of the codebook");
        }
    }

    List<Question> derived() {
        return List.copyOf(derived.values());
    }

    Optional<EntrySet> findEntries(Mapping mapping, String key) {
        return find(mapping, key, entrySets);
    }

    /** A question of one of the forms, named by {@code key}. */
    Optional<Question> findQuestion(Mapping mapping, String key, Question.Form... forms) {
        return find(mapping, key, questions(List.of(forms)));
    }

    /** A question of one of the forms with this name. */
    Optional<Question> findQuestion(Mapping mapping, String key, String id, Question.Form... forms) {
        return find(mapping, key, id, questions(List.of(forms)));
    }

    private Map<String, Question> questions(List<Question.Form> forms) {
        Map<String, Question> possible = new LinkedHashMap<>();
        codebook.caseVariables().stream()
                .filter(variable -> variable.kind().isCoded())
                .map(Question.Plain::new)
                .forEach(question -> possible.put(question.id(), question));
        possible.putAll(derived);
        possible.values().removeIf(question -> !forms.contains(question.form()));
        return possible;
    }

    /** A variable of one of the kinds: of the group if one is given, otherwise of the case itself. */
    Optional<Variable> findVariable(Mapping mapping, String key, Optional<Group> group, Kind... kinds) {
        Map<String, Variable> possible = new LinkedHashMap<>();
        codebook.variables().stream()
                .filter(variable -> variable.group().equals(group))
                .filter(variable -> Arrays.asList(kinds).contains(variable.kind()))
                .forEach(variable -> possible.put(variable.id(), variable));
        return find(mapping, key, possible);
    }

    /** The variables of the case itself that are listed under {@code key}. */
    List<Variable> variables(Mapping mapping, String key) {
        Map<String, Variable> possible = new LinkedHashMap<>();
        codebook.caseVariables().stream()
                .filter(variable -> variable.kind() != Kind.DROPPED)
                .forEach(variable -> possible.put(variable.id(), variable));
        return mapping.texts(key).stream()
                .flatMap(id -> find(mapping, key, id, possible).stream())
                .toList();
    }

    /** The variables of the phase that {@code key} names. */
    List<Variable> variablesOfPhase(Mapping mapping, String key) {
        Map<String, Phase> phases = new LinkedHashMap<>();
        codebook.phases().forEach(phase -> phases.put(phase.id(), phase));
        Optional<Phase> phase = find(mapping, key, phases);
        return codebook.caseVariables().stream()
                .filter(variable -> phase.filter(variable.phase()::equals).isPresent())
                .toList();
    }

    Optional<Group> findGroup(Mapping mapping, String key) {
        Map<String, Group> groups = new LinkedHashMap<>();
        codebook.groups().forEach(group -> groups.put(group.id(), group));
        return find(mapping, key, groups);
    }

    /** The phase that {@code key} names, of those in which the group is repeated. */
    Optional<Phase> findPhase(Mapping mapping, String key, Group group) {
        if (mapping.findText(key).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Phase> phases = new LinkedHashMap<>();
        group.phases().forEach(phase -> phases.put(phase.id(), phase));
        return find(mapping, key, phases);
    }

    /**
     * The codes of a question's base that are listed under {@code codes}, or all but those under {@code all_but}, or the pairs of a
     * transition that go in the {@code direction}.
     */
    List<String> codes(Mapping mapping, Question of) {
        List<String> possible = of.categories().stream().map(Category::id).toList();
        List<String> named = mapping.texts("codes");
        List<String> without = mapping.texts("all_but");
        Optional<Direction> direction = mapping.findChoice("direction", Direction.class);
        Stream.concat(named.stream(), without.stream())
                .filter(code -> !possible.contains(code))
                .forEach(code -> mapping.faultUnknown("code", code, possible));
        if (Stream.of(!named.isEmpty(), !without.isEmpty(), direction.isPresent())
                        .filter(given -> given)
                        .count()
                != 1) {
            mapping.fault("codes", "exactly one of 'codes', 'all_but' and 'direction' must be given");
            return List.of();
        }
        if (direction.isPresent()) {
            return inDirection(mapping, of, direction.get());
        }
        return named.isEmpty()
                ? possible.stream().filter(code -> !without.contains(code)).toList()
                : possible.stream().filter(named::contains).toList();
    }

    private static List<String> inDirection(Mapping mapping, Question of, Direction direction) {
        if (!(of instanceof Question.Transition transition)) {
            mapping.fault("direction", "'direction' is for transitions, but " + of.id() + " is none");
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        int size = transition.to().categories().size();
        for (int i = 0; i < transition.categories().size(); i++) {
            if (Integer.signum(i % size - i / size) == direction.sign) {
                codes.add(transition.categories().get(i).id());
            }
        }
        return codes;
    }

    /** Where a transition leads, by the order of the codes. */
    private enum Direction {
        DOWN(-1),
        SAME(0),
        UP(1);

        private final int sign;

        Direction(int sign) {
            this.sign = sign;
        }
    }

    private static <T> Optional<T> find(Mapping mapping, String key, Map<String, T> possible) {
        return find(mapping, key, mapping.needText(key), possible);
    }

    private static <T> Optional<T> find(Mapping mapping, String key, String id, Map<String, T> possible) {
        if (!possible.containsKey(id) && !id.isEmpty()) {
            mapping.faultUnknown(key, id, possible.keySet());
        }
        return Optional.ofNullable(possible.get(id));
    }

    /** The label of a mapping that has {@code sv} and {@code en}, or of the question when both are left out. */
    static Label label(Mapping mapping, Label otherwise) {
        boolean given = mapping.keys().stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .anyMatch(List.of("sv", "en")::contains);
        return given ? Label.read(mapping) : otherwise;
    }
}
