package se.kvinnofrid.ingest.read;

import java.util.BitSet;

/** A row of a sheet of a workbook, read. */
final class WorkbookLine {

    /** What comes after the last row of a sheet. */
    static final WorkbookLine NONE = new WorkbookLine(0, new String[0], new BitSet());

    private final int number;
    private final String[] texts;
    private final BitSet uncomputed;

    WorkbookLine(int number, String[] texts, BitSet uncomputed) {
        this.number = number;
        this.texts = texts;
        this.uncomputed = uncomputed;
    }

    int number() {
        return number;
    }

    int size() {
        return texts.length;
    }

    String cell(int column) {
        return column < texts.length ? texts[column] : "";
    }

    boolean isUncomputed(int column) {
        return uncomputed.get(column);
    }
}
