package se.kvinnofrid.config.statistic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.codebook.Variable;

/** What is counted or computed. A closed set; each measure gives one or several categories of a table. */
public sealed interface Measure {

    /** The rows of the table that the measure gives, in order of presentation. */
    List<Category> categories();

    /** Cases by their one answer; base: cases that answered. */
    record Distribution(Question of) implements Measure {
        @Override
        public List<Category> categories() {
            return of.categories();
        }

        @Override
        public Stream<Question> questions() {
            return Stream.of(of);
        }
    }

    /** Cases by each of their answers; base: cases that answered; a case counts once in each of its categories. */
    record MultiResponse(Question of) implements Measure {
        @Override
        public List<Category> categories() {
            return of.categories();
        }

        @Override
        public Stream<Question> questions() {
            return Stream.of(of);
        }
    }

    /** Entries (not cases) by their answer; base: entries that answered. */
    record EntryDistribution(EntrySet entries, Variable of) implements Measure {
        @Override
        public List<Category> categories() {
            return of.codesInBase().stream()
                    .filter(code -> entries.named().filter(of::equals).isEmpty() || code.role() != CodeRole.NONE)
                    .map(code -> new Category(code.id(), code.label()))
                    .toList();
        }

        @Override
        public Optional<Variable> findVariable() {
            return Optional.of(of);
        }
    }

    /** Cases with at least one of a group of answers; base: cases that answered. */
    record Share(Category category, Question of, List<String> codes) implements Measure {
        public Share {
            codes = List.copyOf(codes);
        }

        @Override
        public List<Category> categories() {
            return List.of(category);
        }

        @Override
        public Stream<Question> questions() {
            return Stream.of(of);
        }
    }

    /** A figure that sums up a number; base: cases where it is known and the condition holds. */
    record Value(Category category, Figure figure, Question of, Optional<Condition> where) implements Measure {
        @Override
        public List<Category> categories() {
            return List.of(category);
        }

        @Override
        public Stream<Question> questions() {
            return Stream.of(of);
        }
    }

    /** Cases that fulfil a condition, or all; without a base. */
    record CaseCount(Category category, Optional<Condition> where) implements Measure {
        @Override
        public List<Category> categories() {
            return List.of(category);
        }
    }

    /**
     * Cases that fulfil a condition, by municipality and calendar year of opening: how many, and how many per so many adult inhabitants at
     * the end of the year; the latter is missing where the population is.
     */
    record Rate(Category category, Optional<Condition> where, int per) implements Measure {
        @Override
        public List<Category> categories() {
            return List.of(category);
        }
    }

    /**
     * The difference between the shares of the cases with and without each factor, yes less no, with the limits of its 95 % interval. The
     * factors are the statistic's further breakdowns by yes and no.
     *
     * @param share identifier of the share that is compared
     */
    record Difference(Category difference, Category low, Category high, String share) implements Measure {
        @Override
        public List<Category> categories() {
            return List.of(difference, low, high);
        }
    }

    /** Municipalities; without a base, the same in every period of the round. */
    record MunicipalityCount(Category category, Participation participation) implements Measure {
        @Override
        public List<Category> categories() {
            return List.of(category);
        }
    }

    /** How a number is summed up; quantiles interpolate linearly between the two nearest observations. */
    enum Figure {
        MEAN,
        LOWER_QUARTILE,
        MEDIAN,
        UPPER_QUARTILE
    }

    /** In what way a municipality takes part in a round. */
    enum Participation {
        /** It has said that it takes part. */
        EXPECTED,
        /** A submission of it counts. */
        DELIVERED
    }

    /** The questions that the measure asks of a case. */
    default Stream<Question> questions() {
        return Stream.empty();
    }

    /** The codebook's variable whose answers are counted, if they are those of one. */
    default Optional<Variable> findVariable() {
        return questions().findFirst().flatMap(Question::findVariable);
    }
}
