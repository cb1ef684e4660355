package se.kvinnofrid.ingest.read;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import se.kvinnofrid.config.rule.Condition;

/** Until when reading one submission may go on: the last bound, for files that are slow to read in a way nobody has thought of. */
public final class Deadline {

    private final LongSupplier nanoseconds;
    private final long begun;
    private final int minutes;

    /**
     * Begins to count now.
     *
     * @param minutes how long reading may take
     * @param nanoseconds a clock that only goes forward, such as {@code System::nanoTime}
     */
    public Deadline(int minutes, LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.begun = nanoseconds.getAsLong();
        this.minutes = minutes;
    }

    void check() throws UnreadableFile {
        if (nanoseconds.getAsLong() - begun > TimeUnit.MINUTES.toNanos(minutes)) {
            throw new UnreadableFile(Condition.TOO_LARGE, "@intake.minutes:" + minutes);
        }
    }
}
