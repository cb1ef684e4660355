package se.kvinnofrid.aggregate.protect.choose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Pieces of work about figures, several at a time. Those with a figure in common are done one after the other, in the order in which they
 * came; so what comes of it is what comes of doing one piece after the other, whatever the number of threads.
 */
final class Turns implements AutoCloseable {

    private final CompletableFuture<?>[] last;
    private final List<CompletableFuture<Void>> begun = new ArrayList<>();
    private final ExecutorService workers;

    /** So many figures may be worked on, by so many threads. */
    Turns(int figures, int threads) {
        last = new CompletableFuture<?>[figures];
        Arrays.fill(last, CompletableFuture.completedFuture(null));
        workers = Executors.newFixedThreadPool(threads);
    }

    /** Takes a piece of work in that reads and changes nothing but what is kept of these figures. */
    void add(int[] about, Runnable work) {
        Set<CompletableFuture<?>> before = new HashSet<>();
        for (int figure : about) {
            before.add(last[figure]);
        }
        CompletableFuture<Void> turn = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                .thenRunAsync(work, workers);
        for (int figure : about) {
            last[figure] = turn;
        }
        begun.add(turn);
    }

    /** Waits until all that was taken in is done; if a piece of work failed, throws what it threw. */
    void await() {
        try {
            CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)).join();
            begun.clear();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
