package se.kvinnofrid.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import se.kvinnofrid.config.file.PrivateFiles;

/**
 * Reads a backup into an empty database. The schemas are made by the migrations up to the one that the backup was made at, so any version of
 * PostgreSQL will do; what later migrations and the configuration ask for is done by the next run. Cut off in between, it is begun anew.
 */
public final class Restore {

    /** A schema of this name stands in the database as long as a restore is not complete. */
    public static final String MARK = "kvinnofrid_restoring";

    private final DataSource dataSource;
    private final Path folder;
    private final Manifest manifest;

    private Restore(DataSource dataSource, Path folder, Manifest manifest) {
        this.dataSource = dataSource;
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Makes sure that the backup is whole.
     *
     * @throws BackupException if it is not
     */
    public static Restore of(Path folder, DataSource dataSource) throws IOException {
        Manifest manifest = Manifest.read(folder);
        for (Manifest.Table table : manifest.tables()) {
            Path file = folder.resolve(table.file());
            if (!Files.isRegularFile(file) || !sha256(file).equals(table.sha256())) {
                throw new BackupException("Säkerhetskopian i " + folder + " är skadad: " + table.file()
                        + " saknas eller har ändrats. Ingenting har gjorts.");
            }
        }
        return new Restore(dataSource, folder, manifest);
    }

    /**
     * Reads it in.
     *
     * @param migration makes the schemas up to the version it is given
     * @return the number of rows
     * @throws BackupException if the database is not empty
     */
    public long read(Consumer<String> migration) throws IOException, SQLException {
        clear();
        migration.accept(manifest.migration());
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long rows = read(connection);
                connection.commit();
                return rows;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * Puts the keys that the backup holds where the store keeps them. An empty store may have made others in the meantime, with which nothing
     * has been hashed: they are put aside and not destroyed.
     *
     * @return the fingerprints of the keys that the rounds ask for, if the backup holds none
     */
    public SortedMap<String, String> keys(Path secrets) throws IOException {
        Path keys = folder.resolve(Backup.KEYS);
        if (!Files.isDirectory(keys)) {
            return manifest.pseudonymKeys();
        }
        try (Stream<Path> files = Files.walk(keys)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                put(Files.readString(file), secrets.resolve(keys.relativize(file)));
            }
        }
        return Collections.emptySortedMap();
    }

    private static void put(String key, Path place) throws IOException {
        if (Files.exists(place) && !Files.readString(place).equals(key)) {
            PrivateFiles.rename(place, place.resolveSibling(place.getFileName() + ".before-restore"));
        }
        PrivateFiles.folder(place.resolveSibling("."));
        PrivateFiles.write(place, key);
    }

    private void clear() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            Catalog catalog = new Catalog(connection);
            boolean cutOff = catalog.isThere("to_regnamespace('" + MARK + "')");
            boolean taken = !catalog.one("select count(*) from pg_namespace where nspname in " + Catalog.SCHEMAS)
                    .equals("0");
            if (taken && !cutOff) {
                throw new BackupException(
                        "Lagret är inte tomt. En säkerhetskopia läses bara in i ett tomt lager: flytta undan"
                                + " datamappen, eller välj en annan med KVINNOFRID_DATA. Ingenting har gjorts.");
            }
            statement.execute("create schema if not exists " + MARK);
            statement.execute("drop schema if exists batch, staging, result, published cascade");
        }
    }

    private long read(Connection connection) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            // What refers to what is in order in the backup; it need not be looked into row by row.
            statement.execute("set local session_replication_role = replica");
            makeMissing(connection, statement);
            statement.execute("truncate "
                    + manifest.tables().stream().map(Manifest.Table::name).collect(Collectors.joining(", "))
                    + " cascade");
            long rows = 0;
            for (Manifest.Table table : manifest.tables()) {
                rows += read(connection, table);
            }
            for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
                set(connection, sequence.getKey(), sequence.getValue());
            }
            statement.execute("drop schema " + MARK);
            return rows;
        }
    }

    /** Tables and columns that follow from a configuration, be it of today or earlier, and not from a migration. */
    private void makeMissing(Connection connection, Statement statement) throws SQLException {
        Map<String, Manifest.Table> made = new Catalog(connection)
                .tables().stream().collect(Collectors.toMap(Manifest.Table::name, table -> table));
        for (Manifest.Table table : manifest.tables()) {
            Manifest.Table there = made.get(table.name());
            if (there == null) {
                Stream<String> columns = table.columns().stream().map(Restore::definition);
                statement.execute("create table " + table.name() + " ("
                        + Stream.concat(columns, table.constraints().stream()).collect(Collectors.joining(", ")) + ")");
            } else {
                Set<String> names =
                        there.columns().stream().map(Manifest.Column::name).collect(Collectors.toSet());
                List<Manifest.Column> missing = table.columns().stream()
                        .filter(column -> !names.contains(column.name()))
                        .toList();
                for (Manifest.Column column : missing) {
                    statement.execute("alter table " + table.name() + " add column " + definition(column));
                }
            }
        }
    }

    private long read(Connection connection, Manifest.Table table) throws IOException, SQLException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve(table.file())), 1 << 16)) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.name() + " (" + table.columnNames() + ") from stdin", in);
            if (rows != table.rows()) {
                throw new IllegalStateException(table.name() + " has " + rows + " rows and not " + table.rows());
            }
            return rows;
        }
    }

    private static void set(Connection connection, String sequence, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, sequence);
            statement.setLong(2, last);
            statement.execute();
        }
    }

    private static String definition(Manifest.Column column) {
        return Catalog.quoted(column.name()) + " " + column.type();
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Backup.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
