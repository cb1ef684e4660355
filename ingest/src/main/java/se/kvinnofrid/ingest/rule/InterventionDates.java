package se.kvinnofrid.ingest.rule;

import java.time.LocalDate;
import java.util.function.Predicate;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.Entry;

/**
 * Where the days on which interventions began stand in a case.
 *
 * @param group number of the group of interventions
 * @param member number of the date among its members
 * @param place place of the date's field
 */
record InterventionDates(int group, int member, int place) {

    static InterventionDates of(CaseForm form) {
        Variable date = form.codebook().with(Role.INTERVENTION_DATE);
        for (int group = 0; group < form.groups().size(); group++) {
            int member = form.groups().get(group).members().indexOf(date);
            if (member >= 0) {
                return new InterventionDates(group, member, form.place(group, 0, member));
            }
        }
        throw new IllegalStateException(date.id() + " must belong to a group");
    }

    /** Whether any intervention began on a day of which the condition holds. */
    boolean anyMatch(Case c, Predicate<LocalDate> condition) {
        for (Entry entry : c.groups().get(group)) {
            Answer date = entry.answers().get(member);
            if (date.isValid() && condition.test(date.day())) {
                return true;
            }
        }
        return false;
    }
}
