package se.kvinnofrid.aggregate.protect.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.codebook.Phase;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Condition;
import se.kvinnofrid.config.statistic.EntrySet;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.NumberClass;
import se.kvinnofrid.config.statistic.Question;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.statistic.Statistics;

/**
 * Says questions and conditions as facts, so that what is the same is said in the same way: "at least one intervention" and "the supports
 * are known" are one fact, and who is asked why the case was closed has a closed case.
 */
final class Facts {

    private static final String NUMBER = "number of ";

    /** Numbers up to and including this are a class of their own: "none". */
    private static final int NONE = 0;

    private final Map<Subject, int[]> classes = new HashMap<>();
    private final Map<String, TreeSet<Integer>> borders = new HashMap<>();
    private final Map<String, List<Question.Classes>> classed = new HashMap<>();
    private final Map<Condition, Integer> conditions = new LinkedHashMap<>();
    private final List<Condition.Answered> given = new ArrayList<>();
    private final Map<String, List<Measure.Share>> groups = new HashMap<>();
    private final List<Variable> counted = new ArrayList<>();
    private final Map<Subject, List<Fact>> implied = new HashMap<>();

    Facts(Statistics statistics) {
        List<Question> questions = new ArrayList<>(statistics.questions());
        for (Statistic statistic : statistics.all()) {
            questions.addAll(statistic.questions());
            statistic.where().ifPresent(this::look);
            statistic.breakdowns().stream().flatMap(Facts::questionsOf).forEach(questions::add);
            for (Measure measure : statistic.measures()) {
                look(measure);
            }
        }
        questions.forEach(this::look);
    }

    private static Stream<Question> questionsOf(Breakdown breakdown) {
        return breakdown instanceof Breakdown.ByQuestion by
                ? Stream.of(by.of())
                : ((Breakdown.Variants) breakdown).questions().values().stream();
    }

    private void look(Measure measure) {
        if (measure instanceof Measure.Value value) {
            value.where().ifPresent(this::look);
        } else if (measure instanceof Measure.CaseCount count) {
            count.where().ifPresent(this::look);
        } else if (measure instanceof Measure.Rate rate) {
            rate.where().ifPresent(this::look);
        } else if (measure instanceof Measure.Share share) {
            groups.computeIfAbsent(share.of().id(), id -> new ArrayList<>()).add(share);
        }
    }

    private void look(Question question) {
        if (question instanceof Question.Classes some) {
            classed.computeIfAbsent(idOf(some.of()), id -> new ArrayList<>()).add(some);
            some.classes().stream().flatMap(one -> one.to().stream()).forEach(to -> border(some.of(), to));
            look(some.of());
        } else if (question instanceof Question.Flag flag) {
            look(flag.when());
            flag.known().ifPresent(this::look);
        } else if (question instanceof Question.Transition transition) {
            look(transition.from());
            look(transition.to());
        } else if (question instanceof Question.NamedCount count) {
            border(count, NONE);
            counted.add(count.variable());
        } else if (question instanceof Question.Named named) {
            borders.computeIfAbsent(numberOf(named.variable()), id -> new TreeSet<>())
                    .add(NONE);
            counted.add(named.variable());
        } else if (question instanceof Question.EntryCount) {
            border(question, NONE);
        } else if (question instanceof Question.EntryCodes codes) {
            borders.computeIfAbsent(numberOf(codes.entries()), id -> new TreeSet<>())
                    .add(NONE);
        }
    }

    private void look(Condition condition) {
        conditions.putIfAbsent(condition, conditions.size());
        if (condition instanceof Condition.Answered answered) {
            given.add(answered);
        } else if (condition instanceof Condition.Between between) {
            border(between.of(), between.from() - 1);
            border(between.of(), between.to());
            look(between.of());
        } else if (condition instanceof Condition.Coded coded) {
            look(coded.of());
        } else if (condition instanceof Condition.InBase base) {
            look(base.of());
        } else if (condition instanceof Condition.All all) {
            all.conditions().forEach(this::look);
        } else if (condition instanceof Condition.Any any) {
            any.conditions().forEach(this::look);
        }
    }

    private void border(Question number, int to) {
        if (to >= NONE && to < Integer.MAX_VALUE) {
            borders.computeIfAbsent(idOf(number), id -> new TreeSet<>()).add(to);
        }
    }

    /** The facts of a case that belongs to the question's base. */
    List<Fact> answered(Question question) {
        if (question instanceof Question.Plain plain && question.form() == Question.Form.SEVERAL) {
            return counted.contains(plain.variable())
                    ? List.of(answered(number(plain.variable())))
                    : List.of(
                            answered(implying(new Subject(idOf(question) + "?", 1, false), List.of(plain.variable()))));
        } else if (question instanceof Question.Named named) {
            return List.of(some(number(named.variable())));
        } else if (question instanceof Question.EntryCodes codes) {
            if (codes.everybody()) {
                return List.of();
            }
            Subject entries = number(codes.entries());
            boolean names =
                    codes.entries().named().filter(codes.variable()::equals).isPresent()
                            && codes.phase().isEmpty();
            return names
                    ? List.of(some(entries))
                    : List.of(answered(new Subject(idOf(question) + "?", 1, false)), some(entries));
        } else if (question instanceof Question.Flag flag) {
            return flag.known().map(this::holds).orElse(List.of());
        } else if (question instanceof Question.Classes some) {
            return answered(some.of());
        }
        return List.of(answered(subject(question)));
    }

