package se.kvinnofrid.ingest.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.codebook.Phase;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;

/** At which place in a case each variable, group and field stands, so that cases can be arrays. Variables that are never read have no place. */
public final class CaseForm {

    /**
     * A repeating group.
     *
     * @param members its variables, in order
     */
    public record GroupForm(Group group, List<Variable> members) {
        public GroupForm {
            members = List.copyOf(members);
        }

        /** The member that says what the entry is; the others are told about it. */
        public int lead() {
            return IntStream.range(0, members.size())
                    .filter(i -> members.get(i).kind().isCoded())
                    .findFirst()
                    .orElse(0);
        }

        /** How many times the group is repeated in a row: once, or once for each phase. */
        public int repeats() {
            return Math.max(1, group.phases().size());
        }

        /** The phase with the given number, where the group is repeated by phase. */
        public Optional<Phase> findPhase(int number) {
            return group.phases().isEmpty()
                    ? Optional.empty()
                    : Optional.of(group.phases().get(number));
        }
    }

    private final Codebook codebook;
    private final List<Variable> variables;
    private final List<GroupForm> groups;
    private final List<Field> fields;
    private final Map<Field, Integer> fieldPlaces = new HashMap<>();
    private final Map<Variable, Integer> variablePlaces = new HashMap<>();
    private final int[][][] groupPlaces;

    public CaseForm(Codebook codebook) {
        this.codebook = codebook;
        this.variables = codebook.caseVariables().stream()
                .filter(variable -> variable.kind() != Kind.DROPPED)
                .toList();
        this.groups = codebook.groups().stream()
                .map(group -> new GroupForm(group, codebook.members(group)))
                .toList();
        List<Field> all = new ArrayList<>();
        variables.forEach(variable -> all.add(new Field(variable, Optional.empty())));
        codebook.fields().stream()
                .filter(field -> field.variable().group().isPresent())
                .forEach(all::add);
        this.fields = List.copyOf(all);
        for (int i = 0; i < fields.size(); i++) {
            fieldPlaces.put(fields.get(i), i);
        }
        for (int i = 0; i < variables.size(); i++) {
            variablePlaces.put(variables.get(i), i);
        }
        this.groupPlaces = groupPlaces();
    }

    public Codebook codebook() {
        return codebook;
    }

    /** The variables that stand once per case; their places are those of the first fields too. */
    public List<Variable> variables() {
        return variables;
    }

    public List<GroupForm> groups() {
        return groups;
    }

    /** Every field that is read: first the variables of the case, then the members of groups. */
    public List<Field> fields() {
        return fields;
    }

    /** The place of a field; none for fields that are never read. */
    public Optional<Integer> findPlace(Field field) {
        return Optional.ofNullable(fieldPlaces.get(field));
    }

    /** The place of the field that a member of a group has in a phase, all by number. */
    public int place(int group, int phase, int member) {
        return groupPlaces[group][phase][member];
    }

    private int[][][] groupPlaces() {
        int[][][] places = new int[groups.size()][][];
        for (int group = 0; group < places.length; group++) {
            GroupForm groupForm = groups.get(group);
            places[group] = new int[groupForm.repeats()][groupForm.members().size()];
            for (int phase = 0; phase < groupForm.repeats(); phase++) {
                for (int member = 0; member < groupForm.members().size(); member++) {
                    Field field = new Field(groupForm.members().get(member), groupForm.findPhase(phase));
                    places[group][phase][member] = findPlace(field).orElseThrow();
                }
            }
        }
        return places;
    }

    /** The place of the variable, standing once per case, that has the role. */
    public int place(Role role) {
        Variable variable = codebook.with(role);
        Integer place = variablePlaces.get(variable);
        if (place == null) {
            throw new IllegalStateException("the variable with the role " + role + " must stand once per case");
        }
        return place;
    }
}
