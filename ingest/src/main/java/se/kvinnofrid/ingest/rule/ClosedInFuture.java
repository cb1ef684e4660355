package se.kvinnofrid.ingest.rule;

import java.time.LocalDate;
import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;

/** A case cannot have been closed after the day on which the file was received. */
record ClosedInFuture(Closing closing, LocalDate received) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.CLOSED_IN_FUTURE;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        if (!closing.hasClosing(c) || !c.day(closing.closed()).isAfter(received)) {
            return Optional.empty();
        }
        return Optional.of(new Breach(closing.closed(), c.day(closing.closed()).toString(), received.toString()));
    }
}
