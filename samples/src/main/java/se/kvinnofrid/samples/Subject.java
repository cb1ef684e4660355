package se.kvinnofrid.samples;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Variable;

/** What a draw is about. */
sealed interface Subject {

    Pattern NUMBER = Pattern.compile("\\d{1,2}");
    Pattern DAYS = Pattern.compile("(\\d{1,4})-(\\d{1,4})");

    /** A column of files. */
    record OfField(Field field) implements Subject {
        @Override
        public Optional<String> findFault(String key) {
            Variable variable = field.variable();
            Predicate<String> isCode = k -> variable.findCode(k).isPresent();
            return switch (variable.kind()) {
                case CODE, CLASSED_NUMBER -> unless(isCode, key, "a code of " + variable.id());
                case CODES ->
                    unless(
                            isCode.or(NUMBER.asMatchPredicate()),
                            key,
                            "a number of answers or a code of " + variable.id());
                case DATE -> unless(DAYS.asMatchPredicate(), key, "days such as 0-30");
                case TEXT, FREE_TEXT, DROPPED -> Optional.empty();
                case MUNICIPALITY, PSEUDONYM -> Optional.of(variable.id() + " is not drawn, it follows from the file");
            };
        }
    }

    /** The number of entries of a group whose entries stand side by side. */
    record NumberOf(Group group) implements Subject {
        @Override
        public Optional<String> findFault(String key) {
            return unless(NUMBER.asMatchPredicate(), key, "a number of entries");
        }
    }

    /** Something that no file shows. */
    record Trait() implements Subject {
        @Override
        public Optional<String> findFault(String key) {
            return Optional.empty();
        }
    }

    /** What is wrong with a value of such a draw, if anything. */
    Optional<String> findFault(String key);

    /** What the name of a draw means. */
    static Subject named(String name, Codebook codebook) {
        Optional<Subject> field = codebook.fields().stream()
                .filter(f -> f.id().equals(name))
                .findFirst()
                .map(OfField::new);
        return field.or(() -> codebook.groups().stream()
                        .filter(group -> group.id().equals(name) && group.entries() == Group.Entries.PARALLEL)
                        .findFirst()
                        .map(NumberOf::new))
                .orElseGet(Trait::new);
    }

    private static Optional<String> unless(Predicate<String> isRight, String key, String expected) {
        return key.equals(Draw.MISSING) || isRight.test(key)
                ? Optional.empty()
                : Optional.of("expected " + expected + " or '" + Draw.MISSING + "', found '" + key + "'");
    }
}
