package se.kvinnofrid.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import se.kvinnofrid.config.file.PrivateFiles;

/** PostgreSQL of the major version before, as an earlier version of the program would have brought it. */
public final class EarlierPostgres {

    /** Where the build puts its archive: not on the class path, where it would be taken for the present one. */
    private static final Path FOLDER = Path.of("target", "postgresql-before");

    private static final String VERSION = "17.6.0";

    private EarlierPostgres() {}

    /** Makes a store with it in a data folder, as an earlier version of the program would have left it, and opens it. */
    public static EmbeddedDatabase open(Path data) throws IOException {
        Path programs = PrivateFiles.folder(data).toRealPath().resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(programs)) {
            unpack(PrivateFiles.folder(programs));
            Cluster.in(data.toRealPath(), new Binaries(programs, VERSION));
        }
        return EmbeddedDatabase.openOfAnyVersion(data);
    }

    private static void unpack(Path programs) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(FOLDER)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        try (JarFile jar = new JarFile(jars.get(0).toFile());
                InputStream packed = jar.getInputStream(jar.getEntry(Binaries.archive()))) {
            Binaries.unpack(packed, programs);
        }
    }
}