    /** The facts of a case that has at least one of the answers. */
    List<Fact> has(Question question, Collection<String> codes) {
        if (question instanceof Question.Flag flag) {
            boolean yes = codes.contains(flag.yes().id());
            boolean no = codes.contains(flag.no().id());
            return yes && no ? answered(flag) : flag(flag, yes);
        } else if (question instanceof Question.Classes some) {
            return List.of(classes(some, codes));
        } else if (question.form() == Question.Form.SEVERAL) {
            return several(question, codes);
        }
        Subject subject = subject(question);
        long answers = 0;
        List<Category> categories = question.categories();
        for (int i = 0; i < categories.size(); i++) {
            answers |= codes.contains(categories.get(i).id()) ? 1L << i : 0;
        }
        return List.of(new Fact(subject, answers));
    }

    private List<Fact> several(Question question, Collection<String> codes) {
        List<Fact> facts = new ArrayList<>(answered(question));
        Optional<Variable> named = question instanceof Question.Plain || question instanceof Question.Named
                ? question.findVariable().filter(counted::contains)
                : Optional.empty();
        if (named.isPresent()) {
            List<String> none = named.get().codes().stream()
                    .filter(code -> code.role() == CodeRole.NONE)
                    .map(code -> code.id())
                    .toList();
            Subject number = number(named.get());
            if (none.containsAll(codes)) {
                return List.of(new Fact(number, 1));
            }
            if (codes.stream().noneMatch(none::contains)) {
                facts.add(some(number));
                long others = question.categories().stream()
                        .filter(c -> !none.contains(c.id()))
                        .count();
                if (codes.size() == others) {
                    return facts;
                }
            }
        }
        facts.add(Fact.yes(hasAny(question, codes)));
        if (codes.size() == 1) {
            wider(question).ifPresent(all -> facts.addAll(several(all, codes)));
        }
        for (Measure.Share group : groups.getOrDefault(question.id(), List.of())) {
            if (group.codes().size() > codes.size() && group.codes().containsAll(codes)) {
                facts.addAll(several(question, group.codes()));
            }
        }
        return facts;
    }

    /** The question about all phases, of one about a single phase. */
    private static Optional<Question> wider(Question question) {
        return question instanceof Question.EntryCodes codes && codes.phase().isPresent()
                ? Optional.of(new Question.EntryCodes(
                        codes.id(),
                        codes.label(),
                        codes.entries(),
                        codes.variable(),
                        Optional.empty(),
                        codes.everybody()))
                : Optional.empty();
    }

    private static Subject hasAny(Question question, Collection<String> codes) {
        return Subject.yesOrNo(idOf(question) + " has " + String.join(" or ", new TreeSet<>(codes)));
    }

    private Fact classes(Question.Classes some, Collection<String> codes) {
        Subject number = subject(some.of());
        int from = Integer.MIN_VALUE;
        long answers = 0;
        for (NumberClass one : some.classes()) {
            int to = one.to().orElse(Integer.MAX_VALUE);
            if (codes.contains(one.category().id())) {
                answers |= between(number, from, to);
            }
            from = to + 1;
        }
        return new Fact(number, answers);
    }

    private List<Fact> flag(Question.Flag flag, boolean yes) {
        List<Fact> known = answered(flag);
        List<Fact> when = holds(flag.when());
        if (when.size() == 1) {
            Fact only = when.get(0);
            return plus(
                    known, yes ? only : new Fact(only.subject(), only.subject().all() & ~only.answers()));
        }
        Subject subject = Subject.yesOrNo("condition " + conditions.get(flag.when()));
        return yes ? plus(plus(known, Fact.yes(subject)), when) : plus(known, Fact.no(subject));
    }

    /** The facts of a case that fulfils the condition: what follows from it, and itself where they do not make it up. */
    List<Fact> holds(Condition condition) {
        if (condition instanceof Condition.Coded coded) {
            return has(coded.of(), coded.codes());
        } else if (condition instanceof Condition.InBase base) {
            return answered(base.of());
        } else if (condition instanceof Condition.Between between) {
            Subject number = subject(between.of());
            return List.of(new Fact(number, between(number, between.from(), between.to())));
        } else if (condition instanceof Condition.All all) {
            return all.conditions().stream().flatMap(one -> holds(one).stream()).toList();
        } else if (condition instanceof Condition.Answered answered) {
            return List.of(Fact.yes(given(answered)));
        }
        return List.of(Fact.yes(Subject.yesOrNo("condition " + conditions.get(condition))));
    }

