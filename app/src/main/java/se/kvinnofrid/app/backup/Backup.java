package se.kvinnofrid.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import se.kvinnofrid.config.file.PrivateFiles;

/**
 * Writes all tables to a folder: what COPY says of each, compressed, and a manifest with their columns and checksums. All is of one moment, and
 * the folder appears whole or not at all.
 */
public final class Backup {

    /** The folder of the keys within a backup that holds them. */
    static final String KEYS = "keys";

    private static final String NEWEST_MIGRATION = """
            select version from batch.schema_history where version is not null and success order by installed_rank desc limit 1
            """;

    private final DataSource dataSource;
    private final String programVersion;

    public Backup(DataSource dataSource, String programVersion) {
        this.dataSource = dataSource;
        this.programVersion = programVersion;
    }

    /**
     * Makes a backup.
     *
     * @param folder must not be there, or be empty: a backup never takes the place of another
     * @param secrets the folder whose keys are to be part of it; none if they are kept elsewhere
     * @return the number of rows
     * @throws BackupException if the folder is taken, or there is nothing to keep
     */
    public long write(Path folder, Optional<Path> secrets) throws IOException, SQLException {
        Path target = folder.toAbsolutePath().normalize();
        refuseTaken(target);
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        PrivateFiles.delete(part);
        PrivateFiles.folder(part);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Manifest manifest = write(connection, part);
            connection.rollback();
            if (secrets.isPresent()) {
                copyKeys(secrets.get(), PrivateFiles.folder(part.resolve(KEYS)));
            }
            PrivateFiles.write(part.resolve(Manifest.FILE), manifest.toJson());
            PrivateFiles.rename(part, target);
            return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
        } finally {
            PrivateFiles.delete(part);
        }
    }

    private static void refuseTaken(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
            if (content.findAny().isPresent()) {
                throw new BackupException(
                        folder + " finns redan. En säkerhetskopia skrivs aldrig över; välj en ny mapp.");
            }
        }
    }

    private Manifest write(Connection connection, Path folder) throws IOException, SQLException {
        Catalog catalog = new Catalog(connection);
        if (!catalog.isThere("to_regclass('batch.schema_history')")) {
            throw new BackupException("Lagret är tomt; det finns ingenting att kopiera.");
        }
        List<Manifest.Table> tables = new ArrayList<>();
        for (Manifest.Table table : catalog.tables()) {
            tables.add(write(connection, table, folder));
        }
        return new Manifest(
                Manifest.FORMAT,
                Instant.now().toString(),
                programVersion,
                catalog.one("show server_version"),
                catalog.one(NEWEST_MIGRATION),
                catalog.pseudonymKeys(),
                tables,
                catalog.sequences());
    }

    private static Manifest.Table write(Connection connection, Manifest.Table table, Path folder)
            throws IOException, SQLException {
        String name = table.name().replace("\"", "") + ".copy.gz";
        Path file = Files.createFile(folder.resolve(name));
        PrivateFiles.close(file);
        MessageDigest digest = sha256();
        long rows;
        try (OutputStream out =
                new GZIPOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), 1 << 16)) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table.name() + " (" + table.columnNames() + ") to stdout", out);
        }
        PrivateFiles.flush(file);
        return new Manifest.Table(
                table.name(),
                table.columns(),
                table.constraints(),
                rows,
                name,
                HexFormat.of().formatHex(digest.digest()));
    }

    /** All secrets but the password of the server, which is another's when the backup is read in again. */
    private static void copyKeys(Path secrets, Path keys) throws IOException {
        try (Stream<Path> files = Files.walk(secrets)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("database-password"))
                    .toList()) {
                Path copy = keys.resolve(secrets.relativize(file));
                PrivateFiles.folder(copy.resolveSibling("."));
                PrivateFiles.write(copy, Files.readString(file));
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
