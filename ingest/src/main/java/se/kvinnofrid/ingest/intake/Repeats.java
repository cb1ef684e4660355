package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.ingest.judge.Case;

/**
 * Makes one case of the rows of one case. Rows that say the same merge at once, and so do rows that follow each other and differ in the
 * entries of groups only. When rows of one key that stand apart say different things, their keys are noted; the file is then read again
 * with these keys held back, and each of them becomes one merged case at the end. So memory grows with the number of cases by a few bytes
 * each, and by whole cases only for those that were held back.
 */
final class Repeats {

    /** What is to be done with a case. */
    enum Verdict {
        /** It counts. */
        COUNTS,
        /** It says what an earlier row said. */
        REPEATS,
        /** It adds entries to the rows before it. */
        CONTINUES,
        /** It is held back for merging, the first of its key. */
        HELD,
        /** It was merged with a row held back. */
        MERGED
    }

    /** What is to be done with which case. */
    record Decision(Verdict verdict, Case c) {}

    /** The rows of one case that was held back, merged so far. */
    static final class Held {
        private final List<Integer> rows = new ArrayList<>();
        private final long background;
        private Case merged;
        private boolean contradictory;

        private Held(Case first, long background) {
            this.merged = first;
            this.background = background;
        }

        Case merged() {
            return merged;
        }

        List<Integer> rows() {
            return List.copyOf(rows);
        }

        /** Whether the rows differ in more than the entries of groups. */
        boolean isContradictory() {
            return contradictory;
        }
    }

    private record Key(long high, long low) {}

    private record Pending(Key key, Case c) {}

    private final Digest digest;
    private final Set<Key> conflicts;
    private final Set<Key> newConflicts = new HashSet<>();
    private final SeenCases seen = new SeenCases();
    private final Map<Key, Held> held = new LinkedHashMap<>();
    private @Nullable Pending pending;

    /** For the first reading of a file. */
    Repeats(Digest digest) {
        this(digest, Set.of());
    }

    private Repeats(Digest digest, Set<Key> conflicts) {
        this.digest = digest;
        this.conflicts = Set.copyOf(conflicts);
    }

    /** Whether keys in conflict were met that were not held back: the file must be read again. */
    boolean mustReadAgain() {
        return !newConflicts.isEmpty();
    }

    /** For the next reading of the same file. */
    Repeats next() {
        return new Repeats(digest, newConflicts);
    }

    /** Takes the case of the next row; what can be decided now, about this row or the one before. */
    Optional<Decision> add(Case c) {
        Key key = new Key(digest.keyHigh(c), digest.keyLow(c));
        if (conflicts.contains(key)) {
            return Optional.of(hold(key, c));
        }
        Pending before = pending;
        if (before != null && before.key().equals(key) && digest.background(before.c()) == digest.background(c)) {
            Case merged = before.c().mergedWith(c);
            boolean adds = digest.content(merged) != digest.content(before.c());
            pending = new Pending(key, merged);
            return Optional.of(new Decision(adds ? Verdict.CONTINUES : Verdict.REPEATS, c));
        }
        pending = new Pending(key, c);
        return before == null ? Optional.empty() : Optional.of(decide(before));
    }

    /** What remains to be decided when there are no more rows. */
    Optional<Decision> finish() {
        Pending last = pending;
        pending = null;
        return last == null ? Optional.empty() : Optional.of(decide(last));
    }

    /** The merged cases, in the order of their first rows. */
    List<Held> held() {
        return List.copyOf(held.values());
    }

    private Decision decide(Pending last) {
        Key key = last.key();
        return switch (seen.add(key.high(), key.low(), digest.content(last.c()))) {
            case NEW -> new Decision(Verdict.COUNTS, last.c());
            case REPEATED -> new Decision(Verdict.REPEATS, last.c());
            case CONFLICTING -> {
                newConflicts.add(key);
                yield new Decision(Verdict.REPEATS, last.c());
            }
        };
    }

    private Decision hold(Key key, Case c) {
        long background = digest.background(c);
        Held before = held.get(key);
        if (before == null) {
            Held first = new Held(c, background);
            first.rows.add(c.row());
            held.put(key, first);
            return new Decision(Verdict.HELD, c);
        }
        before.rows.add(c.row());
        before.contradictory |= background != before.background;
        before.merged = before.merged.mergedWith(c);
        return new Decision(Verdict.MERGED, c);
    }
}
