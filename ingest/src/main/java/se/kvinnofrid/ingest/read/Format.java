package se.kvinnofrid.ingest.read;

/**
 * What was recognised about a file.
 *
 * @param type what kind of file it is
 * @param encoding name of the character encoding of a text file, otherwise empty; several with commas between in an archive
 * @param delimiter the delimiter of a text file, otherwise empty; several with spaces between in an archive
 * @param dates1904 whether day numbers count from 1904 instead of 1900
 */
public record Format(Type type, String encoding, String delimiter, boolean dates1904) {

    /** The kinds of files that are read. */
    public enum Type {
        /** Text with a delimiter between the cells. */
        DELIMITED,
        /** An Excel workbook (Office Open XML). */
        WORKBOOK,
        /** An Excel workbook of the years before 2007. */
        LEGACY_WORKBOOK,
        /** A zip archive of text files. */
        ARCHIVE
    }
}
