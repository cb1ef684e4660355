package se.kvinnofrid.aggregate.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.compute.Counter.Amount;
import se.kvinnofrid.aggregate.compute.Plan.Kind;
import se.kvinnofrid.aggregate.compute.Plan.Planned;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Question;
import se.kvinnofrid.config.statistic.Statistic;

/** Plans the categories of one statistic and of its variants. */
final class Measures {

    private static final Variant ITSELF = new Variant("", "", Optional.empty());

    private final Plan plan;
    private final WorkingCases cases;
    private final Statistic statistic;

    /** The statistic itself, or its table for another question. */
    private record Variant(String breakdown, String value, Optional<Question> of) {}

    Measures(Plan plan, WorkingCases cases, Statistic statistic) {
        this.plan = plan;
        this.cases = cases;
        this.statistic = statistic;
    }

    void plan() {
        statistic.measures().forEach(measure -> plan(measure, ITSELF));
        for (Breakdown breakdown : statistic.breakdowns()) {
            if (breakdown instanceof Breakdown.Variants variants) {
                variants.questions().forEach((value, of) -> plan(new Variant(breakdown.id(), value, Optional.of(of))));
            }
        }
    }

    /** Of a variant only what asks the statistic's own question has a meaning. */
    private void plan(Variant variant) {
        Question own = statistic.measures().get(0).questions().findFirst().orElseThrow();
        statistic.measures().stream()
                .filter(measure -> measure.questions().allMatch(own::equals))
                .forEach(measure -> plan(measure, variant));
    }

    private void plan(Measure measure, Variant variant) {
        if (measure instanceof Measure.Distribution m) {
            Question of = variant.of().orElse(m.of());
            for (Category category : of.categories()) {
                Criterion has = cases.hasAny(of, List.of(category.id()));
                add(category, Kind.ONE, List.of(), variant, casesWith(has), answered(of), null);
            }
        } else if (measure instanceof Measure.MultiResponse m) {
            Question of = variant.of().orElse(m.of());
            int answers = answersTo(of);
            for (Category category : of.categories()) {
                Criterion has = cases.hasAny(of, List.of(category.id()));
                add(category, Kind.SEVERAL, List.of(), variant, casesWith(has), answered(of), answers);
            }
        } else if (measure instanceof Measure.Share m) {
            share(m, variant);
        } else if (measure instanceof Measure.EntryDistribution m) {
            entries(m, variant);
        } else if (measure instanceof Measure.Value m) {
            List<Criterion> where = new ArrayList<>(population(cases.given(m.of())));
            m.where().map(cases::holds).ifPresent(where::add);
            int number = plan.number(new Plan.Summed(cases.place(m.of()), where));
            plan.add(new Planned(
                    statistic,
                    m.category().id(),
                    Kind.VALUE,
                    List.of(),
                    "",
                    "",
                    null,
                    null,
                    null,
                    null,
                    null,
                    number,
                    Optional.of(m.figure()),
                    null));
        } else if (measure instanceof Measure.Difference m) {
            m.categories().forEach(category -> add(category, Kind.DIFFERENCE, List.of(), variant, null, null, null));
        } else if (measure instanceof Measure.Rate m) {
            int count = casesWith(m.where().map(cases::holds));
            rate(m, count);
        } else if (measure instanceof Measure.CaseCount m) {
            int count = casesWith(m.where().map(cases::holds));
            add(m.category(), Kind.CASES, List.of(), variant, count, null, null);
        } else {
            Measure.MunicipalityCount m = (Measure.MunicipalityCount) measure;
            int count = plan.municipalities(m.participation());
            add(m.category(), Kind.MUNICIPALITIES, List.of(), variant, count, null, null);
        }
    }

    private void rate(Measure.Rate measure, int count) {
        plan.add(new Planned(
                statistic,
                measure.category().id(),
                Kind.RATE,
                List.of(),
                "",
                "",
                count,
                null,
                null,
                count,
                null,
                null,
                Optional.empty(),
                measure.per()));
    }

    private void share(Measure.Share measure, Variant variant) {
        Question of = variant.of().orElse(measure.of());
        boolean ofOneAnswer = statistic.measures().contains(new Measure.Distribution(measure.of()));
        boolean ofSeveral = statistic.measures().contains(new Measure.MultiResponse(measure.of()));
        Integer answers = ofSeveral ? answersTo(of) : null;
        add(
                measure.category(),
                Kind.SHARE,
                ofOneAnswer ? measure.codes() : List.of(),
                variant,
                casesWith(cases.hasAny(of, measure.codes())),
                answered(of),
                answers);
    }

    private void entries(Measure.EntryDistribution measure, Variant variant) {
        List<Integer> places = measure.categories().stream()
                .map(category -> cases.place(measure.entries(), measure.of(), category.id()))
                .toList();
        int base = entriesAt(places);
        int baseCases = casesWith(new Criterion.Entries(places));
        for (int i = 0; i < places.size(); i++) {
            List<Integer> place = List.of(places.get(i));
            plan.add(new Planned(
                    statistic,
                    measure.categories().get(i).id(),
                    Kind.ENTRIES,
                    List.of(),
                    variant.breakdown(),
                    variant.value(),
                    entriesAt(place),
                    base,
                    null,
                    casesWith(new Criterion.Entries(place)),
                    baseCases,
                    null,
                    Optional.empty(),
                    null));
        }
    }

    private int entriesAt(List<Integer> places) {
        return plan.counter(new Counter(new Amount.Entries(places), population()));
    }

    private int answersTo(Question of) {
        return plan.counter(new Counter(new Amount.Answers(cases.place(of)), population()));
    }

    private int casesWith(Optional<Criterion> criterion) {
        return criterion
                .map(this::casesWith)
                .orElseGet(() -> plan.counter(new Counter(new Amount.Case(), population())));
    }

    private int casesWith(Criterion criterion) {
        return plan.counter(new Counter(new Amount.Case(), population(criterion)));
    }

    private int answered(Question of) {
        return casesWith(cases.given(of));
    }

    /** The statistic's population is part of every counter. */
    private List<Criterion> population(Criterion... criteria) {
        return Stream.concat(Stream.of(criteria), statistic.where().map(cases::holds).stream())
                .toList();
    }

    private void add(
            Category category,
            Kind kind,
            List<String> parts,
            Variant variant,
            @Nullable Integer count,
            @Nullable Integer base,
            @Nullable Integer answers) {
        plan.add(new Planned(
                statistic,
                category.id(),
                kind,
                parts,
                variant.breakdown(),
                variant.value(),
                count,
                base,
                answers,
                count,
                base,
                null,
                Optional.empty(),
                null));
    }
}
