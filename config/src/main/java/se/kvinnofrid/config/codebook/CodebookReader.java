package se.kvinnofrid.config.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads {@code codebook/codebook.yaml} and the files per phase that it names. */
public final class CodebookReader {

    private static final String FOLDER = "codebook/";
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final ConfigurationFiles files;
    private final Faults faults;
    private final List<Phase> phases = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Variable> variables = new ArrayList<>();

    private CodebookReader(ConfigurationFiles files, Faults faults) {
        this.files = files;
        this.faults = faults;
    }

    /** Reads the codebook; what is wrong with it is added to {@code faults}, and then what is returned is not to be used. */
    public static Codebook read(ConfigurationFiles files, Faults faults) {
        return new CodebookReader(files, faults).codebook();
    }

    private Codebook codebook() {
        Mapping top = files.yaml(FOLDER + "codebook.yaml", faults);
        List<Mapping> phaseMappings = top.mappings("phases");
        for (Mapping phase : phaseMappings) {
            phases.add(new Phase(identifier(phase, "id"), Label.read(phase), phase.isTrue("survey")));
        }
        top.mappings("groups").forEach(group -> groups.add(group(group)));
        Mapping sheets = top.needMapping("sheets");
        Mapping markers = top.needMapping("markers");
        CodebookCheck check = new CodebookCheck(faults);
        for (int i = 0; i < phaseMappings.size(); i++) {
            Mapping file = files.yaml(FOLDER + phaseMappings.get(i).needText("file"), faults);
            phaseMappings.get(i).refuseOthers();
            for (Mapping mapping : file.mappings("variables")) {
                Variable variable = variable(mapping, phases.get(i));
                variables.add(variable);
                check.note(variable, mapping.place());
            }
            file.refuseOthers();
        }
        Codebook codebook = new Codebook(
                top.needText("version"),
                Label.find(top, "title").orElse(new Label("", "")),
                phases,
                groups,
                variables,
                Markers.of(
                        markers.texts("missing"), markers.texts("unknown"), markers.texts("yes"), markers.texts("no")),
                sheets.texts("cases"),
                sheets.texts("survey"));
        sheets.refuseOthers();
        markers.refuseOthers();
        top.refuseOthers();
        check.whole(codebook, top.place());
        return codebook;
    }

    private Group group(Mapping mapping) {
        List<Phase> repeated = new ArrayList<>();
        for (String id : mapping.texts("phases")) {
            phases.stream()
                    .filter(phase -> phase.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            repeated::add,
                            () -> mapping.faultUnknown(
                                    "phases", id, phases.stream().map(Phase::id).toList()));
        }
        Group group = new Group(
                identifier(mapping, "id"),
                Label.read(mapping),
                identifier(mapping, "table"),
                mapping.needChoice("entries", Group.Entries.class),
                mapping.texts("sheets"),
                repeated,
                Label.find(mapping, "phase_column"));
        if (group.phaseColumn().isPresent() == repeated.isEmpty()) {
            mapping.fault("phases", "'phases' and 'phase_column' must be given together");
        }
        mapping.refuseOthers();
        return group;
    }

    private Variable variable(Mapping mapping, Phase phase) {
        Optional<Group> group = mapping.findText("group").flatMap(id -> {
            Optional<Group> found =
                    groups.stream().filter(g -> g.id().equals(id)).findFirst();
            if (found.isEmpty()) {
                mapping.faultUnknown("group", id, groups.stream().map(Group::id).toList());
            }
            return found;
        });
        Variable variable = new Variable(
                variableId(mapping, group),
                mapping.needText("number"),
                Label.read(mapping),
                phase,
                mapping.needChoice("kind", Kind.class),
                mapping.mappings("codes").stream().map(this::code).toList(),
                group,
                mapping.findChoice("role", Role.class),
                mapping.isTrue("required"),
                mapping.texts("synonyms"),
                mapping.texts("sheet_synonyms"),
                mapping.findNumber("max_length"),
                range(mapping),
                Label.find(mapping, "note"));
        mapping.refuseOthers();
        return variable;
    }

    private Code code(Mapping mapping) {
        Code code = new Code(
                mapping.needText("code"),
                Label.read(mapping),
                mapping.texts("synonyms"),
                mapping.findChoice("role", CodeRole.class).orElse(CodeRole.ANSWER),
                range(mapping));
        mapping.refuseOthers();
        return code;
    }

    private static Optional<Code.Range> range(Mapping mapping) {
        Optional<Integer> from = mapping.findNumber("from");
        Optional<Integer> to = mapping.findNumber("to");
        if (from.isPresent() != to.isPresent() || from.orElse(0) > to.orElse(0)) {
            mapping.fault("from", "'from' and 'to' must be given together, the lower first");
            return Optional.empty();
        }
        return from.map(low -> new Code.Range(low, to.orElseThrow()));
    }

    /** A member of a group is written {@code <group>.<name>} so that it reads the same everywhere. */
    private static String variableId(Mapping mapping, Optional<Group> group) {
        String id = mapping.needText("id");
        String prefix = group.map(g -> g.id() + ".").orElse("");
        if (!id.startsWith(prefix)
                || !IDENTIFIER.matcher(id.substring(prefix.length())).matches()) {
            mapping.fault("id", "'" + id + "' must be " + prefix + "a-z, 0-9 and _ only, a letter first");
            return prefix + "x";
        }
        return id;
    }

    private static String identifier(Mapping mapping, String key) {
        String id = mapping.needText(key);
        if (!IDENTIFIER.matcher(id).matches()) {
            mapping.fault(key, "'" + id + "' must be a-z, 0-9 and _ only, a letter first");
        }
        return id;
    }
}
