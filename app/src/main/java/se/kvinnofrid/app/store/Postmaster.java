package se.kvinnofrid.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server process as it wrote itself down in the cluster's postmaster.pid. After a crash the number there may belong to a stranger, so a
 * process counts as ours only if it is a PostgreSQL server that works on this very folder.
 *
 * @param process the server
 * @param port the port on which it listens
 */
record Postmaster(ProcessHandle process, int port) {

    static final String FILE = "postmaster.pid";

    private static final int LINE_OF_PORT = 3;

    /** The living server of a cluster. A note that a dead server left behind, and that would stop the next one, is removed. */
    static Optional<Postmaster> find(Path cluster) throws IOException {
        Path file = cluster.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        Optional<ProcessHandle> process = lines.stream()
                .findFirst()
                .flatMap(Postmaster::number)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive);
        if (process.isPresent() && worksOn(process.get(), cluster)) {
            return Optional.of(new Postmaster(process.get(), port(lines)));
        }
        if (process.isPresent()) {
            Files.delete(file);
        }
        return Optional.empty();
    }

    /** Waits for processes of a killed server that still work on the cluster: two at a time would destroy it. */
    static void awaitEndOfOrphans(Path cluster, Duration patience) {
        List<ProcessHandle> orphans;
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            orphans = processes.filter(process -> worksOn(process, cluster)).toList();
        }
        for (ProcessHandle orphan : orphans) {
            if (!awaitEnd(orphan, patience)) {
                throw new StoreException("En process från en tidigare databasserver arbetar fortfarande i " + cluster
                        + " (process " + orphan.pid() + "). Avsluta den och försök igen.");
            }
        }
    }

    private static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for the end of process " + process.pid() + " failed", e);
        }
    }

    private static boolean worksOn(ProcessHandle process, Path cluster) {
        boolean isPostgres = process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        return isPostgres && worksIn(process, cluster);
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.isSymbolicLink(workingFolder)) {
            try {
                return Files.isSameFile(workingFolder, cluster);
            } catch (IOException e) {
                // Gone in the meantime, or another user's: then it is not ours either.
                return false;
            }
        }
        // Elsewhere the command line tells; where even that is hidden, the safe answer is yes.
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .orElse(true);
    }

    private static int port(List<String> lines) {
        return Optional.of(lines)
                .filter(all -> all.size() > LINE_OF_PORT)
                .flatMap(all -> number(all.get(LINE_OF_PORT)))
                .map(Long::intValue)
                .orElse(0);
    }

    private static Optional<Long> number(String line) {
        try {
            return Optional.of(Long.parseLong(line.trim()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
