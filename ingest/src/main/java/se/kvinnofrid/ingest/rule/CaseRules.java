package se.kvinnofrid.ingest.rule;

import java.time.LocalDate;
import java.util.List;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.rule.Limits;
import se.kvinnofrid.ingest.finding.RowFindings;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;

/** All rules between the answers of a case. Those about single cells are the judge's. */
public final class CaseRules {

    private final List<CaseRule> rules;

    /**
     * The rules for the cases of one submission.
     *
     * @param received the day on which the file was received
     */
    public CaseRules(CaseForm form, Limits limits, LocalDate received) {
        Closing closing = Closing.of(form);
        InterventionDates dates = InterventionDates.of(form);
        this.rules = List.of(
                new OpenedInFuture(closing, received),
                new OpenedTooEarly(closing, limits.earliestOpening()),
                new ClosedBeforeOpened(closing),
                new ClosedInFuture(closing, received),
                new ClosedWithoutReason(closing),
                new ReasonWithoutClosing(closing),
                new GoalAssessedOnOpenCase(closing, Codes.of(form, Role.GOAL_ATTAINMENT, CodeRole.NOT_ASSESSED)),
                new GoalReachedContradicted(
                        Codes.of(form, Role.CLOSING_REASON, CodeRole.GOAL_REACHED),
                        Codes.of(form, Role.GOAL_ATTAINMENT, CodeRole.NOT_REACHED)),
                new DateInFuture(form, received),
                new InterventionBeforeOpening(closing, dates),
                new InterventionAfterClosing(closing, dates),
                SurveyOnOpenCase.of(closing, form),
                new ContactTooLong(closing, limits.contactYears()),
                new HonourWithPartnerOnly(
                        Codes.of(form, Role.HONOUR_CONTEXT, CodeRole.YES),
                        Codes.of(form, Role.PERPETRATOR, CodeRole.INTIMATE_PARTNER)));
    }

    /** Notes every rule that the case breaks. */
    public void judge(Case c, RowFindings findings) {
        for (CaseRule rule : rules) {
            rule.findBreach(c).ifPresent(b -> findings.note(b.place(), rule.condition(), b.found(), b.limit()));
        }
    }
}
