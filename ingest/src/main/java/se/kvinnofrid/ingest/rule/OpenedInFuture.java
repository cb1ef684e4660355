package se.kvinnofrid.ingest.rule;

import java.time.LocalDate;
import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;

/** A case cannot have been opened after the day on which the file was received. */
record OpenedInFuture(Closing closing, LocalDate received) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.OPENED_IN_FUTURE;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        if (!closing.hasOpening(c) || !c.day(closing.opened()).isAfter(received)) {
            return Optional.empty();
        }
        return Optional.of(new Breach(closing.opened(), c.day(closing.opened()).toString(), received.toString()));
    }
}
