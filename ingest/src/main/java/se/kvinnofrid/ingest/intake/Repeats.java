package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.kvinnofrid.ingest.judge.Case;

/**
 * Makes one case of the rows of one case. Rows that say the same merge at once. When rows of one key say different things, their keys are
 * noted; the file is then read again with these keys held back, and each of them becomes one merged case at the end. So memory grows with
 * the number of cases by a few bytes each, and by whole cases only for those in conflict.
 */
final class Repeats {

    /** What is to be done with a case. */
    enum Verdict {
        /** It counts. */
        COUNTS,
        /** It says what an earlier row said. */
        REPEATS,
        /** It is held back for merging, the first of its key. */
        HELD,
        /** It was merged with a row held back. */
        MERGED
    }

    /** The rows of one case in conflict, merged so far. */
    static final class Held {
        private final List<Integer> rows = new ArrayList<>();
        private Case merged;

        private Held(Case first) {
            this.merged = first;
        }

        Case merged() {
            return merged;
        }

        List<Integer> rows() {
            return List.copyOf(rows);
        }
    }

    private record Key(long high, long low) {}

    private final Digest digest;
    private final Set<Key> conflicts;
    private final Set<Key> newConflicts = new HashSet<>();
    private final SeenCases seen = new SeenCases();
    private final Map<Key, Held> held = new LinkedHashMap<>();

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

    Verdict add(Case c) {
        Key key = new Key(digest.keyHigh(c), digest.keyLow(c));
        if (conflicts.contains(key)) {
            return hold(key, c);
        }
        return switch (seen.add(key.high(), key.low(), digest.content(c))) {
            case NEW -> Verdict.COUNTS;
            case REPEATED -> Verdict.REPEATS;
            case CONFLICTING -> {
                newConflicts.add(key);
                yield Verdict.REPEATS;
            }
        };
    }

    /** The merged cases, in the order of their first rows. */
    List<Held> held() {
        return List.copyOf(held.values());
    }

    private Verdict hold(Key key, Case c) {
        Held before = held.get(key);
        if (before == null) {
            Held first = new Held(c);
            first.rows.add(c.row());
            held.put(key, first);
            return Verdict.HELD;
        }
        before.rows.add(c.row());
        before.merged = before.merged.mergedWith(c);
        return Verdict.MERGED;
    }
}
