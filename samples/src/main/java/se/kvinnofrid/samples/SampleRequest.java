package se.kvinnofrid.samples;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which samples somebody wants.
 *
 * @param cases number of cases that are to count, over all municipalities
 * @param municipalities number of municipalities that send a file; those that the latest round expects come first
 * @param seed the same seed gives the same samples
 * @param folder where the inbox is made; absent or empty
 * @param wishes what they are to be besides
 * @param format the only format wanted; empty for a mixture
 */
public record SampleRequest(
        long cases, int municipalities, long seed, Path folder, Set<Wish> wishes, Optional<Format> format) {

    /** What samples may be besides plain. */
    public enum Wish {
        /** With duplicate rows, rows that are set aside, unknown answers and earlier files that were corrected. */
        MESSY,
        /** With the shares of the profile dealt out exactly instead of by chance; all cases are then held in memory. */
        EXACT,
        /** All in one dialect, the codebook's own: for programs that read no other. */
        UNIFORM
    }

    /**
     * Checks what can be seen from the request alone.
     *
     * @throws IllegalArgumentException if there are no municipalities, or fewer cases than municipalities
     */
    public SampleRequest {
        if (municipalities < 1) {
            throw new IllegalArgumentException("at least one municipality is needed, asked for " + municipalities);
        }
        if (cases < municipalities) {
            throw new IllegalArgumentException("every municipality needs a case: asked for " + cases + " cases in "
                    + municipalities + " municipalities");
        }
        wishes = Set.copyOf(wishes);
    }

    /** Asks for plain samples in a mixture of formats. */
    public static SampleRequest of(long cases, int municipalities, long seed, Path folder) {
        return new SampleRequest(cases, municipalities, seed, folder, Set.of(), Optional.empty());
    }

    /** The same request with one wish more. */
    public SampleRequest with(Wish wish) {
        Set<Wish> more = EnumSet.of(wish);
        more.addAll(wishes);
        return new SampleRequest(cases, municipalities, seed, folder, more, format);
    }

    /** The same request for files of one format only. */
    public SampleRequest only(Format one) {
        return new SampleRequest(cases, municipalities, seed, folder, wishes, Optional.of(one));
    }

    boolean wishes(Wish wish) {
        return wishes.contains(wish);
    }
}
