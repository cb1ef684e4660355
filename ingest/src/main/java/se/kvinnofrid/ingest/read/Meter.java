package se.kvinnofrid.ingest.read;

import se.kvinnofrid.config.rule.Bounds;

/** Measures what one reading of a sheet hands out, and ends it when it is more than allowed. */
final class Meter {

    private final Bounds bounds;
    private final Deadline deadline;
    private final long most;
    private long characters;

    Meter(Terms terms) {
        this.bounds = terms.bounds();
        this.deadline = terms.deadline();
        this.most = Terms.bytes(bounds.textMegabytes());
    }

    /** To be called for every row. */
    void row(int columns) throws UnreadableFile {
        deadline.check();
        if (columns > bounds.columns()) {
            throw UnreadableFile.tooLarge("columns", bounds.columns());
        }
    }

    /** To be called for every cell. */
    void cell(String text) throws UnreadableFile {
        if (text.indexOf(0) >= 0) {
            throw UnreadableFile.damaged();
        }
        cells(text.length(), text.length());
    }

    /**
     * To be called for some cells in which there is no NUL.
     *
     * @param longest the length of the longest
     * @param all the length of all together
     */
    void cells(int longest, long all) throws UnreadableFile {
        characters += all;
        if (longest > bounds.cellLength()) {
            throw UnreadableFile.tooLarge("characters", bounds.cellLength());
        }
        if (characters > most) {
            throw UnreadableFile.tooLarge("megabytes", bounds.textMegabytes());
        }
    }
}