    /** What follows: who answers a question that a condition asks for fulfils the condition. */
    FactSet closed(FactSet facts) {
        List<Fact> following = new ArrayList<>();
        facts.answers().forEach((subject, answers) -> {
            if (new Fact(subject, answers).isAnswered()) {
                following.addAll(implied.getOrDefault(subject, List.of()));
            }
        });
        return facts.and(following).orElseThrow(() -> new IllegalStateException("contradicting facts: " + facts));
    }

    private Subject subject(Question question) {
        Subject subject = question.form() == Question.Form.NUMBER
                ? numberSubject(idOf(question), question instanceof Question.EntryCount)
                : new Subject(idOf(question), question.categories().size(), false);
        if (question instanceof Question.Days days) {
            return implying(subject, List.of(days.from(), days.to()));
        }
        return question instanceof Question.Plain plain ? implying(subject, List.of(plain.variable())) : subject;
    }

    /** Who has an answer has answered one of the variables. */
    private Subject implying(Subject subject, List<Variable> asked) {
        implied.computeIfAbsent(subject, fact -> given.stream()
                .filter(one -> one.variables().stream().anyMatch(asked::contains))
                .map(one -> Fact.yes(given(one)))
                .toList());
        return subject;
    }

    private Subject number(Variable variable) {
        return implying(numberSubject(numberOf(variable), false), List.of(variable));
    }

    private Subject number(EntrySet entries) {
        return numberSubject(numberOf(entries), true);
    }

    private Subject numberSubject(String id, boolean everybody) {
        int[] to = borders.getOrDefault(id, new TreeSet<>()).stream()
                .mapToInt(i -> i)
                .toArray();
        Subject subject = new Subject(id, to.length + 1, everybody);
        classes.put(subject, to);
        return subject;
    }

    /** The subject of a question answered with a number. */
    Subject subjectOf(Question number) {
        return subject(number);
    }

    /** Whether the first answer of a number is "none", so that it adds nothing to a sum. */
    boolean countsFromNone(Subject number) {
        return number.id().startsWith(NUMBER)
                && borders(number).filter(to -> to.length > 0 && to[0] == NONE).isPresent();
    }

    /** The classes that statistics divide a number into, in order; every single class of its own if there are none. */
    List<Long> classesOf(Question number) {
        Subject subject = subject(number);
        List<Long> all = new ArrayList<>();
        for (Question.Classes some : classed.getOrDefault(subject.id(), List.of())) {
            some.classes()
                    .forEach(one ->
                            all.add(classes(some, List.of(one.category().id())).answers()));
            return all;
        }
        for (int i = 0; i < subject.size(); i++) {
            all.add(1L << i);
        }
        return all;
    }

    /** The highest number of each class but the last of a number's answers; empty for what is no number. */
    Optional<int[]> borders(Subject subject) {
        return Optional.ofNullable(classes.get(subject));
    }

    private long between(Subject number, int from, int to) {
        int[] highest = borders(number).orElseThrow();
        long answers = 0;
        for (int i = 0; i <= highest.length; i++) {
            int low = i == 0 ? Integer.MIN_VALUE : highest[i - 1] + 1;
            int high = i == highest.length ? Integer.MAX_VALUE : highest[i];
            answers |= low <= to && high >= from ? 1L << i : 0;
        }
        return answers;
    }

    private static Fact answered(Subject subject) {
        return new Fact(subject, subject.answered());
    }

    private static Fact some(Subject number) {
        return new Fact(number, number.answered() & ~1L);
    }

    private static Subject given(Condition.Answered answered) {
        return Subject.yesOrNo("given "
                + String.join(
                        " or ",
                        answered.variables().stream().map(Variable::id).sorted().toList()));
    }

    private static List<Fact> plus(List<Fact> facts, Fact one) {
        return plus(facts, List.of(one));
    }

    private static List<Fact> plus(List<Fact> facts, List<Fact> more) {
        return Stream.concat(facts.stream(), more.stream()).toList();
    }

    private static String numberOf(Variable variable) {
        return NUMBER + variable.id();
    }

    private static String numberOf(EntrySet entries) {
        return NUMBER + entries.id();
    }

    /** What a question asks, by the codebook's variables. */
    static String idOf(Question question) {
        if (question instanceof Question.Plain plain) {
            return plain.variable().id();
        } else if (question instanceof Question.Named named) {
            return named.variable().id();
        } else if (question instanceof Question.NamedCount count) {
            return numberOf(count.variable());
        } else if (question instanceof Question.EntryCount count) {
            return numberOf(count.entries());
        } else if (question instanceof Question.EntryCodes codes) {
            return codes.entries().id() + " " + codes.variable().id() + phase(codes.phase());
        } else if (question instanceof Question.EntryHighest highest) {
            return highest.entries().id() + " highest " + highest.variable().id() + phase(highest.phase());
        } else if (question instanceof Question.Transition transition) {
            return idOf(transition.from()) + " > " + idOf(transition.to());
        } else if (question instanceof Question.Days days) {
            return "days from " + days.from().id() + " to " + days.to().id();
        }
        return "question " + question.id();
    }

    private static String phase(Optional<Phase> phase) {
        return phase.map(one -> " in " + one.id()).orElse("");
    }
}
