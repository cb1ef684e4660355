package se.kvinnofrid.ingest.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.codebook.Kind;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.Entry;

/** What has been done cannot have been done after the day on which the file that tells of it was received. */
record DateInFuture(CaseForm form, LocalDate received) implements CaseRule {

    @Override
    public Condition condition() {
        return Condition.DATE_IN_FUTURE;
    }

    @Override
    public Optional<Breach> findBreach(Case c) {
        for (int group = 0; group < form.groups().size(); group++) {
            List<CaseForm.GroupForm> groups = form.groups();
            for (int member = 0; member < groups.get(group).members().size(); member++) {
                if (groups.get(group).members().get(member).kind() == Kind.DATE) {
                    Optional<Breach> breach = findBreach(c, group, member);
                    if (breach.isPresent()) {
                        return breach;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Breach> findBreach(Case c, int group, int member) {
        for (Entry entry : c.groups().get(group)) {
            if (isLater(entry, member)) {
                return Optional.of(new Breach(form.place(group, entry.phase(), member), "", received.toString()));
            }
        }
        return Optional.empty();
    }

    private boolean isLater(Entry entry, int member) {
        Answer date = entry.answers().get(member);
        return date.isValid() && date.value() > received.toEpochDay();
    }
}
