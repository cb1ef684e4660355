package se.kvinnofrid.ingest.judge;

import java.util.Arrays;

/** How many cells were read in the codebook's columns, and what they held. The parts always sum to the whole. */
public final class CellCounts {

    private static final int STATES = 4;

    private long read;

    /** By place of the field, and within it by the number of the state. */
    private long[][] byPlace = new long[0][];

    /** Counts what others have counted as well. */
    public void add(CellCounts others) {
        read += others.read;
        for (int place = 0; place < others.byPlace.length; place++) {
            long[] counts = at(place);
            for (int state = 0; state < STATES; state++) {
                counts[state] += others.byPlace[place][state];
            }
        }
    }

    void read(int cells) {
        read += cells;
    }

    void count(int place, Answer.State state) {
        at(place)[number(state)]++;
    }

    public long read() {
        return read;
    }

    public long valid() {
        return sum(Answer.State.VALID);
    }

    public long missing() {
        return sum(Answer.State.MISSING);
    }

    public long unknown() {
        return sum(Answer.State.UNKNOWN);
    }

    public long invalid() {
        return sum(Answer.State.INVALID);
    }

    /** How many cells of the field at a place were in a state. */
    public long of(int place, Answer.State state) {
        return place < byPlace.length ? byPlace[place][number(state)] : 0;
    }

    private long sum(Answer.State state) {
        return Arrays.stream(byPlace).mapToLong(counts -> counts[number(state)]).sum();
    }

    private long[] at(int place) {
        if (place >= byPlace.length) {
            int before = byPlace.length;
            byPlace = Arrays.copyOf(byPlace, place + 1);
            for (int i = before; i <= place; i++) {
                byPlace[i] = new long[STATES];
            }
        }
        return byPlace[place];
    }

    private static int number(Answer.State state) {
        return switch (state) {
            case VALID -> 0;
            case UNKNOWN -> 1;
            case MISSING -> 2;
            case INVALID -> 3;
        };
    }
}
