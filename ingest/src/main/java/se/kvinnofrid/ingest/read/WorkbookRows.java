package se.kvinnofrid.ingest.read;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet of a workbook. While some are judged, the next are read by a thread beside, so that one large workbook keeps two
 * processors busy; the first are read at once, since who looks for a header asks for no more.
 */
final class WorkbookRows implements Rows {

    private static final int ROWS = 500;
    private static final long CHARACTERS = 1 << 20;

    private final WorkbookLines lines;
    private Batch batch = new Batch(new ArrayDeque<>(), null, false);
    private WorkbookLine line = WorkbookLine.NONE;
    private int number;
    private @Nullable ExecutorService reader;
    private @Nullable Future<Batch> coming;

    /**
     * Rows that were read one after the other.
     *
     * @param lines those of them that have not been handed out
     * @param failure why there are no further ones, if the file cannot be read any further
     * @param last whether there are no further ones
     */
    private record Batch(
            Queue<WorkbookLine> lines, @Nullable UnreadableFile failure, boolean last) {}

    WorkbookRows(WorkbookLines lines) {
        this.lines = lines;
    }

    @Override
    public boolean next() throws UnreadableFile {
        while (batch.lines().isEmpty() && !batch.last()) {
            UnreadableFile failure = batch.failure();
            if (failure != null) {
                throw failure;
            }
            batch = number < ROWS ? read(1) : ahead();
        }
        if (batch.lines().isEmpty()) {
            line = WorkbookLine.NONE;
            return false;
        }
        line = batch.lines().remove();
        number = line.number();
        return true;
    }

    /** What was read meanwhile; lets what comes after it be read. */
    private Batch ahead() {
        if (reader == null) {
            reader = Executors.newSingleThreadExecutor();
            coming = reader.submit(() -> read(ROWS));
        }
        Batch read = join(Objects.requireNonNull(coming));
        coming = read.last() || read.failure() != null ? null : reader.submit(() -> read(ROWS));
        return read;
    }

    private Batch read(int most) {
        Queue<WorkbookLine> read = new ArrayDeque<>();
        long upTo = lines.characters() + CHARACTERS;
        try {
            while (read.size() < most && lines.characters() < upTo) {
                WorkbookLine next = lines.read();
                if (next == WorkbookLine.NONE) {
                    return new Batch(read, null, true);
                }
                read.add(next);
            }
            return new Batch(read, null, false);
        } catch (UnreadableFile e) {
            return new Batch(read, e, false);
        }
    }

    private static Batch join(Future<Batch> coming) {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading a workbook was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a workbook failed", e.getCause());
        }
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int size() {
        return line.size();
    }

    @Override
    public String cell(int column) {
        return line.cell(column);
    }

    @Override
    public boolean isUncomputed(int column) {
        return line.isUncomputed(column);
    }

    /** Waits for what is being read: nobody may take the file away from under the reader. */
    @Override
    public void close() {
        if (reader != null) {
            reader.shutdown();
        }
        if (coming != null) {
            join(coming);
        }
        lines.close();
    }
}
