package se.kvinnofrid.config.statistic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Phase;
import se.kvinnofrid.config.codebook.Variable;

/**
 * Something that is known of a case or not: a coded variable as it stands, or a variable derived from others. A case that does not answer
 * it is outside its base.
 */
public sealed interface Question {

    /** What an answer looks like. */
    enum Form {
        /** One category. */
        ONE,
        /** Any number of categories. */
        SEVERAL,
        /** A whole number. */
        NUMBER
    }

    /** Identifier: the variable's, or that of the derived variable. */
    String id();

    /** What people see. */
    Label label();

    /** What an answer looks like. */
    Form form();

    /** The possible answers that belong to the base, in order of presentation; none for numbers. */
    List<Category> categories();

    /** The codebook's variable whose answers the categories are, if they are. */
    default Optional<Variable> findVariable() {
        return Optional.empty();
    }

    /** A coded variable that stands once per case, as it is. */
    record Plain(Variable variable) implements Question {
        public Plain {
            if (!variable.kind().isCoded() || variable.group().isPresent()) {
                throw new IllegalArgumentException(variable.id() + " is no coded variable of the case");
            }
        }

        @Override
        public String id() {
            return variable.id();
        }

        @Override
        public Label label() {
            return variable.label();
        }

        @Override
        public Form form() {
            return variable.kind() == Kind.CODES ? Form.SEVERAL : Form.ONE;
        }

        @Override
        public List<Category> categories() {
            return categoriesOf(variable.codesInBase());
        }

        @Override
        public Optional<Variable> findVariable() {
            return Optional.of(variable);
        }
    }

    /** The answers of a variable other than "none"; a case without any is outside the base. */
    record Named(String id, Label label, Variable variable) implements Question {
        @Override
        public Form form() {
            return Form.SEVERAL;
        }

        @Override
        public List<Category> categories() {
            return categoriesOf(namedCodes(variable));
        }

        @Override
        public Optional<Variable> findVariable() {
            return Optional.of(variable);
        }
    }

    /** How many answers other than "none" a variable has; 0 for "none", outside the base without an answer. */
    record NamedCount(String id, Label label, Variable variable) implements Numeric {}

    /** How many entries a case has; 0 without any. */
    record EntryCount(String id, Label label, EntrySet entries) implements Numeric {}

    /**
     * All answers that the entries of a case give, in one phase or in all.
     *
     * @param phase the phase, if not all
     * @param everybody whether a case without any such answer belongs to the base all the same
     */
    record EntryCodes(
            String id, Label label, EntrySet entries, Variable variable, Optional<Phase> phase, boolean everybody)
            implements Question {
        @Override
        public Form form() {
            return Form.SEVERAL;
        }

        @Override
        public List<Category> categories() {
            boolean namesEntries = entries.named().filter(variable::equals).isPresent();
            return categoriesOf(namesEntries ? namedCodes(variable) : variable.codesInBase());
        }

        @Override
        public Optional<Variable> findVariable() {
            return Optional.of(variable);
        }
    }

    /** The answer that stands last in the codebook among those of a case's entries, such as the highest level; in one phase or in all. */
    record EntryHighest(String id, Label label, EntrySet entries, Variable variable, Optional<Phase> phase)
            implements Question {
        @Override
        public Form form() {
            return Form.ONE;
        }

        @Override
        public List<Category> categories() {
            return categoriesOf(variable.codesInBase());
        }

        @Override
        public Optional<Variable> findVariable() {
            return Optional.of(variable);
        }
    }

    /** Days from one date to another; outside the base unless both are known. */
    record Days(String id, Label label, Variable from, Variable to) implements Numeric {}

    /** Classes of a number. */
    record Classes(String id, Label label, Question of, List<NumberClass> classes) implements Question {
        public Classes {
            classes = List.copyOf(classes);
        }

        @Override
        public Form form() {
            return Form.ONE;
        }

        @Override
        public List<Category> categories() {
            return classes.stream().map(NumberClass::category).toList();
        }
    }

    /** The pair of two answers in the same ordered categories, such as the level before and after: {@code low>high}. */
    record Transition(String id, Label label, Question from, Question to) implements Question {
        @Override
        public Form form() {
            return Form.ONE;
        }

        @Override
        public List<Category> categories() {
            List<Category> pairs = new ArrayList<>();
            for (Category before : from.categories()) {
                for (Category after : to.categories()) {
                    Label pair = new Label(
                            before.label().sv() + " → " + after.label().sv(),
                            before.label().en() + " → " + after.label().en());
                    pairs.add(new Category(before.id() + ">" + after.id(), pair));
                }
            }
            return List.copyOf(pairs);
        }
    }

    /**
     * Yes when a condition holds, otherwise no.
     *
     * @param when the condition
     * @param known which cases it can be told for; all if empty
     * @param yes the category of cases that fulfil it
     * @param no the category of the others
     */
    record Flag(String id, Label label, Condition when, Optional<Condition> known, Category yes, Category no)
            implements Question {
        @Override
        public Form form() {
            return Form.ONE;
        }

        @Override
        public List<Category> categories() {
            return List.of(yes, no);
        }
    }

    /**
     * The answer in a column of the senders' own; every other answer than those listed is one category together, the last.
     *
     * @param heading the column's heading, compared by {@link se.kvinnofrid.config.codebook.Folding}
     * @param senders the municipalities whose column it is; all if empty
     * @param answers the answers listed, by what their cells say
     * @param others the category of all other answers
     */
    record Local(
            String id, Label label, String heading, SortedSet<String> senders, List<Category> answers, Category others)
            implements Question {
        public Local {
            senders = Collections.unmodifiableSortedSet(new TreeSet<>(senders));
            answers = List.copyOf(answers);
        }

        @Override
        public Form form() {
            return Form.ONE;
        }

        @Override
        public List<Category> categories() {
            return Stream.concat(answers.stream(), Stream.of(others)).toList();
        }
    }

    /** A question answered with a whole number. */
    sealed interface Numeric extends Question {
        @Override
        default Form form() {
            return Form.NUMBER;
        }

        @Override
        default List<Category> categories() {
            return List.of();
        }
    }

    private static List<Code> namedCodes(Variable variable) {
        return variable.codesInBase().stream()
                .filter(code -> code.role() != CodeRole.NONE)
                .toList();
    }

    private static List<Category> categoriesOf(List<Code> codes) {
        return codes.stream().map(code -> new Category(code.id(), code.label())).toList();
    }
}
