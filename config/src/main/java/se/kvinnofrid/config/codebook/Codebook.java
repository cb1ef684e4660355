package se.kvinnofrid.config.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.config.Label;

/**
 * The variables of the follow-up with their answers: the one place where they are named.
 *
 * @param version the codebook's version, recorded with every result
 * @param phases the phases in order
 * @param groups the repeating groups
 * @param variables all variables in the national order
 * @param markers the words for "no answer", unknown, yes and no
 * @param caseSheets names of workbook sheets that hold the cases
 * @param surveySheets names of workbook sheets that hold the client survey
 */
public record Codebook(
        String version,
        Label title,
        List<Phase> phases,
        List<Group> groups,
        List<Variable> variables,
        Markers markers,
        List<String> caseSheets,
        List<String> surveySheets) {

    public Codebook {
        phases = List.copyOf(phases);
        groups = List.copyOf(groups);
        variables = List.copyOf(variables);
        caseSheets = List.copyOf(caseSheets);
        surveySheets = List.copyOf(surveySheets);
    }

    /** The variable with the given identifier. */
    public Optional<Variable> find(String id) {
        return variables.stream().filter(variable -> variable.id().equals(id)).findFirst();
    }

    /**
     * The variable that carries the role.
     *
     * @throws IllegalStateException if none does; a codebook that was read without faults has one for every role
     */
    public Variable with(Role role) {
        return variables.stream()
                .filter(variable -> variable.role().filter(r -> r == role).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no variable of the codebook has the role " + role));
    }

    /** The variables that stand once per case, in order. */
    public List<Variable> caseVariables() {
        return variables.stream().filter(variable -> variable.group().isEmpty()).toList();
    }

    /** The members of a group, in order. */
    public List<Variable> members(Group group) {
        return variables.stream()
                .filter(variable -> variable.group().filter(group::equals).isPresent())
                .toList();
    }

    /** Every column that a flat file may have, in order. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (Variable variable : variables) {
            List<Phase> repeated = variable.group().map(Group::phases).orElse(List.of());
            if (repeated.isEmpty()) {
                fields.add(new Field(variable, Optional.empty()));
            }
            repeated.forEach(phase -> fields.add(new Field(variable, Optional.of(phase))));
        }
        return List.copyOf(fields);
    }

    /**
     * The same with further words for answers. A word that is given goes before a synonym that another answer has.
     *
     * @param words by variable and by the answer's code
     */
    public Codebook withAnswers(Map<String, Map<String, List<String>>> words) {
        if (words.isEmpty()) {
            return this;
        }
        List<Variable> extended = variables.stream()
                .map(variable -> variable.withAnswers(words.getOrDefault(variable.id(), Map.of())))
                .toList();
        return new Codebook(version, title, phases, groups, extended, markers, caseSheets, surveySheets);
    }

    /** The same with further words for "no answer" and for "not known". */
    public Codebook withMarkers(List<String> missing, List<String> unknown) {
        return missing.isEmpty() && unknown.isEmpty()
                ? this
                : new Codebook(
                        version,
                        title,
                        phases,
                        groups,
                        variables,
                        markers.with(missing, unknown),
                        caseSheets,
                        surveySheets);
    }

    /** The variables whose answers together make the case key, in order of the key. */
    public List<Variable> key() {
        return List.of(with(Role.MUNICIPALITY), with(Role.UNIT), with(Role.CLIENT), with(Role.OPENED));
    }
}
