package se.kvinnofrid.ingest.rule;

import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;

/** Whether and when a case was opened and closed. Closed is a case with a closing date or a closing reason, readable or not. */
record Closing(int opened, int closed, int reason) {

    static Closing of(CaseForm form) {
        return new Closing(form.place(Role.OPENED), form.place(Role.CLOSED), form.place(Role.CLOSING_REASON));
    }

    boolean isOpen(Case c) {
        return !c.answer(closed).isGiven() && !c.answer(reason).isGiven();
    }

    boolean hasOpening(Case c) {
        return c.answer(opened).isValid();
    }

    boolean hasClosing(Case c) {
        return c.answer(closed).isValid();
    }

    /** Whether both days are known and the second is not before the first. */
    boolean hasSpan(Case c) {
        return hasOpening(c) && hasClosing(c) && !c.day(closed).isBefore(c.day(opened));
    }
}
