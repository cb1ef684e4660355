package se.kvinnofrid.config.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.statistic.Question.Form;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads what a statistic counts and computes: its {@code measure}, and its {@code shares}, {@code values} and {@code counts}. */
final class MeasureReader {

    /** The kinds of main measure. */
    private enum Main {
        DISTRIBUTION,
        MULTI_RESPONSE,
        ENTRY_DISTRIBUTION,
        SHARES,
        COUNT,
        RATE
    }

    private final Definitions definitions;
    private final ConditionReader conditions;

    MeasureReader(Definitions definitions, ConditionReader conditions) {
        this.definitions = definitions;
        this.conditions = conditions;
    }

    List<Measure> read(Mapping mapping) {
        List<Measure> measures = new ArrayList<>();
        Main main = mapping.needChoice("measure", Main.class);
        Optional<Question> of = Optional.empty();
        switch (main) {
            case DISTRIBUTION -> {
                of = definitions.findQuestion(mapping, "of", Form.ONE);
                of.map(Measure.Distribution::new).ifPresent(measures::add);
            }
            case MULTI_RESPONSE -> {
                of = definitions.findQuestion(mapping, "of", Form.SEVERAL);
                of.map(Measure.MultiResponse::new).ifPresent(measures::add);
            }
            case ENTRY_DISTRIBUTION -> entries(mapping).ifPresent(measures::add);
            case SHARES -> {}
            case RATE -> {
                int per = mapping.needNumber("per");
                mapping.mappings("counts").forEach(item -> measures.add(rate(item, per)));
            }
            case COUNT -> mapping.mappings("counts").forEach(item -> count(item).ifPresent(measures::add));
        }
        for (Mapping item : mapping.mappings("shares")) {
            share(item, of).ifPresent(measures::add);
        }
        for (Mapping item : mapping.mappings("values")) {
            value(item).ifPresent(measures::add);
        }
        mapping.findMapping("difference").ifPresent(item -> measures.add(difference(item)));
        if (measures.isEmpty()) {
            mapping.fault("measure", "nothing is counted: 'count' and 'rate' need 'counts', 'shares' needs 'shares'");
        }
        return measures;
    }

    private Optional<Measure> entries(Mapping mapping) {
        return definitions.findEntries(mapping, "entries").flatMap(entries -> definitions
                .findVariable(mapping, "of", Optional.of(entries.group()), Kind.CODE)
                .map(of -> new Measure.EntryDistribution(entries, of)));
    }

    private Optional<Measure> share(Mapping item, Optional<Question> main) {
        String id = item.needText("id");
        Label label = Label.read(item);
        Optional<Question> of = item.findText("of").isPresent() || main.isEmpty()
                ? definitions.findQuestion(item, "of", Form.ONE, Form.SEVERAL)
                : main;
        Optional<Measure> share = of.map(
                question -> new Measure.Share(new Category(id, label), question, definitions.codes(item, question)));
        item.texts("codes");
        item.texts("all_but");
        item.texts("direction");
        item.refuseOthers();
        return share;
    }

    private Optional<Measure> value(Mapping item) {
        Category category = new Category(item.needText("id"), Label.read(item));
        Measure.Figure figure = item.needChoice("kind", Measure.Figure.class);
        Optional<Condition> where = conditions.find(item, "where");
        Optional<Question> of = definitions.findQuestion(item, "of", Form.NUMBER);
        item.refuseOthers();
        return of.map(question -> new Measure.Value(category, figure, question, where));
    }

    private Measure rate(Mapping item, int per) {
        Category category = new Category(item.needText("id"), Label.read(item));
        Optional<Condition> where = conditions.find(item, "where");
        item.refuseOthers();
        return new Measure.Rate(category, where, per);
    }

    private static Measure difference(Mapping item) {
        String id = item.needText("id");
        Label label = Label.read(item);
        String share = item.needText("of");
        item.refuseOthers();
        return new Measure.Difference(
                new Category(id, label),
                new Category(id + "_low", new Label(label.sv() + ", undre gräns", label.en() + ", lower limit")),
                new Category(id + "_high", new Label(label.sv() + ", övre gräns", label.en() + ", upper limit")),
                share);
    }

    private Optional<Measure> count(Mapping item) {
        Category category = new Category(item.needText("id"), Label.read(item));
        Optional<Measure.Participation> municipalities = item.findChoice("municipalities", Measure.Participation.class);
        Optional<Condition> where = conditions.find(item, "where");
        item.refuseOthers();
        return Optional.of(
                municipalities.isPresent()
                        ? new Measure.MunicipalityCount(category, municipalities.get())
                        : new Measure.CaseCount(category, where));
    }
}
