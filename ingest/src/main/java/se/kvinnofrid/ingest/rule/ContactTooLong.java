package se.kvinnofrid.ingest.rule;

import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;

/** A contact that lasts for very many years is more likely a misspelt date. */
record ContactTooLong(Closing closing, int years) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.CONTACT_TOO_LONG;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        boolean broken = closing.hasSpan(c)
                && c.day(closing.closed()).isAfter(c.day(closing.opened()).plusYears(years));
        return CaseRule.breachIf(broken, new Breach(closing.closed(), "", Integer.toString(years)));
    }
}
