package se.kvinnofrid.config.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Phase;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.statistic.Question.Form;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads derived variables and sets of entries. */
final class QuestionReader {

    static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** What kinds of derived variables there are. */
    private enum Derivation {
        ENTRY_COUNT,
        ENTRY_CODES,
        ENTRY_HIGHEST,
        NAMED,
        NAMED_COUNT,
        DAYS,
        CLASSES,
        TRANSITION,
        FLAG
    }

    private final Definitions definitions;
    private final ConditionReader conditions;

    QuestionReader(Definitions definitions) {
        this.definitions = definitions;
        this.conditions = new ConditionReader(definitions);
    }

    void entries(Mapping mapping) {
        String id = identifier(mapping);
        Optional<Group> group = definitions.findGroup(mapping, "group");
        Optional<Variable> named = mapping.findText("counted_when").isEmpty()
                ? Optional.empty()
                : definitions.findVariable(mapping, "counted_when", group, Kind.CODE);
        boolean collapses = mapping.isTrue("collapse_repeats");
        group.ifPresent(known -> definitions.add(new EntrySet(id, known, named, collapses), mapping));
        mapping.refuseOthers();
    }

    void question(Mapping mapping) {
        String id = identifier(mapping);
        Label label = Label.read(mapping);
        Optional<? extends Question> question =
                switch (mapping.needChoice("kind", Derivation.class)) {
                    case ENTRY_COUNT ->
                        definitions
                                .findEntries(mapping, "entries")
                                .map(entries -> new Question.EntryCount(id, label, entries));
                    case ENTRY_CODES -> entryCodes(mapping, id, label);
                    case ENTRY_HIGHEST -> entryHighest(mapping, id, label);
                    case NAMED ->
                        definitions
                                .findVariable(mapping, "of", Optional.empty(), Kind.CODES)
                                .map(of -> new Question.Named(id, label, of));
                    case NAMED_COUNT ->
                        definitions
                                .findVariable(mapping, "of", Optional.empty(), Kind.CODES)
                                .map(of -> new Question.NamedCount(id, label, of));
                    case DAYS -> days(mapping, id, label);
                    case CLASSES -> classes(mapping, id, label);
                    case TRANSITION -> transition(mapping, id, label);
                    case FLAG -> flag(mapping, id, label);
                };
        question.ifPresent(known -> definitions.add(known, mapping));
        mapping.refuseOthers();
    }

    private Optional<Question.EntryCodes> entryCodes(Mapping mapping, String id, Label label) {
        boolean everybody = mapping.isTrue("everybody_in_base");
        return entryQuestion(
                mapping,
                (entries, of, phase) -> new Question.EntryCodes(id, label, entries, of, phase, everybody),
                Kind.CODE,
                Kind.CODES);
    }

    private Optional<Question.EntryHighest> entryHighest(Mapping mapping, String id, Label label) {
        return entryQuestion(
                mapping, (entries, of, phase) -> new Question.EntryHighest(id, label, entries, of, phase), Kind.CODE);
    }

    private interface EntryQuestion<Q> {
        Q make(EntrySet entries, Variable of, Optional<Phase> phase);
    }

    private <Q> Optional<Q> entryQuestion(Mapping mapping, EntryQuestion<Q> form, Kind... kinds) {
        Optional<EntrySet> entries = definitions.findEntries(mapping, "entries");
        Optional<Variable> of =
                entries.flatMap(known -> definitions.findVariable(mapping, "of", Optional.of(known.group()), kinds));
        Optional<Phase> phase = entries.flatMap(known -> definitions.findPhase(mapping, "phase", known.group()));
        return of.map(variable -> form.make(entries.orElseThrow(), variable, phase));
    }

    private Optional<Question.Days> days(Mapping mapping, String id, Label label) {
        Optional<Variable> from = definitions.findVariable(mapping, "from", Optional.empty(), Kind.DATE);
        Optional<Variable> to = definitions.findVariable(mapping, "to", Optional.empty(), Kind.DATE);
        return from.flatMap(first -> to.map(last -> new Question.Days(id, label, first, last)));
    }

    private Optional<Question.Transition> transition(Mapping mapping, String id, Label label) {
        Optional<Question> from = definitions.findQuestion(mapping, "from", Form.ONE);
        Optional<Question> to = definitions.findQuestion(mapping, "to", Form.ONE);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().categories().equals(to.get().categories())) {
            mapping.fault("to", "a transition needs two questions with the same codes");
        }
        return Optional.of(new Question.Transition(id, label, from.get(), to.get()));
    }

    private Optional<Question.Flag> flag(Mapping mapping, String id, Label label) {
        Optional<Condition> when = conditions.find(mapping, "when");
        Optional<Condition> known = conditions.find(mapping, "known_when");
        Category yes = new Category("yes", new Label("Ja", "Yes"));
        Category no = new Category("no", new Label("Nej", "No"));
        if (when.isEmpty()) {
            mapping.needMapping("when");
        }
        return when.map(condition -> new Question.Flag(id, label, condition, known, yes, no));
    }

    private Optional<Question.Classes> classes(Mapping mapping, String id, Label label) {
        List<NumberClass> classes = new ArrayList<>();
        int next = Integer.MIN_VALUE;
        for (Mapping item : mapping.mappings("classes")) {
            Optional<Integer> from = item.findNumber("from");
            Optional<Integer> to = item.findNumber("to");
            if (next != Integer.MIN_VALUE && from.orElse(next) != next) {
                item.fault("from", "the class must begin at " + next + ", where the one before it ends");
            }
            classes.add(new NumberClass(new Category(item.needText("code"), Label.read(item)), to));
            next = to.orElse(Integer.MAX_VALUE - 1) + 1;
            item.refuseOthers();
        }
        if (classes.isEmpty() || classes.get(classes.size() - 1).to().isPresent()) {
            mapping.fault("classes", "the last class must be open: without 'to'");
        }
        if (classes.stream().limit(Math.max(0, classes.size() - 1)).anyMatch(c -> c.to().isEmpty())) {
            mapping.fault("classes", "only the last class may be without 'to'");
        }
        return definitions
                .findQuestion(mapping, "of", Form.NUMBER)
                .map(of -> new Question.Classes(id, label, of, classes));
    }

    private static String identifier(Mapping mapping) {
        String id = mapping.needText("id");
        if (!IDENTIFIER.matcher(id).matches()) {
            mapping.fault("id", "'" + id + "' must be a-z, 0-9 and _ only, a letter first");
        }
        return id;
    }
}
