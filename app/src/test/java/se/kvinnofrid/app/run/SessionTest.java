package se.kvinnofrid.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.app.ChildProgram;
import se.kvinnofrid.app.run.TinyRun.Second;
import se.kvinnofrid.app.store.EmbeddedDatabase;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Progress;

class SessionTest {

    private static final Map<String, String> ROUND_A = Map.of("round", "a");

    @TempDir
    private static Path project;

    @BeforeEach
    void empty_the_database() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(project.resolve("data"));
                Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists batch, staging, result, published cascade");
            statement.execute("drop table if exists public.tiny");
        }
    }

    @Test
    void a_killed_run_is_resumed_as_the_same_job_instance_and_done_steps_are_not_done_again() throws Exception {
        try (ChildProgram program = startRun(Second.WAITS)) {
            program.awaitLine(TinyRun.WAITING);
            program.kill();
        }
        assertThat(ask("select status from batch.batch_job_execution")).containsExactly("STARTED");

        runHere(Second.GOES_ON, ROUND_A);

        assertThat(ask("select step from tiny order by step")).containsExactly("first", "second");
        assertThat(ask("select status from batch.batch_job_execution order by job_execution_id"))
                .containsExactly("FAILED", "COMPLETED");
        assertThat(ask("select count(*) from batch.batch_job_instance")).containsExactly("1");
    }

    /** A program killed between the two would find its own tables in its way ever after. */
    @Test
    void a_table_is_made_and_its_migration_noted_in_one_transaction() throws Exception {
        Configuration configuration = Configuration.read(ConfigurationFiles.packed());
        try (Session session = Session.open(project, Optional.empty())) {
            Stages.begin(configuration, session, Progress.SILENT);
        }

        assertThat(ask("""
                select version from batch.schema_history note join pg_attribute made on made.xmin = note.xmin
                where attrelid = 'result.edition'::regclass and attname = 'fingerprint'""")).containsExactly("200");
    }

    /** Spring Batch notes times without a zone: after the night on which clocks go back, what was done earlier seems to have been later. */
    @Test
    void a_killed_run_is_resumed_also_when_clocks_have_gone_back_since() throws Exception {
        try (ChildProgram program = startRun(Second.WAITS)) {
            program.awaitLine(TinyRun.WAITING);
            program.kill();
        }
        ask("""
                with execution as (update batch.batch_job_execution set create_time = create_time + interval '1 hour',
                                   start_time = start_time + interval '1 hour' returning 1),
                     step as (update batch.batch_step_execution set create_time = create_time + interval '1 hour',
                              start_time = start_time + interval '1 hour', end_time = end_time + interval '1 hour' returning 1)
                select count(*) from execution, step""");

        runHere(Second.GOES_ON, ROUND_A);

        assertThat(ask("select step from tiny order by step")).containsExactly("first", "second");
        assertThat(ask("select count(*) from batch.batch_job_instance")).containsExactly("1");
        runHere(Second.GOES_ON, ROUND_A);
        assertThat(ask("select count(*) from batch.batch_job_instance")).containsExactly("2");
    }

    @Test
    void a_report_is_rendered_on_connections_that_can_read_what_is_published_and_nothing_else() throws Exception {
        Configuration configuration = Configuration.read(ConfigurationFiles.packed());
        try (Session session = Session.open(project, Optional.empty())) {
            Stages.begin(configuration, session, Progress.SILENT);
            try (Connection connection = session.readerDataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeQuery("select * from published.cell").close();
                for (String hidden : List.of("staging.submission", "result.cell", "batch.batch_job_instance")) {
                    Savepoint before = connection.setSavepoint();
                    assertThatThrownBy(() -> statement.executeQuery("select * from " + hidden))
                            .hasMessageContaining("permission denied");
                    connection.rollback(before);
                }
            }
            try (Connection connection = session.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeQuery("select * from staging.submission").close();
            }
        }
    }

    @Test
    void a_killed_run_about_something_else_is_not_resumed() throws Exception {
        try (ChildProgram program = startRun(Second.WAITS)) {
            program.awaitLine(TinyRun.WAITING);
            program.kill();
        }

        runHere(Second.GOES_ON, Map.of("round", "b"));

        assertThat(ask("select step from tiny order by step")).containsExactly("first", "first", "second");
        assertThat(ask("select count(*) from batch.batch_job_instance")).containsExactly("2");
    }

    @Test
    void a_run_that_is_killed_again_and_again_is_still_resumed() throws Exception {
        for (int time = 0; time < 2; time++) {
            try (ChildProgram program = startRun(Second.WAITS)) {
                program.awaitLine(TinyRun.WAITING);
                program.kill();
            }
        }

        runHere(Second.GOES_ON, ROUND_A);

        assertThat(ask("select step from tiny order by step")).containsExactly("first", "second");
    }

    @Test
    void a_failed_run_says_where_and_why_and_is_resumed() throws Exception {
        assertThatThrownBy(() -> runHere(Second.FAILS, ROUND_A))
                .isInstanceOf(JobFailedException.class)
                .hasMessage("Steget second misslyckades: the disk is full");

        runHere(Second.GOES_ON, ROUND_A);

        assertThat(ask("select step from tiny order by step")).containsExactly("first", "second");
    }

    @Test
    void a_completed_run_is_followed_by_a_new_one() throws Exception {
        runHere(Second.GOES_ON, ROUND_A);
        runHere(Second.GOES_ON, ROUND_A);

        assertThat(ask("select step from tiny order by step")).containsExactly("first", "first", "second", "second");
        assertThat(ask("select count(*) from batch.batch_job_instance")).containsExactly("2");
    }

    @Test
    void a_second_run_is_told_who_holds_the_lock() throws Exception {
        try (ChildProgram program = startRun(Second.WAITS);
                Session session = Session.open(project, Optional.empty())) {
            program.awaitLine(TinyRun.WAITING);

            assertThatThrownBy(() -> TinyRun.run(session, Second.GOES_ON, ROUND_A))
                    .isInstanceOf(LockHeldException.class)
                    .hasMessageContaining("process " + program.pid() + " på ")
                    .hasMessageContaining("sedan ");

            program.letGo();
            assertThat(program.end().exitCode()).isZero();
        }
    }

    @Test
    void a_server_that_dies_under_a_run_fails_it_and_the_next_run_resumes_it() throws Exception {
        try (ChildProgram program = startRun(Second.WAITS)) {
            program.awaitLine(TinyRun.WAITING);
            killServer();
            program.letGo();
            assertThat(program.end().exitCode()).isNotZero();
        }

        runHere(Second.GOES_ON, ROUND_A);

        assertThat(ask("select step from tiny order by step")).containsExactly("first", "second");
        assertThat(ask("select count(*) from batch.batch_job_instance")).containsExactly("1");
    }

    @Test
    void a_server_of_the_operators_own_is_used_instead_when_the_environment_names_one(@TempDir Path other)
            throws Exception {
        try (EmbeddedDatabase external = EmbeddedDatabase.open(project.resolve("data"))) {
            Map<String, String> environment = Map.of(
                    "SPRING_DATASOURCE_URL", external.url(),
                    "SPRING_DATASOURCE_USERNAME", external.user(),
                    "SPRING_DATASOURCE_PASSWORD", external.password());
            ChildProgram.Ending ending =
                    ChildProgram.run(TinyRun.class, other, environment, other.toString(), Second.GOES_ON.toString());

            assertThat(ending.exitCode()).as(ending.err()).isZero();
            assertThat(other.resolve("data")).doesNotExist();
        }
        assertThat(ask("select step from tiny order by step")).containsExactly("first", "second");
    }

    @Test
    void a_server_that_does_not_answer_is_named_without_its_password(@TempDir Path other) throws Exception {
        Map<String, String> environment =
                Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/none?password=secret");

        ChildProgram.Ending ending =
                ChildProgram.run(TinyRun.class, other, environment, other.toString(), Second.GOES_ON.toString());

        assertThat(ending.err())
                .contains("Databasen på jdbc:postgresql://127.0.0.1:1/none går inte att nå")
                .doesNotContain("secret");
    }

    @Test
    void settings_in_the_configuration_folder_are_heeded(@TempDir Path folder) throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.writeString(folder.resolve("application.yaml"), "kvinnofrid.data: \"" + elsewhere + "\"\n");

        Session.open(folder, Optional.of(folder)).close();

        assertThat(elsewhere.resolve("cluster")).isDirectory();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void settings_that_cannot_be_read_are_the_operators_to_mend(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("application.yaml"), "kvinnofrid: [\n");

        assertThatThrownBy(() -> Session.open(folder, Optional.of(folder)))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("application.yaml kan inte läsas");
    }

    @Test
    void the_key_of_the_pseudonyms_is_made_once_for_each_round_of_the_programs_own_database() {
        String first;
        try (Session session = Session.open(project, Optional.empty())) {
            first = session.pseudonymKey("a");
            assertThat(session.pseudonymKey("b")).isNotEqualTo(first);
        }
        try (Session session = Session.open(project, Optional.empty())) {
            assertThat(session.pseudonymKey("a")).isEqualTo(first).hasSize(64);
            session.destroyPseudonymKey("a");
            assertThat(session.pseudonymKey("a")).isNotEqualTo(first);
        }
    }

    /** Kills the server and waits until the last process of it is gone: until then it might still answer. */
    private static void killServer() throws Exception {
        Path note = project.resolve("data/cluster/postmaster.pid");
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(note).get(0)))
                .orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.add(server);
        server.destroyForcibly();
        for (ProcessHandle process : all) {
            process.onExit().get();
        }
    }

    private static ChildProgram startRun(Second second) throws IOException {
        return ChildProgram.start(TinyRun.class, project, Map.of(), project.toString(), second.toString());
    }

    private static void runHere(Second second, Map<String, String> about) {
        try (Session session = Session.open(project, Optional.empty())) {
            TinyRun.run(session, second, about);
        }
    }

    private static List<String> ask(String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(project.resolve("data"));
                Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
