package se.kvinnofrid.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides the files to be read into shares that are handed out one after the other. Every share is booked when it begins and ends, so
 * small files go together; large ones come first, so that nobody is left with one when all others are done.
 */
final class Shares {

    /** So many shares for each worker if all files were small: the last of them then matters little. */
    private static final int SHARES_OF_A_WORKER = 16;

    private Shares() {}

    /** A file to be read. */
    record Part(long submission, long bytes) {}

    /** The submissions of each share. */
    static List<List<Long>> of(List<Part> parts, int workers) {
        long all = parts.stream().mapToLong(Part::bytes).sum();
        long enough = all / ((long) SHARES_OF_A_WORKER * workers);
        List<Part> largestFirst = new ArrayList<>(parts);
        largestFirst.sort(Comparator.comparingLong(Part::bytes).reversed().thenComparing(Part::submission));
        List<List<Long>> shares = new ArrayList<>();
        long size = 0;
        for (Part part : largestFirst) {
            if (shares.isEmpty() || size + part.bytes() > enough) {
                shares.add(new ArrayList<>());
                size = 0;
            }
            shares.get(shares.size() - 1).add(part.submission());
            size += part.bytes();
        }
        return shares;
    }
}
