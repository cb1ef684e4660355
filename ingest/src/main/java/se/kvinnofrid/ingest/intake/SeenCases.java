package se.kvinnofrid.ingest.intake;

/** Remembers the digests of the cases seen, 24 bytes each and no objects, so that millions of rows fit. */
final class SeenCases {

    /** What a case is to those seen before. */
    enum Novelty {
        /** Its key was not seen before. */
        NEW,
        /** Its key was seen before with the same content. */
        REPEATED,
        /** Its key was seen before with other content. */
        CONFLICTING
    }

    private static final int FIRST_SIZE = 1 << 10;

    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private long[] contents = new long[FIRST_SIZE];
    private int count;

    /** Remembers a case; of a key seen before the first content stays. */
    Novelty add(long keyHigh, long keyLow, long content) {
        if (count * 2 >= high.length) {
            grow();
        }
        // Zero marks an empty place.
        long mark = keyHigh == 0 ? 1 : keyHigh;
        int at = place(mark, keyLow);
        if (high[at] == 0) {
            put(at, mark, keyLow, content);
            count++;
            return Novelty.NEW;
        }
        return contents[at] == content ? Novelty.REPEATED : Novelty.CONFLICTING;
    }

    private int place(long keyHigh, long keyLow) {
        int mask = high.length - 1;
        int at = (int) (keyHigh ^ (keyHigh >>> 32)) & mask;
        while (high[at] != 0 && (high[at] != keyHigh || low[at] != keyLow)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void put(int at, long keyHigh, long keyLow, long content) {
        high[at] = keyHigh;
        low[at] = keyLow;
        contents[at] = content;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        long[] oldContents = contents;
        high = new long[oldHigh.length * 2];
        low = new long[high.length];
        contents = new long[high.length];
        for (int i = 0; i < oldHigh.length; i++) {
            if (oldHigh[i] != 0) {
                put(place(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldContents[i]);
            }
        }
    }
}
