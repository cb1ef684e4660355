package se.kvinnofrid.ingest.read;

import java.util.function.Predicate;
import se.kvinnofrid.config.rule.Bounds;

/**
 * What a file is opened under.
 *
 * @param bounds how much is read of it
 * @param headerRows how many rows from the top are searched for the header
 * @param isHeader whether a text is a column header that the codebook knows; the evidence for the delimiter
 * @param isPersonal whether a name points out a person, so that it must not be repeated
 * @param deadline until when reading may go on
 */
public record Terms(
        Bounds bounds, int headerRows, Predicate<String> isHeader, Predicate<String> isPersonal, Deadline deadline) {

    private static final long MEGABYTE = 1L << 20;

    static long bytes(int megabytes) {
        return megabytes * MEGABYTE;
    }
}
