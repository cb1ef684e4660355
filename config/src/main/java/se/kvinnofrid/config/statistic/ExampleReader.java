package se.kvinnofrid.config.statistic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads the examples of a statistic: small tables of cases in and cells out. */
final class ExampleReader {

    private static final List<String> FIGURES = List.of("count", "base", "answers", "share", "value");
    private static final List<String> KEYS = List.of("category", "area", "breakdown", "breakdown_value", "period");

    private final Codebook codebook;

    ExampleReader(Codebook codebook) {
        this.codebook = codebook;
    }

    List<Example> read(Mapping statistic) {
        List<Example> examples = new ArrayList<>();
        for (Mapping mapping : statistic.mappings("examples")) {
            List<Example.Case> cases =
                    mapping.mappings("cases").stream().map(this::oneCase).toList();
            List<Example.Cell> cells =
                    mapping.mappings("cells").stream().map(ExampleReader::cell).toList();
            if (cells.isEmpty()) {
                mapping.fault("cells", "an example without cells shows nothing");
            }
            mapping.refuseOthers();
            examples.add(new Example(mapping.place(), cases, cells));
        }
        return List.copyOf(examples);
    }

    private Example.Case oneCase(Mapping mapping) {
        SortedMap<String, List<SortedMap<String, List<String>>>> entries = new TreeMap<>();
        for (Group group : codebook.groups()) {
            List<SortedMap<String, List<String>>> ofGroup = new ArrayList<>();
            for (Mapping entry : mapping.mappings(group.id())) {
                SortedMap<String, List<String>> answers = answers(entry, codebook.members(group));
                entry.findText("phase").ifPresent(phase -> answers.put("phase", List.of(phase)));
                entry.refuseOthers();
                ofGroup.add(answers);
            }
            entries.put(group.id(), List.copyOf(ofGroup));
        }
        Example.Case example = new Example.Case(
                mapping.findNumber("times").orElse(1), answers(mapping, codebook.caseVariables()), entries);
        mapping.refuseOthers();
        return example;
    }

    private static SortedMap<String, List<String>> answers(Mapping mapping, List<Variable> variables) {
        SortedMap<String, List<String>> answers = new TreeMap<>();
        for (Variable variable : variables) {
            List<String> given = mapping.texts(variable.column());
            given.stream()
                    .filter(code ->
                            variable.kind().isCoded() && variable.findCode(code).isEmpty())
                    .forEach(code -> mapping.faultUnknown(
                            variable.column(),
                            code,
                            variable.codes().stream().map(c -> c.id()).toList()));
            if (!given.isEmpty()) {
                answers.put(variable.id(), given);
            }
        }
        return answers;
    }

    private static Example.Cell cell(Mapping mapping) {
        Map<String, String> key = new LinkedHashMap<>();
        Map<String, String> figures = new LinkedHashMap<>();
        KEYS.forEach(name -> mapping.findText(name).ifPresent(text -> key.put(name, text)));
        for (String figure : FIGURES) {
            if (mapping.keys().contains(figure)) {
                figures.put(figure, mapping.findText(figure).orElse(""));
            }
        }
        if (figures.isEmpty()) {
            mapping.fault("", "a cell must say at least one of " + String.join(", ", FIGURES));
        }
        mapping.refuseOthers();
        return new Example.Cell(key, figures);
    }
}
