package se.kvinnofrid.aggregate.protect.figure;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Facts that hold together, at most one a subject; a fact that holds for everybody is none.
 *
 * @param answers the answers of each subject
 */
record FactSet(SortedMap<Subject, Long> answers) {

    static final FactSet EVERYBODY = new FactSet(new TreeMap<>());

    /** The same with more facts; empty if no case can have them all. */
    Optional<FactSet> and(Collection<Fact> facts) {
        SortedMap<Subject, Long> all = new TreeMap<>(answers);
        for (Fact fact : facts) {
            long both = all.getOrDefault(fact.subject(), fact.subject().all()) & fact.answers();
            if (both == 0) {
                return Optional.empty();
            }
            all.put(fact.subject(), both);
        }
        all.entrySet().removeIf(entry -> entry.getValue() == entry.getKey().all());
        return Optional.of(new FactSet(all));
    }

    FactSet without(Subject subject) {
        SortedMap<Subject, Long> others = new TreeMap<>(answers);
        others.remove(subject);
        return new FactSet(others);
    }

    FactSet with(Subject subject, long some) {
        SortedMap<Subject, Long> all = new TreeMap<>(answers);
        if (some == subject.all()) {
            all.remove(subject);
        } else {
            all.put(subject, some);
        }
        return new FactSet(all);
    }
}
