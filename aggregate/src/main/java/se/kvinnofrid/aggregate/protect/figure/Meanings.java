package se.kvinnofrid.aggregate.protect.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Question;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.statistic.Statistics;

/** Says of every row of a statistic's tables what its figures count, and how they belong together. */
final class Meanings {

    /**
     * What the figures of a row count; those that it does not have, or that no case can belong to, are missing.
     *
     * @param count its count
     * @param base its base
     * @param answers all answers of the table
     * @param sum the number behind its mean
     */
    record Meaning(
            @Nullable Counted count,
            @Nullable Counted base,
            @Nullable Counted answers,
            @Nullable Counted sum) {
        static final Meaning NOTHING = new Meaning(null, null, null, null);
    }

    private record Key(String statistic, String breakdown, String value, String category) {}

    /** A statistic's tables by one breakdown. */
    private record Divided(String statistic, String breakdown) {}

    private final Statistics statistics;
    private final Facts facts;
    private final Map<Key, Meaning> known = new HashMap<>();
    private final Map<Divided, Set<Fact>> groups = new LinkedHashMap<>();
    private final Set<Link> links = new LinkedHashSet<>();

    Meanings(Statistics statistics) {
        this.statistics = statistics;
        this.facts = new Facts(statistics);
    }

    /** What follows from how each table is made; complete once every row has been asked for. */
    Set<Link> links() {
        return Collections.unmodifiableSet(links);
    }

    Meaning of(String statistic, String breakdown, String value, String category) {
        return known.computeIfAbsent(new Key(statistic, breakdown, value, category), this::meaning);
    }

