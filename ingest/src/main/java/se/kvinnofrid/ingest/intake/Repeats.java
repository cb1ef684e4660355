package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.Merging;
import se.kvinnofrid.ingest.read.UnreadableFile;

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

    /** Where a row stands: on which of the sheets of cases, and its number there. */
    record Place(int part, int row) {}

    /** The rows of one case that was held back, merged so far. */
    static final class Held {
        private final List<Place> places = new ArrayList<>();
        private final long background;
        private final Merging merging;
        private boolean contradictory;

        private Held(Case first, long background) {
            this.merging = new Merging(first);
            this.background = background;
        }

        Case merged() {
            return merging.merged();
        }

        List<Place> places() {
            return List.copyOf(places);
        }

        /** Whether the rows differ in more than the entries of groups. */
        boolean isContradictory() {
            return contradictory;
        }
    }

    private record Key(long high, long low) {}

    private static final class Pending {
        private final Key key;
        private final Case first;
        private final long background;
        private @Nullable Merging merging;

        private Pending(Key key, Case first, long background) {
            this.key = key;
            this.first = first;
            this.background = background;
        }

        private Merging merging() {
            if (merging == null) {
                merging = new Merging(first);
            }
            return merging;
        }

        private Case merged() {
            return merging == null ? first : merging.merged();
        }
    }

    private final Digest digest;
    private final int mostRows;
    private final Set<Key> conflicts;
    private final Set<Key> newConflicts = new HashSet<>();
    private final SeenCases seen = new SeenCases();
    private final Map<Key, Held> held = new LinkedHashMap<>();
    private @Nullable Pending pending;

    /**
     * For the first reading of a file.
     *
     * @param mostRows most rows that are put together as one case
     */
    Repeats(Digest digest, int mostRows) {
        this(digest, mostRows, Set.of());
    }

    private Repeats(Digest digest, int mostRows, Set<Key> conflicts) {
        this.digest = digest;
        this.mostRows = mostRows;
        this.conflicts = Set.copyOf(conflicts);
    }

    /** Whether keys in conflict were met that were not held back: the file must be read again. */
    boolean mustReadAgain() {
        return !newConflicts.isEmpty();
    }

    /** For the next reading of the same file. */
    Repeats next() {
        return new Repeats(digest, mostRows, newConflicts);
    }

    /**
     * Takes the case of the next row; what can be decided now, about this row or the one before.
     *
     * @param part number of the sheet it stands on
     * @throws UnreadableFile if more rows of one case are to be put together than any case has
     */
    Optional<Decision> add(Case c, int part) throws UnreadableFile {
        Key key = new Key(digest.keyHigh(c), digest.keyLow(c));
        if (conflicts.contains(key)) {
            return Optional.of(hold(key, c, part));
        }
        long background = digest.background(c);
        Pending before = pending;
        if (before != null && before.key.equals(key) && before.background == background) {
            boolean adds = before.merging().add(c);
            bound(before.merging());
            return Optional.of(new Decision(adds ? Verdict.CONTINUES : Verdict.REPEATS, c));
        }
        pending = new Pending(key, c, background);
        return before == null ? Optional.empty() : Optional.of(decide(before));
    }

    private void bound(Merging merging) throws UnreadableFile {
        if (merging.rows() > mostRows) {
            throw new UnreadableFile(Condition.TOO_LARGE, "@intake.rows_per_case:" + mostRows);
        }
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
        Key key = last.key;
        Case c = last.merged();
        return switch (seen.add(key.high(), key.low(), digest.content(last.background, c))) {
            case NEW -> new Decision(Verdict.COUNTS, c);
            case REPEATED -> new Decision(Verdict.REPEATS, c);
            case CONFLICTING -> {
                newConflicts.add(key);
                yield new Decision(Verdict.REPEATS, c);
            }
        };
    }

    private Decision hold(Key key, Case c, int part) throws UnreadableFile {
        long background = digest.background(c);
        Held before = held.get(key);
        if (before == null) {
            Held first = new Held(c, background);
            first.places.add(new Place(part, c.row()));
            held.put(key, first);
            return new Decision(Verdict.HELD, c);
        }
        before.places.add(new Place(part, c.row()));
        before.contradictory |= background != before.background;
        before.merging.add(c);
        bound(before.merging);
        return new Decision(Verdict.MERGED, c);
    }
}
