package se.kvinnofrid.config.statistic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.statistic.Question.Form;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads one statistic. */
final class StatisticReader {

    /** Names in the schema of published figures that are taken; every statistic is a view there. */
    private static final List<String> RESERVED = List.of(
            "area",
            "breakdown_value",
            "category",
            "cell",
            "comparability",
            "comparison",
            "edition",
            "hidden_cells",
            "participant",
            "trend");

    /** Which breakdowns a statistic has. */
    private enum Common {
        ALL,
        NONE
    }

    private final Definitions definitions;
    private final ConditionReader conditions;
    private final MeasureReader measures;
    private final ExampleReader examples;

    StatisticReader(Definitions definitions, ExampleReader examples) {
        this.definitions = definitions;
        this.conditions = new ConditionReader(definitions);
        this.measures = new MeasureReader(definitions, conditions);
        this.examples = examples;
    }

    Statistic read(Mapping mapping, List<Breakdown> common) {
        String id = identifier(mapping);
        Label title = Label.find(mapping, "title").orElseGet(() -> Label.read(mapping.needMapping("title")));
        Label base = Label.find(mapping, "base").orElseGet(() -> Label.read(mapping.needMapping("base")));
        List<Measure> all = measures.read(mapping);
        List<Breakdown> breakdowns = new ArrayList<>();
        if (mapping.findChoice("breakdowns", Common.class).orElse(Common.ALL) == Common.ALL) {
            breakdowns.addAll(common);
        }
        mapping.mappings("more_breakdowns").forEach(item -> breakdown(item).ifPresent(breakdowns::add));
        Statistic statistic = new Statistic(
                id,
                title,
                base,
                mapping.findNumber("diagram"),
                Label.find(mapping, "note"),
                conditions.find(mapping, "where"),
                all,
                breakdowns,
                neverByMunicipality(mapping, all),
                mapping.isTrue("known_at_closing"),
                examples.read(mapping));
        mapping.refuseOthers();
        check(statistic, mapping);
        return statistic;
    }

    /** The {@code id}, which becomes the name of a view. */
    static String identifier(Mapping mapping) {
        String id = mapping.needText("id");
        if (!QuestionReader.IDENTIFIER.matcher(id).matches()) {
            mapping.fault("id", "'" + id + "' must be a-z, 0-9 and _ only, a letter first");
        }
        if (RESERVED.contains(id)) {
            mapping.fault("id", "'" + id + "' is the name of a table of the pipeline's own, choose another id");
        }
        return id;
    }

    private Optional<Breakdown> breakdown(Mapping mapping) {
        String id = mapping.needText("id");
        List<Mapping> values = mapping.mappings("values");
        Optional<Breakdown> breakdown;
        if (values.isEmpty()) {
            breakdown = definitions
                    .findQuestion(mapping, "of", Form.ONE)
                    .map(question -> new Breakdown.ByQuestion(id, question));
        } else {
            breakdown = Optional.of(variants(id, values));
        }
        mapping.refuseOthers();
        return breakdown;
    }

    private Breakdown variants(String id, List<Mapping> values) {
        List<Category> categories = new ArrayList<>();
        SortedMap<String, Question> questions = new TreeMap<>();
        for (Mapping value : values) {
            String code = value.needText("value");
            definitions
                    .findQuestion(value, "of", Form.ONE, Form.SEVERAL)
                    .ifPresent(question -> questions.put(code, question));
            categories.add(new Category(code, Label.read(value)));
            value.refuseOthers();
        }
        return new Breakdown.Variants(id, categories, questions);
    }

    /** What is named, and every category that sheltered housing is, or is part of: its place must not be derivable. */
    private static Set<String> neverByMunicipality(Mapping mapping, List<Measure> measures) {
        Set<String> never = new HashSet<>(mapping.texts("never_by_municipality"));
        for (Measure measure : measures) {
            List<String> sheltered = measure.findVariable().stream()
                    .flatMap(variable -> variable.codesWith(CodeRole.SHELTERED_HOUSING).stream())
                    .map(Code::id)
                    .toList();
            if (measure instanceof Measure.Share share) {
                if (share.codes().stream().anyMatch(sheltered::contains)) {
                    never.add(share.category().id());
                }
            } else {
                never.addAll(sheltered);
            }
        }
        return never;
    }

    private static void check(Statistic statistic, Mapping mapping) {
        List<String> categories =
                statistic.categories().stream().map(Category::id).toList();
        Set<String> seen = new HashSet<>();
        categories.stream()
                .filter(category -> !seen.add(category))
                .forEach(category -> mapping.fault("shares", "the category '" + category + "' is given twice"));
        statistic.neverByMunicipality().stream()
                .filter(category -> !categories.contains(category))
                .forEach(category -> mapping.faultUnknown("never_by_municipality", category, categories));
        Set<String> ids = new HashSet<>();
        statistic.breakdowns().stream()
                .filter(breakdown -> !ids.add(breakdown.id()))
                .forEach(breakdown ->
                        mapping.fault("more_breakdowns", "the breakdown '" + breakdown.id() + "' is given twice"));
        boolean rates = statistic.isByMunicipalityAndYear();
        if (rates && !statistic.measures().stream().allMatch(Measure.Rate.class::isInstance)) {
            mapping.fault("measure", "rates cannot stand together with other measures");
        }
        if (rates && !statistic.breakdowns().isEmpty()) {
            mapping.fault("measure", "rates have no breakdowns: write 'breakdowns: none'");
        }
        differences(statistic, mapping);
        EmptyTables.check(statistic, mapping);
        for (Breakdown breakdown : statistic.breakdowns()) {
            if (breakdown instanceof Breakdown.Variants variants) {
                variants.questions().values().stream()
                        .filter(question -> !statistic.questions().stream()
                                .allMatch(of -> of.form() == question.form()
                                        && of.categories().equals(question.categories())))
                        .forEach(question -> mapping.fault(
                                "more_breakdowns",
                                question.id() + " has other answers than the statistic's own question"));
            }
        }
        for (Example example : statistic.examples()) {
            example.cells().stream()
                    .map(cell -> cell.key().getOrDefault("category", ""))
                    .filter(category -> !categories.contains(category))
                    .forEach(category -> mapping.faultUnknown("examples", category, categories));
        }
    }

    private static void differences(Statistic statistic, Mapping mapping) {
        List<String> shares = statistic.measures().stream()
                .filter(Measure.Share.class::isInstance)
                .flatMap(measure -> measure.categories().stream())
                .map(Category::id)
                .toList();
        for (Measure measure : statistic.measures()) {
            if (measure instanceof Measure.Difference difference) {
                if (!shares.contains(difference.share())) {
                    mapping.faultUnknown("difference", difference.share(), shares);
                }
                if (statistic.factors().isEmpty()) {
                    mapping.fault("difference", "a difference needs 'more_breakdowns' by questions of the kind 'flag'");
                }
            }
        }
    }
}
