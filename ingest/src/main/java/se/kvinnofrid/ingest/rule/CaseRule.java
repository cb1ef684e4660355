package se.kvinnofrid.ingest.rule;

import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;

/** One rule about a case. */
interface CaseRule {

    /** What the rule looks for. */
    Condition condition();

    /** Where the case breaks the rule, if it does. */
    Optional<Breach> findBreach(Case c);

    /**
     * Where a case breaks a rule.
     *
     * @param place place of the field on whose cell the finding stands
     * @param found what stands there, where it helps
     * @param limit what the rule compares with
     */
    record Breach(int place, String found, String limit) {}

    /** A breach if the condition holds. */
    static Optional<Breach> breachIf(boolean broken, Breach breach) {
        return broken ? Optional.of(breach) : Optional.empty();
    }
}
