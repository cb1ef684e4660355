package se.kvinnofrid.ingest.rule;

import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;

/** A case that was closed on a day was closed for a reason. A reason that cannot be read has a finding of its own. */
record ClosedWithoutReason(Closing closing) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.CLOSED_WITHOUT_REASON;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        boolean broken = closing.hasClosing(c) && c.answer(closing.reason()).state() == Answer.State.MISSING;
        return CaseRule.breachIf(broken, new Breach(closing.reason(), "", ""));
    }
}
