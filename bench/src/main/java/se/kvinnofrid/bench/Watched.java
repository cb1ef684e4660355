package se.kvinnofrid.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A command that is run and watched through {@code /proc}: its time, the processor time and the memory of it, of its children, and of the
 * database server that works in its folder.
 *
 * @param seconds wall time
 * @param processor processor seconds of all its processes
 * @param memory most memory of the command itself at one time, in mebibytes
 * @param server most memory of the database server, shared pages counted once, in mebibytes
 */
record Watched(double seconds, double processor, double memory, double server) {

    /** Looking costs some milliseconds, which are the contender's too. */
    private static final long EVERY_MILLISECONDS = 400;

    /** Looked at more often before so much time has passed, that something is seen of those who are soon done. */
    private static final long AT_FIRST_MILLISECONDS = 100;

    private static final double AT_FIRST_SECONDS = 3;
    private static final double TICKS_PER_SECOND = 100;
    private static final double KIBI = 1024;

    /** Words of a command that are enough to know it by. */
    private static final int LAST = 4;

    /** What a process is, from its {@code stat} file. */
    private record Process(long id, long parent, double ticks) {}

    /**
     * Runs a command to its end.
     *
     * @param folder the folder that a server's command line names when it belongs to this command
     * @param log where its output goes
     * @throws IllegalStateException if it fails
     */
    static Watched run(List<String> command, Map<String, String> environment, Path folder, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        java.lang.Process process = builder.start();
        double processor = 0;
        double memory = 0;
        double server = 0;
        while (!process.waitFor(pause(System.nanoTime() - begin), TimeUnit.MILLISECONDS)) {
            Map<Long, Process> all = processes();
            Set<Long> own = family(all, Set.of(process.pid()));
            Set<Long> servers = family(all, servers(all.keySet(), folder));
            servers.removeAll(own);
            Set<Long> both = new HashSet<>(own);
            both.addAll(servers);
            processor = Math.max(
                    processor, both.stream().mapToDouble(id -> ticks(all, id)).sum() / TICKS_PER_SECOND);
            memory = Math.max(
                    memory, own.stream().mapToDouble(Watched::mebibytes).sum());
            server = Math.max(
                    server, servers.stream().mapToDouble(Watched::mebibytes).sum());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command.subList(Math.max(0, command.size() - LAST), command.size()))
                            + " ended with " + process.exitValue() + "; its output is in " + log);
        }
        return new Watched(seconds, processor, memory, server);
    }

    private static long pause(long nanoseconds) {
        return nanoseconds / 1e9 < AT_FIRST_SECONDS ? AT_FIRST_MILLISECONDS : EVERY_MILLISECONDS;
    }

    private static double ticks(Map<Long, Process> all, long id) {
        Process process = all.get(id);
        return process == null ? 0 : process.ticks();
    }

    private static Map<Long, Process> processes() throws IOException {
        Map<Long, Process> all = new HashMap<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path folder : folders) {
                try {
                    String stat = Files.readString(folder.resolve("stat"));
                    // The name in brackets may hold anything; what follows the last bracket is regular.
                    String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    long id = Long.parseLong(folder.getFileName().toString());
                    // Its own time and that of children that have ended.
                    double ticks = 0;
                    for (int field = 11; field <= 14; field++) {
                        ticks += Double.parseDouble(rest[field]);
                    }
                    all.put(id, new Process(id, Long.parseLong(rest[1]), ticks));
                } catch (IOException e) {
                    continue; // it has ended meanwhile
                }
            }
        }
        return all;
    }

    private static Set<Long> family(Map<Long, Process> all, Set<Long> roots) {
        Set<Long> family = new HashSet<>(roots);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Process process : all.values()) {
                grown |= family.contains(process.parent()) && family.add(process.id());
            }
        }
        return family;
    }

    private static Set<Long> servers(Set<Long> all, Path folder) {
        Set<Long> servers = new HashSet<>();
        for (long id : all) {
            try {
                String line = Files.readString(Path.of("/proc/" + id + "/cmdline"));
                if (line.contains("postgres") && line.contains(folder.toString())) {
                    servers.add(id);
                }
            } catch (IOException e) {
                continue; // it has ended meanwhile
            }
        }
        return servers;
    }

    /** Memory with shared pages divided among those that share them. */
    private static double mebibytes(long id) {
        try {
            return Files.readAllLines(Path.of("/proc/" + id + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIBI)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // it has ended meanwhile
        }
    }
}
