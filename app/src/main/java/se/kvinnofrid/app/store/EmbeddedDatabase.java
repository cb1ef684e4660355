package se.kvinnofrid.app.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import se.kvinnofrid.config.file.PrivateFiles;

/**
 * A database on the server that the program keeps under its data folder. Opening starts the server, or joins one that another living
 * program has started; a server that a killed program left running is stopped and started anew. Closing stops it, unless others use it.
 * At no time do two servers work on one data folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "kvinnofrid";

    private final Cluster cluster;
    private final StoreLocks locks;
    private final int port;
    private final String password;
    private boolean open = true;

    private EmbeddedDatabase(Cluster cluster, StoreLocks locks, int port, String password) {
        this.cluster = cluster;
        this.locks = locks;
        this.port = port;
        this.password = password;
    }

    /**
     * Opens the database kept under a data folder, which is made on first use together with all that belongs in it.
     *
     * @throws StoreException if the server cannot be had
     */
    public static EmbeddedDatabase open(Path dataFolder) {
        return open(dataFolder, Binaries::in);
    }

    /**
     * Opens a database likewise, also one of an earlier version of PostgreSQL, whose programs lie in the data folder from when it was made.
     *
     * @throws StoreException if the server cannot be had
     */
    public static EmbeddedDatabase openOfAnyVersion(Path dataFolder) {
        return open(dataFolder, data -> {
            Optional<Binaries> earlier = Binaries.findFor(data, Cluster.findVersion(data));
            return earlier.isPresent() ? earlier.get() : Binaries.in(data);
        });
    }

    private interface Choice {
        Binaries in(Path data) throws IOException;
    }

    private static EmbeddedDatabase open(Path dataFolder, Choice binaries) {
        try {
            Path data = PrivateFiles.folder(dataFolder).toRealPath();
            StoreLocks locks = new StoreLocks(PrivateFiles.folder(data.resolve("locks")));
            return locks.alone(() -> {
                Cluster cluster = Cluster.in(data, binaries.in(data));
                Postmaster server = serverOf(cluster, locks.nobodyUsesIt());
                EmbeddedDatabase database = new EmbeddedDatabase(cluster, locks, server.port(), cluster.password());
                database.create();
                locks.take();
                return database;
            });
        } catch (AccessDeniedException e) {
            throw new StoreException(
                    "Datamappen " + dataFolder.toAbsolutePath() + " kan inte användas: åtkomst nekas till "
                            + e.getFile()
                            + ". Hör den till en annan användare, så välj en annan mapp med KVINNOFRID_DATA.",
                    e);
        } catch (IOException e) {
            throw new StoreException(
                    "Datamappen " + dataFolder.toAbsolutePath() + " kan inte användas: " + e.getMessage(), e);
        }
    }

    /** Where the database is, for JDBC. */
    public String url() {
        return urlOf(NAME);
    }

    /** The user to connect as. */
    public String user() {
        return Cluster.USER;
    }

    /** The password of that user; it is known to the operator's own files only. */
    public String password() {
        return password;
    }

    /**
     * A secret that belongs to the data in this database, made on first use and kept beside it.
     *
     * @throws StoreException if it can neither be read nor written
     */
    public String secret(String name) {
        try {
            return cluster.secrets().get(name);
        } catch (IOException e) {
            throw new StoreException("Hemligheten " + name + " i datamappen kan inte användas: " + e.getMessage(), e);
        }
    }

    /** The folder in which secrets are kept beside the data. */
    public Path secrets() {
        return cluster.secrets().folder();
    }

    /**
     * Destroys a secret; nothing if there is none.
     *
     * @throws StoreException if it cannot be destroyed
     */
    public void destroySecret(String name) {
        try {
            Files.deleteIfExists(cluster.secrets().file(name));
        } catch (IOException e) {
            throw new StoreException("Hemligheten " + name + " i datamappen kan inte tas bort: " + e.getMessage(), e);
        }
    }

    /** Whether a secret has been made. */
    public boolean hasSecret(String name) {
        return Files.exists(cluster.secrets().file(name));
    }

    /** Leaves the server, and stops it if nobody else uses it. */
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            locks.alone(this::leave);
        } catch (IOException e) {
            throw new StoreException("Databasservern gick inte att stänga av: " + e.getMessage(), e);
        }
    }

    /** Whether this was the last to leave. */
    private boolean leave() throws IOException {
        locks.giveBack();
        boolean last = locks.nobodyUsesIt();
        if (last && Postmaster.find(cluster.folder()).isPresent()) {
            cluster.stop();
        }
        return last;
    }

    private static Postmaster serverOf(Cluster cluster, boolean nobodyUsesIt) throws IOException {
        Optional<Postmaster> running = Postmaster.find(cluster.folder());
        if (running.isPresent() && !nobodyUsesIt) {
            return running.get();
        }
        if (running.isPresent()) {
            cluster.stop();
        }
        return cluster.start();
    }

    private void create() {
        try (Connection connection = DriverManager.getConnection(urlOf("postgres"), Cluster.USER, password);
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + NAME);
        } catch (SQLException e) {
            throw new StoreException(
                    "Databasservern på port " + port + " svarar inte som den ska: " + e.getMessage(), e);
        }
    }

    private String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
