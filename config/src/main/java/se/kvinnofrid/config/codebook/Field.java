package se.kvinnofrid.config.codebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One column that a flat file may have: a variable, or for a group that is repeated by phase the variable in one of the phases
 * ("Skattning av risk (före)").
 *
 * @param variable what the column holds
 * @param phase the phase it concerns, where the variable's group is repeated by phase
 */
public record Field(Variable variable, Optional<Phase> phase) {

    /** Identifier, such as {@code gender}, or {@code risk.method@before} where the group is repeated by phase. */
    public String id() {
        return variable.id() + phase.map(p -> "@" + p.id()).orElse("");
    }

    /** The Swedish header as we write it. */
    public String header() {
        return inPhase(variable.label().sv(), phase.map(p -> p.label().sv()));
    }

    /** The English header. */
    public String headerInEnglish() {
        return inPhase(variable.label().en(), phase.map(p -> p.label().en()));
    }

    /** Every header that is understood in any file: Swedish and English label, synonyms and identifier. */
    public List<String> headers() {
        return Stream.concat(
                        Stream.of(header(), headerInEnglish(), inPhase(variable.id(), phase.map(Phase::id))),
                        variable.synonyms().stream()
                                .map(synonym -> inPhase(
                                        synonym, phase.map(p -> p.label().sv()))))
                .distinct()
                .toList();
    }

    private static String inPhase(String name, Optional<String> phase) {
        return phase.map(p -> name + " (" + p.toLowerCase(Locale.ROOT) + ")").orElse(name);
    }
}
