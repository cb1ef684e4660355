package se.kvinnofrid.ingest;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does pieces of work several at a time, with no more of them waiting than there are workers. What fails in one fails in the next call here. */
final class Crew implements AutoCloseable {

    private final int workers;
    private final ExecutorService executor;
    private final Queue<Future<?>> begun = new ArrayDeque<>();

    Crew(int workers) {
        this.workers = workers;
        this.executor = Executors.newFixedThreadPool(workers);
    }

    /** Has a piece of work done, and waits if there is more than enough to do already. */
    void add(Runnable work) {
        begun.add(executor.submit(work));
        while (begun.size() > 2 * workers) {
            await(begun.remove());
        }
    }

    /** Waits for the end of all work. */
    @Override
    public void close() {
        try {
            while (!begun.isEmpty()) {
                await(begun.remove());
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new IllegalStateException("a piece of work failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while work was being done", e);
        }
    }
}
