package se.kvinnofrid.ingest.rule;

import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;

/** Support is given in a case that has been opened. */
record InterventionBeforeOpening(Closing closing, InterventionDates dates) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.INTERVENTION_BEFORE_OPENING;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        boolean broken = closing.hasOpening(c) && dates.anyMatch(c, day -> day.isBefore(c.day(closing.opened())));
        return CaseRule.breachIf(broken, new Breach(dates.place(), "", ""));
    }
}
