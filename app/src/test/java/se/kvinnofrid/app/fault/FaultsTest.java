package se.kvinnofrid.app.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.app.ChildProgram;
import se.kvinnofrid.app.Here;
import se.kvinnofrid.app.Kvinnofrid;
import se.kvinnofrid.app.TestServer;
import se.kvinnofrid.app.fault.Trouble.Deed;
import se.kvinnofrid.app.store.EmbeddedDatabase;

/**
 * What may happen in the night. Whatever it is, the operator is told plainly, the exit code is the right one, nothing is lost, and the next
 * run comes to what an undisturbed run comes to, byte for byte.
 */
@DisabledOnOs(OS.WINDOWS)
class FaultsTest {

    /** Rounds of kills at random moments; more of them by -Dkvinnofrid.faults.rounds=20. */
    private static final int ROUNDS = Integer.getInteger("kvinnofrid.faults.rounds", 1);

    private static final int KILLS_IN_A_ROUND = 3;
    private static final int KILLED = 128 + 9;

    /** The job repository's note that a step begins, together with the step's name. */
    private static final String STEP_BEGINS = "INSERT INTO batch.BATCH_STEP_EXECUTION(&";

    private static final List<String> STEPS =
            List.of("register", "stage", "submission", "settle", "answer", "compute", "protect", "export", "render");

    @TempDir
    private static Path folder;

    private static TestServer server;
    private static Left undisturbed;
    private static int messages;

    @BeforeAll
    static void run_undisturbed() throws Exception {
        server = new TestServer(folder.resolve("server"));
        assertThat(Here.run(folder, Map.of(), "sample", "--cases", "40", "--municipalities", "2", "--dir", inbox())
                        .exitCode())
                .isZero();
        TestServer.Database database = server.create("undisturbed");
        Map<String, String> settings = database.settings();
        Path count = folder.resolve("count");
        settings.putAll(Trouble.settings(Deed.COUNT, "", 0, count.toString()));
        ChildProgram.Ending done = Here.run(folder, settings, command(out("undisturbed")));
        assertThat(done.exitCode()).as(done.err()).isZero();
        undisturbed = Left.of(out("undisturbed"), database);
        messages = Integer.parseInt(Files.readString(count));
        assertThat(undisturbed.files().keySet())
                .filteredOn(name -> name.endsWith(".json"))
                .hasSize(2);
        assertThat(undisturbed.files()).containsKey("2022-2023-1/data/cells.csv");
    }

    @AfterAll
    static void stop_server() {
        server.close();
    }

    @Test
    void a_program_killed_at_the_beginning_of_every_step_comes_to_the_same(@TempDir Path project) throws Exception {
        Path out = out("steps");
        for (String step : STEPS) {
            ChildProgram.Ending killed = ChildProgram.run(
                    Kvinnofrid.class, project, Trouble.environment(Deed.KILL, STEP_BEGINS + step, 1, ""), command(out));
            assertThat(killed.exitCode())
                    .as("at step " + step + ": " + killed.err())
                    .isEqualTo(KILLED);
        }

        ChildProgram.Ending done = ChildProgram.run(Kvinnofrid.class, project, Map.of(), command(out));

        assertThat(done.exitCode()).as(done.err()).isZero();
        try (EmbeddedDatabase store = EmbeddedDatabase.open(project.resolve("data"))) {
            Left.of(out, new TestServer.Database(store.url(), store.user(), store.password()))
                    .assertSameAs(undisturbed);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_program_killed_at_random_moments_comes_to_the_same() {
        return IntStream.rangeClosed(1, ROUNDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> killAtRandom(seed)));
    }

    private static void killAtRandom(int seed) throws Exception {
        TestServer.Database database = server.create("random" + seed);
        Path out = out("random" + seed);
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS_IN_A_ROUND; kill++) {
            Map<String, String> environment = database.environment();
            environment.putAll(Trouble.environment(Deed.KILL, "", 1 + random.nextInt(messages), ""));
            ChildProgram.Ending ending = ChildProgram.run(Kvinnofrid.class, folder, environment, command(out));
            // A run that resumes may have less to say, and so come to its end before the moment.
            assertThat(ending.exitCode()).as(ending.err()).isIn(KILLED, 0);
        }

        assertComesToTheSame(database, out);
    }

