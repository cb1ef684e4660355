package se.kvinnofrid.ingest.rule;

import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;

/** A case that was closed for a reason was closed on a day. A day that cannot be read has a finding of its own. */
record ReasonWithoutClosing(Closing closing) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.REASON_WITHOUT_CLOSING;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        boolean broken = c.answer(closing.reason()).isValid()
                && c.answer(closing.closed()).state() == Answer.State.MISSING;
        return CaseRule.breachIf(broken, new Breach(closing.closed(), "", ""));
    }
}
