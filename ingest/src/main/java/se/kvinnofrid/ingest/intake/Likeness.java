package se.kvinnofrid.ingest.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.CaseForm;

/**
 * Tells whether submissions of different senders hold the same cases: a digest of what all cases say, whatever their order, but for
 * municipality and client, which differ when a file is handed on. Passes the cases on to another sink.
 */
public final class Likeness implements CaseSink {

    private static final long OTHER = 0xC2B2AE3D27D4EB4FL;

    private final Digest digest;
    private final CaseSink sink;
    private final int leastDifferent;
    private final Set<Long> different = new HashSet<>();
    private long sum;
    private long product = 1;
    private long count;

    /**
     * Begins with no case.
     *
     * @param leastDifferent how many cases must differ from each other for the digest to mean anything
     */
    public Likeness(CaseForm form, int leastDifferent, CaseSink sink) {
        this.digest = new Digest(form);
        this.leastDifferent = leastDifferent;
        this.sink = sink;
    }

    @Override
    public void begin(List<String> locals) {
        forget();
        sink.begin(locals);
    }

    @Override
    public void accept(Case c) {
        long hash = digest.anonymous(c);
        if (different.size() < leastDifferent) {
            different.add(hash);
        }
        sum += hash;
        product *= (hash ^ OTHER) | 1;
        count++;
        sink.accept(c);
    }

    @Override
    public void discard() {
        forget();
        sink.discard();
    }

    /** The digest, hexadecimal; empty if too few of the cases differ. */
    public String digest() {
        return different.size() < leastDifferent
                ? ""
                : String.format(Locale.ROOT, "%d-%016x%016x", count, sum, product);
    }

    private void forget() {
        different.clear();
        sum = 0;
        product = 1;
        count = 0;
    }
}