    @Test
    void a_server_that_dies_in_the_middle_of_a_copy_fails_the_run_and_the_next_comes_to_the_same(@TempDir Path project)
            throws Exception {
        Path out = out("server");
        Path note = project.resolve("data/cluster/postmaster.pid");
        ChildProgram.Ending failed = Here.run(
                project, Trouble.settings(Deed.STOP_SERVER, Trouble.IN_COPY, 1, note.toString()), command(out));
        assertFailedAndSaysSo(failed);

        ChildProgram.Ending done = Here.run(project, Map.of(), command(out));

        assertThat(done.exitCode()).as(done.err()).isZero();
        try (EmbeddedDatabase store = EmbeddedDatabase.open(project.resolve("data"))) {
            Left.of(out, new TestServer.Database(store.url(), store.user(), store.password()))
                    .assertSameAs(undisturbed);
        }
    }

    @Test
    void a_connection_lost_in_the_middle_of_a_copy_fails_the_run_and_the_next_comes_to_the_same() throws Exception {
        TestServer.Database database = server.create("cut");
        Map<String, String> settings = database.settings();
        settings.putAll(Trouble.settings(Deed.CUT, Trouble.IN_COPY, 2, ""));

        assertFailedAndSaysSo(Here.run(folder, settings, command(out("cut"))));

        assertThat(database.ask("select state, rows_read from staging.submission where state = 'registered'"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).isEqualTo("registered|0"));
        assertComesToTheSame(database, out("cut"));
    }