    private Meaning meaning(Key key) {
        Statistic statistic = statistics
                .find(key.statistic())
                .orElseThrow(() -> new IllegalArgumentException("no statistic " + key.statistic()));
        Optional<Breakdown> breakdown = statistic.breakdowns().stream()
                .filter(one -> one.id().equals(key.breakdown()))
                .findFirst();
        Optional<FactSet> population =
                FactSet.EVERYBODY.and(statistic.where().map(facts::holds).orElse(List.of()));
        Optional<Question> instead = Optional.empty();
        if (breakdown.isPresent() && breakdown.get() instanceof Breakdown.ByQuestion by) {
            population = population.flatMap(all -> all.and(
                    key.value().isEmpty() ? facts.answered(by.of()) : facts.has(by.of(), List.of(key.value()))));
        } else if (breakdown.isPresent() && breakdown.get() instanceof Breakdown.Variants variants) {
            instead = Optional.ofNullable(variants.questions().get(key.value()));
        }
        Measure measure = statistic.measures().stream()
                .filter(one -> one.categories().stream()
                        .anyMatch(category -> category.id().equals(key.category())))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(key.statistic() + " has no category " + key.category()));
        if (population.isEmpty()) {
            return Meaning.NOTHING;
        }
        if (breakdown.isPresent()
                && breakdown.get() instanceof Breakdown.ByQuestion by
                && !key.value().isEmpty()) {
            facts.has(by.of(), List.of(key.value())).forEach(fact -> groups.computeIfAbsent(
                            new Divided(statistic.id(), breakdown.get().id()), one -> new LinkedHashSet<>())
                    .add(fact));
        }
        return new Table(statistic, population.get(), instead).meaning(measure, key.category());
    }

    /** The rows of one statistic for one group of cases. */
    private final class Table {

        private final Statistic statistic;
        private final FactSet population;
        private final Optional<Question> instead;

        Table(Statistic statistic, FactSet population, Optional<Question> instead) {
            this.statistic = statistic;
            this.population = population;
            this.instead = instead;
        }

        Meaning meaning(Measure measure, String category) {
            if (measure instanceof Measure.Distribution m) {
                Question of = instead.orElse(m.of());
                return new Meaning(having(of, List.of(category)), answered(of), null, null);
            } else if (measure instanceof Measure.MultiResponse m) {
                Question of = instead.orElse(m.of());
                return new Meaning(having(of, List.of(category)), answered(of), answers(of), null);
            } else if (measure instanceof Measure.Share m) {
                Question of = instead.orElse(m.of());
                boolean several = statistic.measures().contains(new Measure.MultiResponse(m.of()));
                anyOf(of, m.codes());
                return new Meaning(having(of, m.codes()), answered(of), several ? answers(of) : null, null);
            } else if (measure instanceof Measure.EntryDistribution m) {
                return entries(m, category);
            } else if (measure instanceof Measure.Value m) {
                Counted base = population
                        .and(facts.answered(m.of()))
                        .flatMap(all -> all.and(m.where().map(facts::holds).orElse(List.of())))
                        .map(this::cases)
                        .orElse(null);
                return new Meaning(null, base, null, m.figure() == Measure.Figure.MEAN ? sum(m.of()) : null);
            } else if (measure instanceof Measure.CaseCount m) {
                return new Meaning(holding(m.where().map(facts::holds).orElse(List.of())), null, null, null);
            } else if (measure instanceof Measure.Rate m) {
                return new Meaning(holding(m.where().map(facts::holds).orElse(List.of())), null, null, null);
            } else if (measure instanceof Measure.Difference m) {
                Counted base = statistic.measures().stream()
                        .filter(one -> one instanceof Measure.Share share
                                && share.category().id().equals(m.share()))
                        .findFirst()
                        .map(one -> answered(((Measure.Share) one).of()))
                        .orElse(null);
                return new Meaning(null, base, null, null);
            }
            return Meaning.NOTHING;
        }

        private Counted cases(FactSet some) {
            return Counted.cases(facts.closed(some));
        }

        private @Nullable Counted holding(List<Fact> some) {
            return population.and(some).map(this::cases).orElse(null);
        }

        private @Nullable Counted having(Question of, List<String> codes) {
            return holding(facts.has(of, codes));
        }

        private @Nullable Counted answered(Question of) {
            return holding(facts.answered(of));
        }

        /** All answers of a question with several: they sum up the answers of each kind, and who answers gives at least one. */
        private @Nullable Counted answers(Question of) {
            Counted base = answered(of);
            if (base == null) {
                return null;
            }
            if (of instanceof Question.Named named) {
                Counted sum = sum(new Question.NamedCount(named.id(), named.label(), named.variable()));
                if (sum != null) {
                    sumOf(of, sum);
                }
                return sum;
            }
            Counted all = new Counted("answers to " + Facts.idOf(of), base.facts());
            sumOf(of, all);
            if (!(of instanceof Question.EntryCodes codes && codes.everybody())) {
                links.add(new Link(List.of(all, base), List.of(1, -1), true, true));
            }
            return all;
        }

        private void sumOf(Question of, Counted all) {
            List<Counted> parts = new ArrayList<>(List.of(all));
            List<Integer> factors = new ArrayList<>(List.of(1));
            for (Category category : of.categories()) {
                Counted one = having(of, List.of(category.id()));
                if (one != null) {
                    parts.add(one);
                    factors.add(-1);
                }
            }
            links.add(new Link(parts, factors, false, true));
        }

        /** Who has one of several answers has at least one of them. */
        private void anyOf(Question of, List<String> codes) {
            Counted any = having(of, codes);
            if (of.form() != Question.Form.SEVERAL || codes.size() < 2 || any == null) {
                return;
            }
            List<Counted> parts = new ArrayList<>();
            List<Integer> factors = new ArrayList<>();
            for (String code : codes) {
                Counted one = having(of, List.of(code));
                if (one != null) {
                    parts.add(one);
                    factors.add(1);
                }
            }
            parts.add(any);
            factors.add(-1);
            links.add(new Link(parts, factors, true, true));
        }

        /** Entries are counted, not cases; each case that has some has at least one. */
        private Meaning entries(Measure.EntryDistribution measure, String category) {
            String what = Counted.ENTRIES + measure.entries().id() + " by "
                    + measure.of().id();
            Counted count = new Counted(what + ": " + category, population);
            Counted base = new Counted(what, population);
            List<Counted> parts = new ArrayList<>(List.of(base));
            List<Integer> factors = new ArrayList<>(List.of(1));
            for (Category one : measure.categories()) {
                parts.add(new Counted(what + ": " + one.id(), population));
                factors.add(-1);
            }
            links.add(new Link(parts, factors, false, true));
            Question.EntryCodes of = new Question.EntryCodes(
                    measure.of().id(), measure.of().label(), measure.entries(), measure.of(), Optional.empty(), false);
            Counted having = having(of, List.of(category));
            Counted any = answered(of);
            if (having != null && any != null) {
                links.add(new Link(List.of(count, having), List.of(1, -1), true, true));
                links.add(new Link(List.of(base, any), List.of(1, -1), true, true));
            }
            return new Meaning(count, base, null, null);
        }

        /** A number summed over cases, beside how many cases have it in each class. */
        private @Nullable Counted sum(Question number) {
            Optional<FactSet> all = population.and(facts.answered(number));
            if (all.isEmpty()) {
                return null;
            }
            Subject subject = facts.subjectOf(number);
            FactSet cases = facts.closed(all.get());
            // Who has none adds nothing: the sum over those who have some is the same.
            long with = cases.answers().getOrDefault(subject, subject.all()) | (facts.countsFromNone(subject) ? 1 : 0);
            FactSet summed = cases.with(subject, with);
            Counted sum = new Counted("sum of " + subject.id(), summed);
            int[] borders = facts.borders(subject).orElseThrow();
            classes(number, subject, sum, cases, borders);
            return sum;
        }

        private void classes(Question number, Subject subject, Counted sum, FactSet cases, int[] borders) {
            List<Counted> low = new ArrayList<>(List.of(sum));
            List<Integer> lowFactors = new ArrayList<>(List.of(1));
            List<Counted> high = new ArrayList<>(List.of(sum));
            List<Integer> highFactors = new ArrayList<>(List.of(-1));
            boolean bounded = true;
            for (long answers : facts.classesOf(number)) {
                long some = answers & cases.answers().getOrDefault(subject, subject.all());
                if (some == 0) {
                    continue;
                }
                int first = Long.numberOfTrailingZeros(some);
                int last = Subject.MOST + 1 - Long.numberOfLeadingZeros(some);
                Counted one = Counted.cases(cases.with(subject, some));
                low.add(one);
                lowFactors.add(first == 0 ? 0 : -(borders[first - 1] + 1));
                bounded &= last < borders.length;
                high.add(one);
                highFactors.add(last < borders.length ? borders[last] : 0);
            }
            links.add(new Link(low, lowFactors, true, true));
            if (bounded) {
                links.add(new Link(high, highFactors, true, true));
            }
        }
    }

    /** What no table of a breakdown shows, such as those whose gender is unknown, belongs together as what the tables show. */
    void addRests() {
        groups.forEach((divided, some) -> {
            Subject subject = some.iterator().next().subject();
            long rest =
                    some.stream().mapToLong(Fact::answers).reduce(subject.all(), (left, answers) -> left & ~answers);
            if (rest == 0 || !some.stream().allMatch(fact -> fact.subject().equals(subject))) {
                return;
            }
            statistics.find(divided.statistic()).ifPresent(statistic -> FactSet.EVERYBODY
                    .and(statistic.where().map(facts::holds).orElse(List.of()))
                    .flatMap(population -> population.and(List.of(new Fact(subject, rest))))
                    .ifPresent(population -> addAll(new Table(statistic, population, Optional.empty()))));
        });
    }

    private static void addAll(Table table) {
        table.statistic.measures().forEach(measure -> measure.categories()
                .forEach(category -> table.meaning(measure, category.id())));
    }

    /** How a breakdown's variants stand to the whole: who has an answer in any phase has it in one of them. */
    void addVariants() {
        for (Statistic statistic : statistics.all()) {
            for (Breakdown breakdown : statistic.breakdowns()) {
                if (breakdown instanceof Breakdown.Variants variants) {
                    statistic.measures().forEach(measure -> measure.categories()
                            .forEach(
                                    category -> union(statistic, breakdown.id(), variants.questions(), category.id())));
                }
            }
        }
    }

    private void union(Statistic statistic, String breakdown, SortedMap<String, Question> variants, String category) {
        Counted whole = of(statistic.id(), "", "", category).count();
        List<Counted> parts = new ArrayList<>();
        List<Integer> factors = new ArrayList<>();
        for (String value : variants.keySet()) {
            Counted part = of(statistic.id(), breakdown, value, category).count();
            if (part != null) {
                parts.add(part);
                factors.add(1);
            }
        }
        if (whole != null && parts.size() == variants.size()) {
            parts.add(whole);
            factors.add(-1);
            links.add(new Link(parts, factors, true, false));
        }
    }

    Facts facts() {
        return facts;
    }
}
