package se.kvinnofrid.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.app.ChildProgram;
import se.kvinnofrid.app.Kvinnofrid;
import se.kvinnofrid.app.run.LockHolder;
import se.kvinnofrid.app.store.EmbeddedDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands one after the other on one project, as an operator would use them through a season. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineTest {

    private static final String CELLS = "2022-2023-1/data/cells.csv";

    @TempDir
    private static Path project;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void stand_in_the_project() {
        System.setProperty("kvinnofrid.home", project.toString());
    }

    @AfterAll
    static void leave_the_project() {
        System.clearProperty("kvinnofrid.home");
    }

    @Test
    @Order(1)
    void samples_are_made_up_without_a_database() {
        assertThat(run("sample", "--cases", "120", "--municipalities", "6", "--dir", path("inbox")))
                .isZero();

        assertThat(out.toString()).startsWith("6 filer med 120 ärenden");
        assertThat(project.resolve("data")).doesNotExist();
    }

    @Test
    @Order(2)
    void nothing_has_come_before_the_first_run() {
        assertThat(run("status")).isZero();

        assertThat(out.toString()).contains("Har levererat: 0. Ärenden som räknas: 0. Senaste utgåva: ingen.");
    }

    @Test
    @Order(3)
    void the_first_run_makes_an_edition_and_says_where_to_look() throws IOException {
        assertThat(runPipeline("--internal", path("internal")))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("Leveranser: 6 mottagna, 6 räknas, 0 vilande, 0 avvisade.")
                .contains("Ärenden som räknas: 120.")
                .contains("Ny utgåva: 2022-2023-1.")
                .contains("report.html");
        assertThat(project.resolve("out/2022-2023-1/report.html")).isNotEmptyFile();
        assertThat(project.resolve("internal/2022-2023-1/cells.csv")).isNotEmptyFile();
        assertThat(project.resolve("internal/2022-2023-1/protection.csv")).isNotEmptyFile();
        JsonNode report = runReport();
        assertThat(report.at("/protection/hidden").asInt())
                .isPositive()
                .isLessThan(report.at("/protection/cells").asInt());
        assertThat(report.at("/protection/nothing_shown"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.at("/remedy").asString()).contains("config/statistics"));
        assertThat(report.at("/exit_code").asInt(-1)).isZero();
        assertThat(report.at("/edition/made").asBoolean()).isTrue();
        assertThat(report.at("/submissions")).hasSize(6).allSatisfy(PipelineTest::assertReconciled);
    }

    @Test
    @Order(4)
    void a_second_run_on_the_same_makes_no_edition_and_touches_nothing() throws IOException {
        Path cells = project.resolve("out").resolve(CELLS);
        var before = Files.getLastModifiedTime(cells);

        assertThat(runPipeline()).isZero();

        assertThat(out.toString()).contains("Ingenting har ändrats sedan utgåva 2022-2023-1; ingen ny utgåva gjordes.");
        assertThat(Files.getLastModifiedTime(cells)).isEqualTo(before);
        assertThat(runReport().at("/edition/made").asBoolean()).isFalse();
        assertThat(project.resolve("out/2022-2023-2")).doesNotExist();
    }

    @Test
    @Order(5)
    void a_second_run_at_the_same_time_is_told_so_and_ends_with_3() throws Exception {
        try (ChildProgram other = LockHolder.start(project)) {
            assertThat(runPipeline()).isEqualTo(3);
            assertThat(err.toString()).contains("En annan körning pågår redan: process " + other.pid());
            assertThat(run("status")).isZero();
        }
    }

    @Test
    @Order(6)
    void exact_figures_are_not_put_among_those_that_are_handed_out() {
        assertThat(runPipeline("--internal", path("out/internal"))).isEqualTo(2);

        assertThat(err.toString()).contains("Exakta tal får inte ligga bland det som lämnas ut");
    }

    @Test
    @Order(7)
    void an_inbox_that_is_not_there_ends_with_2() {
        assertThat(run("run", "--inbox", path("nowhere"), "--out", path("out"))).isEqualTo(2);

        assertThat(err.toString()).contains("Det finns ingen inkorg");
    }

    @Test
    @Order(8)
    void a_database_of_the_operators_own_needs_a_key_and_gives_the_same_cells(@TempDir Path elsewhere)
            throws Exception {
        try (EmbeddedDatabase external = EmbeddedDatabase.open(elsewhere.resolve("server"))) {
            Map<String, String> server = Map.of(
                    "SPRING_DATASOURCE_URL", external.url(),
                    "SPRING_DATASOURCE_USERNAME", external.user(),
                    "SPRING_DATASOURCE_PASSWORD", external.password());
            String[] command = {
                "run",
                "--inbox",
                path("inbox"),
                "--out",
                elsewhere.resolve("out").toString()
            };

            ChildProgram.Ending keyless = ChildProgram.run(Kvinnofrid.class, elsewhere, server, command);
            assertThat(keyless.exitCode()).isEqualTo(2);
            assertThat(keyless.err()).contains("KVINNOFRID_PSEUDONYM_KEY");

            Map<String, String> withKey = new HashMap<>(server);
            withKey.put("KVINNOFRID_PSEUDONYM_KEY", "a key that nobody would guess");
            ChildProgram.Ending done = ChildProgram.run(Kvinnofrid.class, elsewhere, withKey, command);
            assertThat(done.exitCode()).as(done.err()).isZero();
        }
        assertThat(elsewhere.resolve("data")).doesNotExist();
        assertThat(elsewhere.resolve("out").resolve(CELLS))
                .hasSameBinaryContentAs(project.resolve("out").resolve(CELLS));
    }

    @Test
    @Order(9)
    void a_run_that_is_killed_again_and_again_comes_to_the_same_cells(@TempDir Path elsewhere) throws Exception {
        String[] command = {
            "run",
            "--debug",
            "--inbox",
            path("inbox"),
            "--out",
            elsewhere.resolve("out").toString()
        };
        for (String step : List.of("stage", "settle", "protect", "render")) {
            try (ChildProgram program = ChildProgram.startMerged(Kvinnofrid.class, elsewhere, command)) {
                program.awaitLine("Executing step: [" + step + "]");
                program.kill();
            }
        }

        ChildProgram.Ending done = ChildProgram.run(Kvinnofrid.class, elsewhere, Map.of(), command);

        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(elsewhere.resolve("out").resolve(CELLS))
                .hasSameBinaryContentAs(project.resolve("out").resolve(CELLS));
        JsonNode report = JsonMapper.shared().readTree(Files.readString(elsewhere.resolve("out/run.json")));
        assertThat(report.at("/submissions")).isEqualTo(runReport().at("/submissions"));
    }

    @Test
    @Order(10)
    void a_file_that_cannot_be_read_waits_for_a_person() throws IOException {
        Files.writeString(project.resolve("inbox/0180_fel.csv"), "not;what\nwas;asked\n");

        assertThat(runPipeline()).as(err.toString()).isEqualTo(1);

        assertThat(out.toString())
                .contains("1 avvisade")
                .contains("Att se till: 0180 0180_fel.csv är avvisad; se kvittensen i ");
        assertThat(runReport().at("/exit_code").asInt(-1)).isEqualTo(1);
    }

    @Test
    @Order(11)
    void status_tells_programs_what_has_come() {
        assertThat(run("status", "--json")).isZero();

        JsonNode status = JsonMapper.shared().readTree(out.toString());
        assertThat(status.at("/delivered")).hasSize(6);
        assertThat(status.at("/cases").asInt()).isEqualTo(120);
        assertThat(status.at("/edition").asString()).isEqualTo("2022-2023-1");
        assertThat(status.at("/submissions")).hasSize(7);
    }

    @Test
    @Order(12)
    void the_stages_can_be_run_one_by_one() {
        assertThat(run("ingest", "--inbox", path("inbox"), "--out", path("out")))
                .isEqualTo(1);
        assertThat(run("aggregate")).isZero();
        assertThat(run("report", "--out", path("out"))).isZero();

        assertThat(out.toString())
                .contains("Leveranser: 7 mottagna, 6 räknas")
                .contains("ingen ny utgåva gjordes")
                .contains("Rapporten: ");
    }

    @Test
    @Order(13)
    void a_name_that_an_edition_has_already_is_refused() throws IOException {
        try (var files = Files.list(project.resolve("inbox"))) {
            Files.delete(files.sorted().findFirst().orElseThrow());
        }
        assertThat(run("sample", "--cases", "30", "--municipalities", "1", "--seed", "2", "--dir", path("more")))
                .isZero();
        assertThat(run("ingest", "--inbox", path("more"), "--out", path("out"))).isEqualTo(1);

        assertThat(run("aggregate", "--edition", "2022-2023-1")).isEqualTo(2);

        assertThat(err.toString()).contains("Utgåvan kan inte heta så");
    }

    private static void assertReconciled(JsonNode submission) {
        int parts = submission.at("/cases_counted").asInt()
                + submission.at("/rows_merged").asInt()
                + submission.at("/rows_set_aside").asInt()
                + submission.at("/cases_outside_round").asInt();
        assertThat(submission.at("/rows_read").asInt()).isPositive().isEqualTo(parts);
    }

    private static JsonNode runReport() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(project.resolve("out/run.json")));
    }

    private int runPipeline(String... more) {
        String[] first = {"run", "--inbox", path("inbox"), "--out", path("out")};
        String[] all = Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new);
        return run(all);
    }

    private static String path(String name) {
        return project.resolve(name).toString();
    }

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
