package se.kvinnofrid.ingest.rule;

import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;

/** A case closed because the goal was reached cannot have a goal that was not reached at all. */
record GoalReachedContradicted(Codes reached, Codes notReached) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.GOAL_REACHED_CONTRADICTED;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        return CaseRule.breachIf(reached.isIn(c) && notReached.isIn(c), new Breach(notReached.place(), "", ""));
    }
}
