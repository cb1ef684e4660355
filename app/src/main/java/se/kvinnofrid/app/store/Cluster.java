package se.kvinnofrid.app.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.kvinnofrid.config.file.PrivateFiles;

/**
 * The data of the server and what can be done with it: initialise, start, stop. Only one process may do so at a time.
 *
 * @param folder what PostgreSQL calls its data directory
 * @param secrets hold the password of the only user
 * @param log where the server writes what it has to say
 * @param binaries the programs to use
 */
record Cluster(Path folder, Secrets secrets, Path log, Binaries binaries) {

    static final String USER = "kvinnofrid";

    private static final String PASSWORD = "database-password";
    private static final String VERSION = "PG_VERSION";
    private static final String SETTINGS = "kvinnofrid.conf";
    private static final Duration PATIENCE_WITH_ORPHANS = Duration.ofSeconds(30);
    private static final int PATIENCE_SECONDS = 300;
    /** The exit code by which a program that starts another tells that it may not. */
    private static final int CANNOT_BE_EXECUTED = 126;

    private static final Pattern COMPLAINT = Pattern.compile("^.*?(FATAL|PANIC|ERROR): +");
    private static final int TRIES = 3;
    private static final long LARGEST_LOG = 10_000_000;

    /** Finds the data of the server in the data folder, or makes a new, empty cluster there. */
    static Cluster in(Path data, Binaries binaries) throws IOException {
        Secrets secrets = new Secrets(PrivateFiles.folder(data.resolve("secrets")));
        Cluster cluster = new Cluster(data.resolve("cluster"), secrets, data.resolve("postgresql.log"), binaries);
        if (Files.isDirectory(cluster.folder)) {
            cluster.checkOwner();
            cluster.checkVersion();
        } else {
            cluster.initialise();
        }
        return cluster;
    }

    /** The major version of the data in the data folder, if there are any. */
    static Optional<String> findVersion(Path data) throws IOException {
        Path file = data.resolve("cluster").resolve(VERSION);
        return Files.exists(file) ? Optional.of(Files.readString(file).trim()) : Optional.empty();
    }

    /** The password of the only user, made on first use. */
    String password() throws IOException {
        return secrets.get(PASSWORD);
    }

    /** Starts the server on a free port, with whatever recovery a crash before has made necessary. */
    Postmaster start() throws IOException {
        Postmaster.awaitEndOfOrphans(folder, PATIENCE_WITH_ORPHANS);
        Files.writeString(folder.resolve(SETTINGS), Settings.forThisMachine());
        keepLogShort();
        String said = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            // The port may be taken by somebody else before the server has it; then the next one is tried.
            said = run(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-t",
                    seconds(),
                    "-D",
                    path(),
                    "-l",
                    log.toString(),
                    "-o",
                    "-p " + freePort());
            Optional<Postmaster> started = Postmaster.find(folder);
            if (started.isPresent()) {
                PrivateFiles.close(log);
                return started.get();
            }
        }
        throw new StoreException(
                "Databasservern gick inte att starta: " + lastWords().orElse(said) + " (Mer står i " + log + ".)");
    }

    /** Stops the server in good order; if it does not obey, at once, which loses nothing but takes longer at the next start. */
    void stop() throws IOException {
        run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", path());
        if (Postmaster.find(folder).isPresent()) {
            run("pg_ctl", "stop", "-w", "-t", "60", "-m", "immediate", "-D", path());
        }
    }

    /** What the server last complained of; its log holds no content of rows. */
    private Optional<String> lastWords() throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        List<String> complaints = Files.readAllLines(log).stream()
                .filter(line -> COMPLAINT.matcher(line).find())
                .toList();
        return complaints.stream()
                .skip(Math.max(0, complaints.size() - 1))
                .map(line -> COMPLAINT.matcher(line).replaceFirst(""))
                .findFirst();
    }

    private void checkOwner() throws IOException {
        if (!StepDown.ownedByThisUser(folder)) {
            throw new StoreException("Databasen i " + folder + " hör till en annan användare ("
                    + Files.getOwner(folder).getName()
                    + "). Kör programmet som den användaren, eller välj en annan mapp med KVINNOFRID_DATA.");
        }
    }

    private void checkVersion() throws IOException {
        String found = Files.readString(folder.resolve(VERSION)).trim();
        if (!found.equals(binaries.majorVersion())) {
            throw new StoreException("Databasen i " + folder + " hör till PostgreSQL " + found
                    + ", men programmet har PostgreSQL " + binaries.version()
                    + ". Så här byts version: gör en säkerhetskopia med backup (den läser även den äldre databasen, så länge"
                    + " dess program ligger kvar i datamappen; annars med den version av programmet som passar), flytta"
                    + " undan datamappen, och läs in kopian med restore.");
        }
    }

    private void initialise() throws IOException {
        password();
        // Under another name until it is whole: a killed initialisation is thrown away and made again.
        Path part = folder.resolveSibling("cluster.part");
        PrivateFiles.delete(part);
        String said = run(
                "initdb",
                "--pgdata=" + part,
                "--username=" + USER,
                "--pwfile=" + secrets.file(PASSWORD),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions");
        Path configuration = part.resolve("postgresql.conf");
        if (!Files.exists(configuration) || !Files.exists(part.resolve(VERSION))) {
            throw new StoreException(
                    "Databasen i " + folder.getParent() + " gick inte att skapa. initdb sade: " + said);
        }
        Files.writeString(configuration, "\ninclude '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        PrivateFiles.flush(configuration);
        PrivateFiles.rename(part, folder);
    }

    private void keepLogShort() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            PrivateFiles.rename(log, log.resolveSibling(log.getFileName() + ".old"));
        }
    }

    /** Runs one of PostgreSQL's programs to its end; what it said. */
    private String run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(StepDown.prefix());
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            if (process.waitFor() == CANNOT_BE_EXECUTED) {
                throw notExecutable(said);
            }
            return said;
        } catch (IOException e) {
            throw notExecutable(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Avbruten i väntan på databasservern.", e);
        }
    }

    private StoreException notExecutable(String said) {
        return new StoreException("PostgreSQL i " + binaries.folder() + " går inte att köra (" + said
                + "). Tillåter mappen inte program (noexec), så välj en annan med KVINNOFRID_DATA.");
    }

    private String path() {
        return folder.toString();
    }

    private static String seconds() {
        return Integer.toString(PATIENCE_SECONDS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
