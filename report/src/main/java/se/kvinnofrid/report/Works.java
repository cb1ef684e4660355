package se.kvinnofrid.report;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.Progress;

/** Does pieces of work that know nothing of each other, as many at a time as the machine has processors, within bounds. */
final class Works {

    /** Each piece holds a report in memory, and perhaps a connection to the database. */
    private static final int MOST_AT_A_TIME = 6;

    private static final int PATIENCE_IN_MINUTES = 10;

    private Works() {}

    /** A piece of work. */
    interface Piece {
        /** Does it. */
        void perform() throws IOException, SQLException;
    }

    /**
     * Does every piece; when one fails, those that have not begun are left undone.
     *
     * @throws IOException or another exception that a piece ended with
     */
    static void doAll(List<Piece> pieces, Progress.Work work) throws IOException, SQLException {
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_AT_A_TIME);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            CompletionService<Piece> done = new ExecutorCompletionService<>(workers);
            for (Piece piece : pieces) {
                done.submit(() -> {
                    piece.perform();
                    return piece;
                });
            }
            for (int i = 0; i < pieces.size(); i++) {
                done.take().get();
                work.advance();
            }
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rendering of reports was interrupted", e);
        } finally {
            end(workers);
        }
    }

    /** Waits for what has begun, so that nothing is written once the work has ended. */
    private static void end(ExecutorService workers) {
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("reports are still being written after the work was stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) throws IOException, SQLException {
        if (cause instanceof IOException failure) {
            throw failure;
        }
        if (cause instanceof SQLException failure) {
            throw failure;
        }
        if (cause instanceof Error failure) {
            throw failure;
        }
        throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
