package se.kvinnofrid.ingest.rule;

import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;

/** Support does not begin when the case has been closed. */
record InterventionAfterClosing(Closing closing, InterventionDates dates) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.INTERVENTION_AFTER_CLOSING;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        boolean broken = closing.hasClosing(c) && dates.anyMatch(c, day -> day.isAfter(c.day(closing.closed())));
        return CaseRule.breachIf(broken, new Breach(dates.place(), "", ""));
    }
}
