package se.kvinnofrid.aggregate.compute;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import se.kvinnofrid.config.round.Round;

/**
 * One case as the database tells of it: where it comes from, when it was opened, and its answers, each at its place. The same object tells
 * of one case after the other.
 */
final class CaseRow {

    /** What the database counts days from. */
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final Round round;
    private long[] values = new long[0];
    private boolean[] given = new boolean[0];
    private long submission;
    private int municipality;
    private int half;

    CaseRow(Round round) {
        this.round = round;
    }

    /**
     * Takes over the next row: how many fields there are, and of each how many bytes it has, and the bytes. The first three are the
     * submission, the municipality as a text of digits and the day on which the case was opened, all others answers in numbers.
     */
    void read(ByteBuffer row) {
        int answers = row.getShort() - 3;
        if (answers != values.length) {
            values = new long[answers];
            given = new boolean[answers];
        }
        row.getInt();
        submission = row.getLong();
        municipality = 0;
        for (int digits = row.getInt(); digits > 0; digits--) {
            municipality = municipality * 10 + Character.digit(row.get(), 10);
        }
        row.getInt();
        half = HalfYears.number(round, LocalDate.ofEpochDay(FIRST_DAY + row.getInt()));
        for (int place = 0; place < answers; place++) {
            int bytes = row.getInt();
            given[place] = bytes > 0;
            values[place] = switch (bytes) {
                case -1 -> 0;
                case Byte.BYTES -> row.get();
                case Short.BYTES -> row.getShort();
                case Integer.BYTES -> row.getInt();
                case Long.BYTES -> row.getLong();
                default -> throw new IllegalStateException("a case has a number of " + bytes + " bytes");
            };
        }
    }

    long submission() {
        return submission;
    }

    int municipality() {
        return municipality;
    }

    /** The half-year in which the case was opened, counted from the first of the round's first year. */
    int half() {
        return half;
    }

    /** Whether the case has an answer at the place. */
    boolean isGiven(int place) {
        return given[place];
    }

    /** The answer at the place: the position of one answer, a mask of several, a number, or 1 for what holds; 0 without an answer. */
    long value(int place) {
        return values[place];
    }
}
