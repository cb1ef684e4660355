package se.kvinnofrid.app.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.kvinnofrid.app.TestServer;

/** What a run has left: its files, byte for byte, and how much of everything stands in staging. */
record Left(SortedMap<String, String> files, SortedMap<String, String> staging) {

    /** Makes sure that both are the same; what is not the same is shown, and not the whole. */
    void assertSameAs(Left other) {
        assertThat(staging).isEqualTo(other.staging);
        assertThat(files.keySet()).isEqualTo(other.files.keySet());
        files.forEach((name, content) -> assertThat(content.lines().toList())
                .as(name)
                .zipSatisfy(other.files.getOrDefault(name, "").lines().toList(), (line, expected) -> assertThat(line)
                        .isEqualTo(expected)));
        assertThat(files.equals(other.files)).as("byte for byte").isTrue();
    }

    /** Reads it: every receipt and every cells.csv under OUT, with anything hidden or half-made that lies beside them. */
    static Left of(Path out, TestServer.Database database) throws IOException, SQLException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(path).toString().replace('\\', '/');
                boolean told = name.startsWith("receipts/") || name.endsWith("/cells.csv");
                if (told || name.endsWith(".part") || name.contains("unfinished") || name.contains("replaced")) {
                    files.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        }
        SortedMap<String, String> staging = new TreeMap<>();
        for (String table : database.ask("""
                select table_name from information_schema.tables
                where table_schema = 'staging' and table_type = 'BASE TABLE' and table_name not like 'flyway%'
                """)) {
            staging.put(
                    table,
                    database.ask("select count(*) from staging.\"" + table + "\"")
                            .get(0));
        }
        staging.put("submissions", String.valueOf(database.ask("""
                        select sender, file_name, sha256, state, counts, rows_read, cases_counted, rows_merged, rows_set_aside,
                               cases_outside_round
                        from staging.submission order by sender, file_name
                        """)));
        staging.put("editions", String.valueOf(database.ask("select name, status from result.edition order by id")));
        return new Left(files, staging);
    }
}
