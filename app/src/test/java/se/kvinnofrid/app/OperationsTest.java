package se.kvinnofrid.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.app.ChildProgram.Ending;
import tools.jackson.databind.json.JsonMapper;

/** The program on a server of the operator's, as a user without any special rights: roles, metrics, keys, and purging, through a season. */
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsTest {

    private static final String ROLE = "kvinnofrid_reader";

    @TempDir
    private static Path folder;

    private static TestServer server;
    private static TestServer.Database database;

    @BeforeAll
    static void a_server_with_a_user_that_owns_a_database() throws Exception {
        server = new TestServer(folder.resolve("server"));
        server.admin().execute("create role pipeline login password 'x' nosuperuser nocreatedb nocreaterole");
        server.admin().execute("create role outsider login password 'y'");
        server.admin().execute("create database kvinnor owner pipeline template template0");
        database = server.database("kvinnor", "pipeline", "x");
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
    }

    @AfterAll
    static void stop_server() {
        server.close();
    }

    @Test
    @Order(1)
    void a_run_needs_no_right_but_its_own_database_and_says_which_role_is_missing() throws Exception {
        Map<String, String> environment = database.environment();
        environment.put("KVINNOFRID_LOG", "json");
        environment.put("KVINNOFRID_METRICS_FILE", path("metrics/kvinnofrid.prom"));

        Ending done = ChildProgram.run(Kvinnofrid.class, folder, environment, run());

        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.err())
                .contains("the role kvinnofrid_reader is missing and pipeline may not create it")
                .contains("reports are rendered with the rights of the pipeline");
        assertThat(done.err().lines()).allSatisfy(line -> assertThat(
                        JsonMapper.shared().readTree(line).at("/level").asString())
                .isNotEmpty());
    }

    @Test
    @Order(2)
    void the_metrics_tell_what_the_run_came_to() throws IOException {
        assertThat(metrics())
                .contains(
                        "kvinnofrid_run_exit_code 0.0",
                        "kvinnofrid_submissions{state=\"accepted\"} 2.0",
                        "kvinnofrid_submissions_waiting 0.0",
                        "kvinnofrid_cases_counted 30.0",
                        "kvinnofrid_senders_expected 47.0",
                        "kvinnofrid_senders_delivered 2.0",
                        "kvinnofrid_edition_made 1.0")
                .anySatisfy(line -> assertThat(line).startsWith("kvinnofrid_stage_duration_seconds{stage=\"report\"} "))
                .anySatisfy(line -> assertThat(line).startsWith("kvinnofrid_last_success_timestamp_seconds 1."));
        assertThat(folder.resolve("metrics")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    @Order(3)
    void a_run_that_fails_keeps_in_its_metrics_when_one_last_succeeded() throws IOException {
        String success = lastSuccess();

        Ending failed = Here.run(
                folder,
                database.settings(),
                "run",
                "--inbox",
                path("nowhere"),
                "--metrics",
                path("metrics/kvinnofrid.prom"));

        assertThat(failed.exitCode()).isEqualTo(2);
        assertThat(metrics()).contains("kvinnofrid_run_exit_code 2.0");
        assertThat(lastSuccess()).isEqualTo(success);
    }

    @Test
    @Order(4)
    void all_that_is_written_is_private_but_what_is_published() throws IOException {
        Path probe = Files.createFile(folder.resolve("probe"));
        boolean othersMayRead = permissions(probe).endsWith("r--");

        assertThat(everythingIn("internal")).isNotEmpty().allSatisfy(OperationsTest::assertPrivate);
        assertThat(everythingIn("out/receipts")).isNotEmpty().allSatisfy(OperationsTest::assertPrivate);
        assertPrivate(folder.resolve("out/run.json"));
        assertThat(everythingIn("out/2022-2023-1"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(permissions(path).charAt(6)).isEqualTo(othersMayRead ? 'r' : '-'));
        assertThat(everythingIn("server/secrets")).isNotEmpty().allSatisfy(OperationsTest::assertPrivate);
    }

    @Test
    @Order(5)
    void what_an_administrator_is_told_to_do_is_enough_and_a_reader_sees_what_is_published_and_nothing_else()
            throws Exception {
        server.admin().execute("create role " + ROLE + " nologin", "grant " + ROLE + " to pipeline, outsider");

        assertThat(Here.run(folder, database.settings(), run()).exitCode()).isZero();

        assertReadsPublishedOnly(server.database("kvinnor", "outsider", "y"));
    }

    @Test
    @Order(6)
    void another_key_is_refused_and_a_round_can_be_given_a_new_one() throws Exception {
        List<String> before = clients();
        assertThat(tallied()).isEqualTo("2");
        Map<String, String> other = database.settings();
        other.put("kvinnofrid.pseudonym-key", "another key that nobody would guess");
        Ending refused = Here.run(folder, other, run());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("Nyckeln för pseudonymer är inte den")
                .contains("rotate-key");
        assertThat(clients()).isEqualTo(before);

        Ending rotated = Here.run(folder, database.settings(), "rotate-key");
        assertThat(rotated.exitCode()).as(rotated.err()).isZero();
        assertThat(rotated.out()).contains("Leveranser att läsa om: 2");
        assertThat(tallied()).isEqualTo("0");
        Ending done = Here.run(folder, other, run());

        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out()).contains("ingen ny utgåva gjordes");
        assertThat(clients()).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        assertThat(database.ask("select count(*) from staging.pseudonym_key")).containsExactly("1");
    }

    @Test
    @Order(7)
    void a_purge_needs_a_date_that_is_past_the_round_and_can_be_tried_first() throws Exception {
        Ending tooEarly = Here.run(folder, database.settings(), "purge", "--before", "2023-12-31");
        assertThat(tooEarly.exitCode()).isZero();
        assertThat(tooEarly.out()).contains("ingenting att gallra");

        Ending tried = Here.run(folder, database.settings(), "purge", "--before", "2024-01-01", "--dry-run");
        assertThat(tried.exitCode()).isZero();
        assertThat(tried.out()).contains("Skulle gallras: omgång 2022-2023, rader: cases 30");
        assertThat(clients()).hasSize(30);
    }

    @Test
    @Order(8)
    void a_purge_removes_the_cases_and_keeps_editions_hashes_counts_and_a_signed_note() throws Exception {
        List<String> kept = database.ask(
                "select sender, file_name, sha256, rows_read, cases_counted from staging.submission order by id");
        String cells = database.ask("select count(*) from result.cell").get(0);
        database.execute("insert into result.tallied values (1, 'as it was counted')");

        Ending purged = Here.run(folder, withSigningKey(), "purge", "--before", "2024-01-01");

        assertThat(purged.exitCode()).as(purged.err()).isZero();
        assertThat(purged.out())
                .contains("Gallrad: omgång 2022-2023, rader: cases 30")
                .contains("Säkerhetskopior");
        for (String table : List.of("cases", "interventions", "risk_assessments", "finding", "pseudonym_key")) {
            assertThat(database.ask("select count(*) from staging." + table)).containsExactly("0");
        }
        assertThat(tallied()).isEqualTo("0");
        assertThat(
                        database.ask(
                                "select sender, file_name, sha256, rows_read, cases_counted from staging.submission order by id"))
                .isEqualTo(kept);
        assertThat(database.ask("select count(*) from result.cell")).containsExactly(cells);
        assertThat(permissions(folder.resolve("keys/signing"))).isEqualTo("rw-------");
        Ending verified = Here.run(folder, withSigningKey(), "purge", "--verify");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out())
                .contains("Signaturen håller.")
                .contains("\"rows_removed\":{\"cases\":30")
                .contains("\"editions\":[\"2022-2023-1 ");
    }

    @Test
    @Order(9)
    void a_purged_round_cannot_be_computed_again_but_its_reports_can_be_written() {
        for (String[] command : List.of(run(), new String[] {"aggregate"})) {
            Ending refused = Here.run(folder, database.settings(), command);
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("Omgång 2022-2023 är gallrad");
        }

        Ending report = Here.run(folder, database.settings(), "report", "--out", path("again"));

        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(folder.resolve("again/2022-2023-1/data/cells.csv"))
                .hasSameBinaryContentAs(folder.resolve("out/2022-2023-1/data/cells.csv"));
    }

    @Test
    @Order(10)
    void a_note_that_has_been_changed_is_found_out() throws Exception {
        database.execute("update staging.purge set note = replace(note, '\"cases\":30', '\"cases\":29')");

        Ending verified = Here.run(folder, withSigningKey(), "purge", "--verify");

        assertThat(verified.exitCode()).isEqualTo(4);
        assertThat(verified.out()).contains("SIGNATUREN HÅLLER INTE");
    }

    @Test
    @Order(11)
    void a_user_that_may_make_roles_makes_the_role_of_the_readers_by_itself() throws Exception {
        database.execute("drop owned by pipeline cascade");
        server.admin().execute("drop role " + ROLE, "alter role pipeline createrole");

        Ending done = ChildProgram.run(
                Kvinnofrid.class,
                folder,
                database.environment(),
                "run",
                "--inbox",
                path("inbox"),
                "--out",
                path("new"));

        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.err()).doesNotContain("kvinnofrid_reader");
        database.execute("grant " + ROLE + " to outsider");
        assertReadsPublishedOnly(server.database("kvinnor", "outsider", "y"));
    }

    private static void assertReadsPublishedOnly(TestServer.Database reader) throws SQLException {
        assertThat(reader.ask("select count(*) > 0 from published.gender_split"))
                .containsExactly("t");
        for (String hidden :
                List.of("staging.submission", "staging.cases", "result.cell", "batch.batch_job_instance")) {
            assertThatThrownBy(() -> reader.ask("select * from " + hidden)).hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> reader.execute("delete from published.cell"))
                .hasMessageContaining("permission denied");
    }

    /** Of how many submissions something is kept that was counted of their cases. */
    private static String tallied() throws SQLException {
        return database.ask("select count(*) from result.tallied").get(0);
    }

    private static List<String> clients() throws SQLException {
        return database.ask("select encode(client, 'hex') from staging.cases order by 1");
    }

    private static Map<String, String> withSigningKey() {
        Map<String, String> settings = database.settings();
        settings.put("kvinnofrid.signing-key-file", path("keys/signing"));
        return settings;
    }

    private static List<String> metrics() throws IOException {
        return Files.readAllLines(folder.resolve("metrics/kvinnofrid.prom"));
    }

    private static String lastSuccess() throws IOException {
        return metrics().stream()
                .filter(line -> line.startsWith("kvinnofrid_last_success"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> everythingIn(String name) throws IOException {
        try (Stream<Path> paths = Files.walk(folder.resolve(name))) {
            return paths.toList();
        }
    }

    private static void assertPrivate(Path path) {
        assertThat(permissions(path)).as(path.toString()).endsWith("------");
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] run() {
        return new String[] {"run", "--inbox", path("inbox"), "--out", path("out"), "--internal", path("internal")};
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }
}
