package se.kvinnofrid.ingest.receipt;

import java.util.Optional;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.Finding;

/**
 * What a header or an answer, which is not understood, was probably meant to be. The sender can confirm it once and for all.
 *
 * @param variable header of the variable whose answer it is; empty for the header of a column
 * @param own what the sender wrote
 * @param means the codebook's header or answer that is nearest
 */
public record Suggestion(String variable, String own, String means) {

    private static final String SHORTENED = "…";

    /** The suggestion that a finding holds. A text that was shortened cannot be confirmed. */
    static Optional<Suggestion> find(Finding finding, Codebook codebook) {
        if (finding.condition() == Condition.HEADER_MISSPELT) {
            return Optional.of(new Suggestion("", finding.spot().header(), finding.limit()));
        }
        if (finding.condition() != Condition.UNKNOWN_ANSWER
                || finding.found().isEmpty()
                || finding.found().endsWith(SHORTENED)) {
            return Optional.empty();
        }
        Optional<Variable> variable = codebook.find(finding.spot().variable());
        return variable.flatMap(v -> v.findCode(finding.limit()))
                .map(Code::label)
                .map(label -> new Suggestion(variable.orElseThrow().label().sv(), finding.found(), label.sv()));
    }
}
