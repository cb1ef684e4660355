package se.kvinnofrid.samples;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.yaml.Mapping;

/** Whether a draw fits what it is about. */
final class DrawCheck {

    private final Mapping mapping;
    private final Subject subject;
    private final Codebook codebook;

    /** A check that notes its faults at a draw's place in the profile. */
    DrawCheck(Mapping mapping, Subject subject, Codebook codebook) {
        this.mapping = mapping;
        this.subject = subject;
        this.codebook = codebook;
    }

    /** Checks a draw, which is the last of those read so far. */
    void check(Draw draw, List<Draw> sofar) {
        if (sofar.stream().filter(other -> other.name().equals(draw.name())).count() > 1) {
            mapping.fault("draw", "'" + draw.name() + "' is drawn twice");
        }
        if (draw.keys().size() > Draw.Condition.MOST_VALUES) {
            mapping.fault(
                    "draw",
                    "at most " + Draw.Condition.MOST_VALUES + " values, found "
                            + draw.keys().size());
        }
        draw.keys().forEach(key -> subject.findFault(key).ifPresent(fault -> mapping.fault("draw", fault)));
        refuseOpenEnd("cases", draw.alternatives());
        if (!draw.further().isEmpty()) {
            refuseOpenEnd("further", draw.further());
        }
        if (subject instanceof Subject.OfField of) {
            variable(draw, of.field().variable(), sofar);
        }
    }

    private void variable(Draw draw, Variable variable, List<Draw> sofar) {
        List<String> valid = variable.codes().stream().map(Code::id).toList();
        draw.codes().stream()
                .filter(code -> !valid.contains(code))
                .forEach(code -> mapping.faultUnknown("codes", code, valid));
        if (variable.kind() == Kind.CODES) {
            draw.alternatives().forEach(alternative -> refuseTooFewCodes(draw.keys(), alternative));
        }
        if (variable.kind() == Kind.DATE && !variable.equals(codebook.with(Role.OPENED))) {
            day(draw, sofar);
        }
        variable.group().ifPresent(group -> refuseTooFewEntries(draw, most(group.id(), sofar)));
    }

    /** A day is reckoned from another day that was drawn before. */
    private void day(Draw draw, List<Draw> sofar) {
        if (draw.lag().isEmpty()) {
            mapping.fault("draw", draw.name() + " must say 'after' or 'before' which other day it is");
        }
        List<String> days = sofar.subList(0, sofar.size() - 1).stream()
                .map(Draw::name)
                .filter(this::isDay)
                .toList();
        Stream.of("after", "before", "until").forEach(key -> mapping.findText(key)
                .filter(field -> !days.contains(field))
                .ifPresent(field -> mapping.faultUnknown(key, field, days)));
    }

    private boolean isDay(String name) {
        return Subject.named(name, codebook) instanceof Subject.OfField of
                && of.field().variable().kind() == Kind.DATE;
    }

    private void refuseOpenEnd(String key, List<Draw.Alternative> alternatives) {
        if (alternatives.isEmpty()
                || !alternatives.get(alternatives.size() - 1).when().isEmpty()) {
            mapping.fault(key, "the last one must have no 'when', so that every case finds one");
        }
    }

    /** Answers are drawn without repeats: there must be as many codes as answers. */
    private void refuseTooFewCodes(List<String> keys, Draw.Alternative alternative) {
        int codes = alternative.codes().map(Weights::size).orElse(0);
        IntStream.range(0, keys.size())
                .filter(alternative.weights()::has)
                .map(value -> number(keys.get(value)))
                .filter(number -> number > codes)
                .forEach(number -> mapping.fault("codes", "too few codes for " + number + " answers"));
    }

    /** Likewise for entries, of which the first may have taken one of the values. */
    private void refuseTooFewEntries(Draw draw, int most) {
        draw.further().stream()
                .filter(alternative -> alternative.weights().size() < most)
                .forEach(alternative -> mapping.fault("further", "too few values for " + most + " entries"));
    }

    private static int most(String group, List<Draw> draws) {
        return draws.stream()
                .filter(draw -> draw.name().equals(group))
                .flatMap(draw -> draw.keys().stream())
                .mapToInt(DrawCheck::number)
                .max()
                .orElse(0);
    }

    /** The number that a value is; 0 for any other value. */
    private static int number(String key) {
        return Subject.NUMBER.matcher(key).matches() ? Integer.parseInt(key) : 0;
    }
}
