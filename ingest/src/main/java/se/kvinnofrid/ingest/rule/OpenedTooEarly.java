package se.kvinnofrid.ingest.rule;

import java.time.LocalDate;
import java.util.Optional;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;

/** A case opened before anything of this kind was followed up has a misspelt date. */
record OpenedTooEarly(Closing closing, LocalDate earliest) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.OPENED_TOO_EARLY;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        if (!closing.hasOpening(c) || !c.day(closing.opened()).isBefore(earliest)) {
            return Optional.empty();
        }
        return Optional.of(new Breach(closing.opened(), c.day(closing.opened()).toString(), earliest.toString()));
    }
}
