package se.kvinnofrid.ingest.intake;

import java.util.List;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Role;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.judge.Entry;

/**
 * Short digests of cases: 128 bits of the key, by which cases are told apart, and 64 bits of the content, by which rows of one case are
 * compared. Clients are in them as keyed hashes only.
 */
final class Digest {

    private static final long START = 0x9E3779B97F4A7C15L;
    private static final long OTHER_START = 0xC2B2AE3D27D4EB4FL;

    private final List<Integer> key;
    private final int unit;
    private final int municipality;
    private final int client;
    private String lastUnit = "";
    private String lastFolded = "";

    Digest(CaseForm form) {
        Codebook codebook = form.codebook();
        this.unit = form.place(Role.UNIT);
        this.municipality = form.place(Role.MUNICIPALITY);
        this.client = form.place(Role.CLIENT);
        this.key = codebook.key().stream()
                .map(Variable::role)
                .map(role -> form.place(role.orElseThrow()))
                .filter(place -> place != unit)
                .toList();
    }

    long keyHigh(Case c) {
        return key(c, START);
    }

    long keyLow(Case c) {
        return key(c, OTHER_START);
    }

    /**
     * Everything that the case says; what cannot be read says nothing.
     *
     * @param background what it says {@link #background but for the entries}
     */
    long content(long background, Case c) {
        long hash = background;
        for (List<Entry> entries : c.groups()) {
            hash = mix(hash, entries.size());
            for (Entry entry : entries) {
                hash = mix(hash, entry.phase());
                for (Answer answer : entry.answers()) {
                    hash = mix(hash, answer);
                }
            }
        }
        return hash;
    }

    /** Everything that the case says but for the entries of groups, which may stand on rows of their own. */
    long background(Case c) {
        long hash = START;
        for (Answer answer : c.answers()) {
            hash = mix(hash, answer);
        }
        for (String local : c.locals()) {
            hash = mix(hash, local);
        }
        return hash;
    }

    /** Everything that the case says but for whose it is: municipality and client are left out. */
    long anonymous(Case c) {
        long hash = START;
        for (int place = 0; place < c.answers().size(); place++) {
            if (place != municipality && place != client) {
                hash = mix(hash, c.answer(place));
            }
        }
        return content(hash, c);
    }

    /** Units that differ in case, spacing or accents only are one unit. */
    private long key(Case c, long start) {
        long hash = mix(start, folded(c.answer(unit).text()));
        for (int place : key) {
            hash = mix(hash, c.answer(place));
        }
        return hash;
    }

    /** Rows beside each other mostly name the same unit. */
    private String folded(String name) {
        if (!name.equals(lastUnit)) {
            lastUnit = name;
            lastFolded = Folding.fold(name);
        }
        return lastFolded;
    }

    private static long mix(long hash, Answer answer) {
        if (!answer.hasValue()) {
            return mix(hash, answer.state() == Answer.State.UNKNOWN ? 1 : 0);
        }
        return mix(mix(mix(hash, answer.value()), answer.second()), answer.text());
    }

    private static long mix(long hash, String text) {
        long mixed = mix(hash, text.length());
        for (int i = 0; i < text.length(); i++) {
            mixed = mix(mixed, text.charAt(i));
        }
        return mixed;
    }

    /** Every bit of the value moves about half the bits of the hash. */
    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 32)) * 0xC4CEB9FE1A85EC53L;
        return (mixed ^ (mixed >>> 29)) + START;
    }
}
