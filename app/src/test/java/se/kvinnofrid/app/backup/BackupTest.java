package se.kvinnofrid.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.app.ChildProgram.Ending;
import se.kvinnofrid.app.Here;
import se.kvinnofrid.app.TestServer;
import se.kvinnofrid.app.store.EarlierPostgres;
import se.kvinnofrid.app.store.EmbeddedDatabase;

/** A store that was made with an earlier major version of PostgreSQL, backed up and read in again with the present one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupTest {

    private static final String CELLS = "2022-2023-1/data/cells.csv";

    @TempDir
    private static Path folder;

    private static Path before;
    private static Path after;

    @BeforeAll
    static void a_store_of_an_earlier_version() throws Exception {
        before = folder.resolve("before");
        after = folder.resolve("after");
        assertThat(Here.run(
                                folder,
                                Map.of(),
                                "sample",
                                "--cases",
                                "30",
                                "--municipalities",
                                "2",
                                "--dir",
                                path("inbox"))
                        .exitCode())
                .isZero();
        try (EmbeddedDatabase earlier = EarlierPostgres.open(before.resolve("data"))) {
            TestServer.Database database = database(earlier);
            assertThat(database.ask("show server_version").get(0)).startsWith("17");
            Ending done = Here.run(before, database.settings(), run(before));
            assertThat(done.exitCode()).as(done.err()).isZero();
            // What an earlier configuration, or an analyst, has left behind.
            database.execute(
                    "alter table staging.cases add column former smallint",
                    "update staging.cases set former = 3 where case_no = 1",
                    "create table staging.former_group (municipality text, n int default 5, primary key (municipality))",
                    "insert into staging.former_group values ('0581')");
        }
        Files.writeString(
                Files.createDirectories(before.resolve("data/secrets/pseudonym-keys"))
                        .resolve("2022-2023"),
                TestServer.KEY);
    }

    @Test
    @Order(1)
    void data_of_an_earlier_version_are_refused_with_the_way_to_upgrade_them() {
        Ending refused = Here.run(before, Map.of(), run(before));

        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err())
                .contains("hör till PostgreSQL 17")
                .contains("backup")
                .contains("restore");
    }

    @Test
    @Order(2)
    void a_backup_is_made_of_them_all_the_same_and_is_private() throws IOException {
        Ending done = Here.run(before, Map.of(), "backup", path("backup"), "--with-keys");

        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out()).contains("rader. Nycklarna ligger i den");
        assertThat(folder.resolve("backup/keys/pseudonym-keys/2022-2023")).hasContent(TestServer.KEY);
        assertThat(folder.resolve("backup/keys/database-password")).doesNotExist();
        assertThat(folder.resolve("backup")).isDirectoryNotContaining("glob:**/result.tall*");
        try (Stream<Path> paths = Files.walk(folder.resolve("backup"))) {
            assertThat(paths)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }

    @Test
    @Order(3)
    void a_backup_never_takes_the_place_of_another() throws IOException {
        String manifest = Files.readString(folder.resolve("backup/manifest.json"));

        Ending refused = Here.run(before, Map.of(), "backup", path("backup"));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("skrivs aldrig över");
        assertThat(folder.resolve("backup/manifest.json")).hasContent(manifest);
    }

    @Test
    @Order(4)
    void a_backup_that_has_been_changed_is_not_read_in() throws IOException {
        Path file = folder.resolve("backup/staging.cases.copy.gz");
        byte[] sound = Files.readAllBytes(file);
        byte[] damaged = sound.clone();
        damaged[damaged.length / 2]++;
        Files.write(file, damaged);

        Ending refused = Here.run(after, Map.of(), "restore", path("backup"));

        Files.write(file, sound);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("skadad: staging.cases.copy.gz");
    }

    @Test
    @Order(5)
    void a_restore_that_was_cut_off_is_begun_anew() throws Exception {
        try (EmbeddedDatabase store = EmbeddedDatabase.open(after.resolve("data"))) {
            database(store).execute("create schema " + Restore.MARK, "create schema staging");
        }
        Ending refused = Here.run(after, Map.of(), run(after));
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).contains("inte blivit klar. Kör restore igen");

        Ending done = Here.run(after, Map.of(), "restore", path("backup"));

        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out()).contains("Säkerhetskopian är inläst");
        // The refused run had made a key for the empty store.
        assertThat(after.resolve("data/secrets/pseudonym-keys/2022-2023")).hasContent(TestServer.KEY);
        assertThat(after.resolve("data/secrets/pseudonym-keys/2022-2023.before-restore"))
                .isNotEmptyFile();
    }

    @Test
    @Order(6)
    void what_was_kept_is_all_there_and_the_next_run_finds_nothing_changed() throws Exception {
        // The settings of the server that the key came from do not hold here, but the key is the same.
        Ending done = Here.run(after, Map.of(), run(after));

        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out()).contains("Ingenting har ändrats sedan utgåva 2022-2023-1");
        assertThat(after.resolve("out").resolve(CELLS))
                .hasSameBinaryContentAs(before.resolve("out").resolve(CELLS));
        try (EmbeddedDatabase store = EmbeddedDatabase.open(after.resolve("data"))) {
            TestServer.Database database = database(store);
            assertThat(database.ask("show server_version").get(0)).startsWith("18");
            assertThat(database.ask("select count(*) from staging.cases where former = 3"))
                    .containsExactly("2");
            assertThat(database.ask("select municipality, n from staging.former_group"))
                    .containsExactly("0581|5");
        }
    }

    @Test
    @Order(7)
    void a_store_in_use_is_not_read_into() {
        Ending refused = Here.run(after, Map.of(), "restore", path("backup"));

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Lagret är inte tomt");
    }

    @Test
    @Order(8)
    void without_the_key_the_next_run_is_refused_until_it_is_put_back() throws Exception {
        Path key = after.resolve("data/secrets/pseudonym-keys/2022-2023");
        String kept = Files.readString(key);
        Files.delete(key);

        Ending refused = Here.run(after, Map.of(), run(after));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Nyckeln för pseudonymer är inte den");

        Files.writeString(key, kept);
        assertThat(Here.run(after, Map.of(), run(after)).exitCode()).isZero();
    }

    @Test
    @Order(9)
    void a_folder_without_a_backup_and_a_server_of_ones_own_are_told_apart() {
        Ending nothing = Here.run(folder.resolve("third"), Map.of(), "restore", path("inbox"));
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("är ingen säkerhetskopia");

        Ending empty = Here.run(folder.resolve("third"), Map.of(), "backup", path("other"));
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("Lagret är tomt");
    }

    private static TestServer.Database database(EmbeddedDatabase store) {
        return new TestServer.Database(store.url(), store.user(), store.password());
    }

    private static String[] run(Path project) {
        return new String[] {
            "run", "--inbox", path("inbox"), "--out", project.resolve("out").toString()
        };
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }
}
