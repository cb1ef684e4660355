package se.kvinnofrid.config.codebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.kvinnofrid.config.yaml.Faults;
import se.kvinnofrid.config.yaml.Place;

/** What must hold for the codebook as a whole: nothing named twice, nothing ambiguous, every role carried once. */
final class CodebookCheck {

    /** Codes are bits of a 64-bit number in staging. */
    private static final int MOST_CODES = 63;

    /** Columns that staging tables have besides the variables. */
    private static final Set<String> RESERVED =
            Set.of("submission_id", "case_no", "row_no", "entry_no", "phase", "local", "round");

    private final Faults faults;
    private final Map<Variable, Place> places = new LinkedHashMap<>();

    CodebookCheck(Faults faults) {
        this.faults = faults;
    }

    /** Remembers where a variable stands and checks what can be seen from it alone. */
    void note(Variable variable, Place place) {
        places.put(variable, place);
        if (variable.kind().isCoded() == variable.codes().isEmpty()) {
            faults.add(place, variable.id() + ": codes must be given for coded variables, and only for them");
        }
        if (variable.codes().size() > MOST_CODES) {
            faults.add(
                    place,
                    variable.id() + ": at most " + MOST_CODES + " codes, found "
                            + variable.codes().size());
        }
        if (RESERVED.contains(variable.column())) {
            faults.add(place, "'" + variable.column() + "' is a column of the pipeline's own, choose another id");
        }
        if (variable.kind() == Kind.CLASSED_NUMBER) {
            classes(variable, place);
        }
        answers(variable, place);
    }

    void whole(Codebook codebook, Place top) {
        Map<String, Variable> ids = new HashMap<>();
        for (Variable variable : codebook.variables()) {
            if (ids.put(variable.id(), variable) != null) {
                faults.add(place(variable, top), "the variable '" + variable.id() + "' is defined twice");
            }
        }
        for (Role role : Role.values()) {
            long carriers = codebook.variables().stream()
                    .filter(variable -> variable.role().filter(r -> r == role).isPresent())
                    .count();
            if (carriers != 1) {
                faults.add(top, "the role " + role + " must be carried by one variable, found " + carriers);
            }
        }
        headers(codebook, top);
    }

    private void headers(Codebook codebook, Place top) {
        Map<String, Field> owners = new HashMap<>();
        for (Field field : codebook.fields()) {
            for (String header : field.headers()) {
                Field other = owners.putIfAbsent(Folding.fold(header), field);
                if (other != null && !other.equals(field)) {
                    faults.add(
                            place(field.variable(), top),
                            "the header '" + header + "' is claimed by " + other.id() + " and " + field.id());
                }
            }
        }
    }

    private void answers(Variable variable, Place place) {
        Map<String, Code> owners = new HashMap<>();
        for (Code code : variable.codes()) {
            Stream.concat(Stream.of(code.id(), code.label().sv(), code.label().en()), code.synonyms().stream())
                    .map(Folding::fold)
                    .distinct()
                    .forEach(answer -> {
                        Code other = owners.putIfAbsent(answer, code);
                        if (other != null) {
                            faults.add(
                                    place,
                                    variable.id() + ": '" + other.id() + "' and '" + code.id()
                                            + "' cannot be told apart in a file");
                        }
                    });
        }
    }

    /** Classes must cover the allowed numbers without gap or overlap, in order. */
    private void classes(Variable variable, Place place) {
        int next = variable.range().map(Code.Range::from).orElse(0);
        for (Code code : variable.codes()) {
            Code.Range range = code.range().orElse(new Code.Range(0, 0));
            if (range.from() != next) {
                faults.add(place, variable.id() + ": the class '" + code.id() + "' must begin at " + next);
            }
            next = range.to() + 1;
        }
        if (variable.range().isEmpty() || next != variable.range().get().to() + 1) {
            faults.add(place, variable.id() + ": the classes must end where the allowed numbers end");
        }
    }

    private Place place(Variable variable, Place otherwise) {
        return places.getOrDefault(variable, otherwise);
    }
}
