package se.kvinnofrid.ingest.rule;

import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;

/** A case cannot have been closed before it was opened. */
record ClosedBeforeOpened(Closing closing) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.CLOSED_BEFORE_OPENED;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        boolean broken = closing.hasOpening(c) && closing.hasClosing(c) && !closing.hasSpan(c);
        return CaseRule.breachIf(broken, new Breach(closing.closed(), "", ""));
    }
}
