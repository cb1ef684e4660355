package se.kvinnofrid.ingest.rule;

import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;

/** Whether the goal was reached is judged when the case is closed. */
record GoalAssessedOnOpenCase(Closing closing, Codes notAssessed) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.GOAL_ASSESSED_ON_OPEN_CASE;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        Answer goal = c.answer(notAssessed.place());
        boolean broken = goal.isValid() && !notAssessed.isIn(c) && closing.isOpen(c);
        return CaseRule.breachIf(broken, new Breach(notAssessed.place(), "", ""));
    }
}
