package se.kvinnofrid.ingest.rule;

import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;

/** Violence in an honour context is usually used by more people than the partner. */
record HonourWithPartnerOnly(Codes honour, Codes partner) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.HONOUR_WITH_PARTNER_ONLY;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        return CaseRule.breachIf(honour.isIn(c) && partner.isAll(c), new Breach(honour.place(), "", ""));
    }
}
