package se.kvinnofrid.samples;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads the draws of a profile; every name in them must be the codebook's, or a trait that a later draw depends on. */
final class DrawReader {

    private final Codebook codebook;
    private final List<Draw> draws = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    private DrawReader(Codebook codebook) {
        this.codebook = codebook;
    }

    /** Reads all draws; what is wrong is noted as faults, and then what is returned is not to be used. */
    static List<Draw> read(List<Mapping> mappings, Codebook codebook) {
        DrawReader reader = new DrawReader(codebook);
        mappings.forEach(reader::read);
        mappings.forEach(reader::refuseIdleTrait);
        return List.copyOf(reader.draws);
    }

    private void read(Mapping mapping) {
        List<Mapping> cases = mapping.findNode("cases").isPresent() ? mapping.mappings("cases") : List.of(mapping);
        List<Mapping> further = mapping.mappings("further");
        Draw draw = draw(mapping, cases, further);
        // Entries after the first may depend on the first, which is this very draw.
        draws.add(draw);
        List<Draw.Alternative> afterFirst =
                further.stream().map(one -> alternative(one, mapping, draw)).toList();
        Draw whole = draw.withFurther(afterFirst);
        draws.set(draws.size() - 1, whole);
        new DrawCheck(mapping, Subject.named(draw.name(), codebook), codebook).check(whole, draws);
        Stream.concat(cases.stream(), further.stream()).forEach(Mapping::refuseOthers);
        mapping.refuseOthers();
    }

    private Draw draw(Mapping mapping, List<Mapping> cases, List<Mapping> further) {
        Draw draw = new Draw(
                mapping.needText("draw"),
                keys(Stream.concat(cases.stream(), further.stream()), "weights"),
                List.of(),
                List.of(),
                keys(Stream.concat(Stream.of(mapping), cases.stream()), "codes"),
                lag(mapping),
                mapping.findNumber("highest"));
        return draw.withAlternatives(
                cases.stream().map(one -> alternative(one, mapping, draw)).toList());
    }

    private Draw.Alternative alternative(Mapping one, Mapping mapping, Draw draw) {
        // Codes that stand beside all cases hold for those that have none of their own.
        Mapping holder = one.findMapping("codes").isPresent() ? one : mapping;
        return new Draw.Alternative(
                when(one),
                WeightsReader.read(one, "weights", draw.keys()),
                holder.findMapping("codes").map(codes -> WeightsReader.read(holder, "codes", draw.codes())));
    }

    private List<Draw.Condition> when(Mapping mapping) {
        return mapping.findMapping("when")
                .map(when -> when.keys().stream()
                        .flatMap(name -> findCondition(when, name).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Draw.Condition> findCondition(Mapping when, String name) {
        int index = names().indexOf(name);
        List<String> wanted = when.texts(name);
        if (index < 0) {
            when.faultUnknown(name, name, names());
            return Optional.empty();
        }
        asked.add(name);
        List<String> keys = draws.get(index).keys();
        long values = 0;
        for (String value : wanted) {
            if (keys.contains(value)) {
                values |= 1L << keys.indexOf(value);
            } else {
                when.faultUnknown(name, value, keys);
            }
        }
        return Optional.of(new Draw.Condition(index, values));
    }

    private static Optional<Draw.Lag> lag(Mapping mapping) {
        Optional<String> after = mapping.findText("after");
        Optional<String> before = mapping.findText("before");
        Optional<String> until = mapping.findText("until");
        if (after.isPresent() && before.isPresent()) {
            mapping.fault("before", "'after' and 'before' cannot both be given");
        }
        return after.or(() -> before).map(field -> new Draw.Lag(field, before.isPresent(), until));
    }

    /** A misspelt variable must not pass for a trait. */
    private void refuseIdleTrait(Mapping mapping) {
        String name = mapping.needText("draw");
        if (Subject.named(name, codebook) instanceof Subject.Trait && !asked.contains(name)) {
            mapping.faultUnknown(
                    "draw", name, codebook.fields().stream().map(Field::id).toList());
        }
    }

    private static List<String> keys(Stream<Mapping> holders, String key) {
        return holders.flatMap(holder -> holder.findMapping(key).stream())
                .flatMap(weights -> weights.keys().stream())
                .distinct()
                .toList();
    }

    private List<String> names() {
        return draws.stream().map(Draw::name).toList();
    }
}
