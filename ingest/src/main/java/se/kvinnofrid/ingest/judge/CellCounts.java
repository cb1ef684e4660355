package se.kvinnofrid.ingest.judge;

/** How many cells were read in the codebook's columns, and what they held. The parts always sum to the whole. */
public final class CellCounts {

    private long read;
    private long valid;
    private long missing;
    private long unknown;
    private long invalid;

    /** Counts what others have counted as well. */
    public void add(CellCounts others) {
        read += others.read;
        valid += others.valid;
        missing += others.missing;
        unknown += others.unknown;
        invalid += others.invalid;
    }

    void read(int cells) {
        read += cells;
    }

    void count(Answer.State state) {
        switch (state) {
            case VALID -> valid++;
            case MISSING -> missing++;
            case UNKNOWN -> unknown++;
            case INVALID -> invalid++;
        }
    }

    public long read() {
        return read;
    }

    public long valid() {
        return valid;
    }

    public long missing() {
        return missing;
    }

    public long unknown() {
        return unknown;
    }

    public long invalid() {
        return invalid;
    }
}
