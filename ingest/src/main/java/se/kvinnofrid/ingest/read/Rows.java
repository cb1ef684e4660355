package se.kvinnofrid.ingest.read;

/** The rows of one sheet as a stream, from the top; a cursor, so that large files leave nothing behind. */
public sealed interface Rows extends AutoCloseable permits DelimitedRows, LegacyRows, WorkbookRows {

    /**
     * Goes to the next row, blank ones included.
     *
     * @return whether there is one
     * @throws UnreadableFile if the file is damaged here
     */
    boolean next() throws UnreadableFile;

    /**
     * Goes on to a row that lies below, or to the first one after it if there is none of that number; for those who know that the rows
     * between can be read.
     *
     * @param number the number of the row
     * @return whether there is one
     * @throws UnreadableFile if the file is damaged here
     */
    default boolean next(int number) throws UnreadableFile {
        while (next()) {
            if (number() >= number) {
                return true;
            }
        }
        return false;
    }

    /** The row's number as a spreadsheet program shows it, from 1. */
    int number();

    /** How many cells the row has. */
    int size();

    /** The raw text of a cell, from 0; empty where the row has none. */
    String cell(int column);

    /** Whether a cell holds a formula that was never computed, so that it has no text. */
    default boolean isUncomputed(int column) {
        return false;
    }

    /** Whether no cell of the row has any text. */
    default boolean isBlank() {
        for (int i = 0; i < size(); i++) {
            if (!cell(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    void close();
}
