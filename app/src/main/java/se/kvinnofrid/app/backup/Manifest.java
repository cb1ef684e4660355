package se.kvinnofrid.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds.
 *
 * @param format of the backup; another program may know only older ones
 * @param madeAt when, in UTC
 * @param programVersion the program that made it
 * @param postgresql the version of the server it was made from
 * @param migration the version of the newest migration of the schemas
 * @param pseudonymKeys the fingerprint of each round's key
 * @param tables the tables, each in a file
 * @param sequences the last number that each sequence has given, by name
 */
record Manifest(
        int format,
        String madeAt,
        String programVersion,
        String postgresql,
        String migration,
        SortedMap<String, String> pseudonymKeys,
        List<Table> tables,
        SortedMap<String, Long> sequences) {

    static final int FORMAT = 1;
    static final String FILE = "manifest.json";

    /** A column, with its type in PostgreSQL's words. */
    record Column(String name, String type) {}

    /**
     * A table.
     *
     * @param name with its schema, quoted as PostgreSQL wants it
     * @param constraints of the table, in PostgreSQL's words
     * @param file what it holds, as COPY writes it, compressed
     * @param sha256 of the file
     */
    record Table(String name, List<Column> columns, List<String> constraints, long rows, String file, String sha256) {

        Table {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
        }

        String columnNames() {
            return String.join(
                    ", ",
                    columns.stream()
                            .map(column -> Catalog.quoted(column.name()))
                            .toList());
        }
    }

    Manifest {
        tables = List.copyOf(tables);
    }

    /**
     * Reads the manifest of a backup.
     *
     * @throws BackupException if there is none, or it is of a kind that this program does not know
     */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new BackupException("Mappen " + folder + " är ingen säkerhetskopia: " + FILE + " saknas.");
        }
        try {
            Manifest manifest = JsonMapper.shared().readValue(Files.readString(file), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new BackupException("Säkerhetskopian i " + folder + " har format " + manifest.format()
                        + ", men det här programmet läser format " + FORMAT + ".");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BackupException("Säkerhetskopian i " + folder + " är skadad: " + FILE + " kan inte läsas.");
        }
    }

    String toJson() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }
}