    @Test
    void a_database_that_is_down_is_named_and_nothing_is_begun() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "spring.datasource.url",
                "jdbc:postgresql://127.0.0.1:1/none",
                "kvinnofrid.pseudonym-key",
                TestServer.KEY));

        ChildProgram.Ending ending = Here.run(folder, settings, command(out("down")));

        assertThat(ending.exitCode()).isEqualTo(4);
        assertThat(ending.err())
                .contains("Databasen på jdbc:postgresql://127.0.0.1:1/none går inte att nå")
                .doesNotContain("\tat ");
        assertThat(out("down")).isEmptyDirectory();
    }

    @Test
    void a_folder_for_results_that_cannot_be_written_in_is_named_and_nothing_is_begun() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        ChildProgram.Ending ending = Here.run(folder, Map.of(), command(file.resolve("out")));

        assertThat(ending.exitCode()).isEqualTo(2);
        assertThat(ending.err())
                .contains("Det går inte att skriva i mappen")
                .contains(file + " är ingen mapp")
                .contains("Ingenting har gjorts");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void what_came_later_counts_even_if_the_clock_has_been_set_back_since(@TempDir Path project) throws Exception {
        TestServer.Database database = server.create("clock");
        Path deliveries = Files.createDirectories(project.resolve("inbox/0581"));
        String header = "Kommun;Klient;Datum för aktualisering;Kön\n";
        Files.writeString(deliveries.resolve("a.csv"), header + "0581;A1;2023-05-14;Kvinna\n");
        String[] ingest = {
            "ingest",
            "--inbox",
            project.resolve("inbox").toString(),
            "--out",
            out("clock").toString()
        };
        assertThat(Here.run(project, database.settings(), ingest).exitCode()).isZero();
        // As if that had been done before the clock was set back: all that was noted then lies in the future now.
        database.execute(
                "update staging.submission set registered_at = registered_at + interval '2 hours'",
                "update batch.batch_job_execution set create_time = create_time + interval '2 hours',"
                        + " start_time = start_time + interval '2 hours', end_time = end_time + interval '2 hours'",
                "update batch.batch_step_execution set start_time = start_time + interval '2 hours',"
                        + " end_time = end_time + interval '2 hours'");

        Files.writeString(deliveries.resolve("b.csv"), header + "0581;A1;2023-05-14;Man\n0581;A2;2023-05-15;Man\n");
        ChildProgram.Ending done = Here.run(project, database.settings(), ingest);

        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(database.ask("select file_name, counts from staging.submission order by registered_at"))
                .containsExactly("0581/a.csv|f", "0581/b.csv|t");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"sv_SE, Europe/Stockholm", "tr_TR, Asia/Kathmandu", "C, Pacific/Kiritimati"})
    void language_and_time_zone_of_the_machine_change_nothing(String locale, String zone) throws Exception {
        TestServer.Database database = server.create("locale_" + locale.toLowerCase(Locale.ROOT));
        Path out = out("locale_" + locale);
        Map<String, String> environment = database.environment();
        environment.put("LC_ALL", locale.equals("C") ? "C" : locale + ".UTF-8");
        environment.put("TZ", zone);
        environment.put("JAVA_TOOL_OPTIONS", javaOptions(locale, zone));

        ChildProgram.Ending done = ChildProgram.run(Kvinnofrid.class, folder, environment, command(out));

        assertThat(done.exitCode()).as(done.err()).isZero();
        Left.of(out, database).assertSameAs(undisturbed);
    }

    /** The locale's own data need not be installed for Java to take it. */
    private static String javaOptions(String locale, String zone) {
        String[] parts = locale.split("_", 2);
        return "-Duser.timezone=" + zone
                + (parts.length == 2 ? " -Duser.language=" + parts[0] + " -Duser.country=" + parts[1] : "");
    }

    /** On a small disk of its own, made in a name space of its own, so that nothing is left of it afterwards. */
    @Test
    void a_disk_that_is_full_or_closed_fails_the_run_and_the_next_comes_to_the_same(@TempDir Path project)
            throws Exception {
        assumeThat(new ProcessBuilder("unshare", "--user", "--map-root-user", "--mount", "true")
                        .redirectErrorStream(true)
                        .start()
                        .waitFor())
                .as("this system lets nobody make a small disk (unshare is refused): disk full is NOT tested")
                .isZero();
        Path script = SmallDisk.script(project);

        ChildProgram.Ending ending = SmallDisk.run(script, project, inbox());

        assertThat(ending.exitCode()).as(ending.out() + ending.err()).isZero();
        assertThat(SmallDisk.said(project, "no-start"))
                .contains("exit 4")
                .contains("Databasservern gick inte att starta")
                .contains("No space left on device");
        assertThat(SmallDisk.said(project, "store-full")).contains("exit 4").contains("No space left on device");
        assertThat(SmallDisk.said(project, "out-full")).contains("exit 4").contains("No space left on device");
        assertThat(SmallDisk.said(project, "out-closed"))
                .contains("exit 2")
                .contains("Det går inte att skriva i mappen")
                .contains("Read-only file system");
        assertThat(SmallDisk.said(project, "done")).contains("exit 0");
        try (EmbeddedDatabase store = EmbeddedDatabase.open(project.resolve("kept/data"))) {
            Left.of(project.resolve("kept/out"), new TestServer.Database(store.url(), store.user(), store.password()))
                    .assertSameAs(undisturbed);
        }
    }

    private static void assertFailedAndSaysSo(ChildProgram.Ending failed) {
        assertThat(failed.exitCode()).as(failed.err()).isEqualTo(4);
        assertThat(failed.err())
                .contains("misslyckades")
                .contains("Kör igen för att fortsätta där det avbröts.")
                .doesNotContain("\tat ");
    }

    private static void assertComesToTheSame(TestServer.Database database, Path out) throws Exception {
        ChildProgram.Ending done = Here.run(folder, database.settings(), command(out));
        assertThat(done.exitCode()).as(done.err()).isZero();
        Left.of(out, database).assertSameAs(undisturbed);
    }

    private static String[] command(Path out) {
        return new String[] {"run", "--inbox", inbox(), "--out", out.toString()};
    }

    private static String inbox() {
        return folder.resolve("inbox").toString();
    }

    private static Path out(String name) {
        return folder.resolve("out-" + name);
    }
}
