package se.kvinnofrid.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.app.ChildProgram;
import se.kvinnofrid.app.run.LockHolder;
import se.kvinnofrid.app.store.EmbeddedDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an analyst does between runs: decides, freezes, compares and asks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionCommandsTest {

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
    void a_submission_with_far_fewer_cases_waits_for_a_person() throws IOException {
        put("0581/a.csv", "0581", 20);
        put("0880/a.csv", "0880", 6);
        assertThat(runPipeline()).as(err.toString()).isZero();
        put("0581/b.csv", "0581", 7);

        assertThat(runPipeline()).isEqualTo(1);

        assertThat(out.toString())
                .contains("1 vilande")
                .contains("Filen har 7 ärenden mot 20 i 0581/a.csv, som den skulle ersätta."
                        + " Avgör med accept eller refuse 3.")
                .contains("Väntade avsändare: 47, utan leverans som räknas: 45");
        JsonNode report = JsonMapper.shared().readTree(Files.readString(project.resolve("out/run.json")));
        assertThat(report.at("/coverage/missing")).hasSize(45);
        assertThat(report.at("/coverage/delivered").asInt()).isEqualTo(2);
        assertThat(report.at("/submissions/1/why/0").asString()).startsWith("Filen har 7 ärenden");
    }

    @Test
    @Order(2)
    void a_decision_needs_a_reason_and_something_to_decide_about() {
        assertThat(run("accept", "3")).isEqualTo(2);
        assertThat(run("accept", "99", "--reason", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("Det finns ingen leverans 99");
        assertThat(run("accept", "1", "--reason", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("räknas redan och kan inte godtas");
    }

    @Test
    @Order(3)
    void no_decision_is_made_while_a_run_is_under_way() throws Exception {
        try (ChildProgram other = LockHolder.start(project)) {
            assertThat(run("accept", "3", "--reason", "x")).isEqualTo(3);
            assertThat(err.toString()).contains("process " + other.pid());
        }
    }

    @Test
    @Order(4)
    void an_accepted_submission_counts_from_the_next_run_on() {
        assertThat(run("accept", "3", "--reason", "Dubbletter borttagna", "--operator", "anna"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("1 0581 0581/a.csv: räknas → ersatt.")
                .contains("3 0581 0581/b.csv: vilande → räknas, ärenden: 7.");

        assertThat(run("status")).isZero();
        assertThat(out.toString()).contains("av anna: godtagen. Dubbletter borttagna");
        assertThat(runPipeline()).isZero();
        assertThat(out.toString()).contains("Ny utgåva: 2022-2023-2.").contains("Ärenden som räknas: 13.");
    }

    @Test
    @Order(5)
    void two_editions_are_compared() throws IOException {
        assertThat(run("diff", "2022-2023-1", "2022-2023-2")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("Nya: 0. Rättade: 0. Borttagna: 13.")
                .contains("| 0581 Norrköping | ersatt | 1 0581/a.csv (20 ärenden) | 3 0581/b.csv (7 ärenden) |");

        assertThat(run("diff", "2022-2023-1", "2022-2023-2", "--format", "html", "--file", path("diff.html")))
                .isZero();
        assertThat(project.resolve("diff.html")).content().contains("<h1>Skillnader mellan");
        assertThat(run("diff", "2022-2023-1", "x")).isEqualTo(2);

        StringWriter json = new StringWriter();
        assertThat(Commands.run(
                        new PrintWriter(json), new PrintWriter(err), "diff", "2022-2023-1", "2022-2023-2", "--json"))
                .isZero();
        assertThat(JsonMapper.shared()
                        .readTree(json.toString())
                        .at("/submissions/0/kind")
                        .asString())
                .isEqualTo("replaced");
    }

    @Test
    @Order(6)
    void a_number_is_explained() {
        assertThat(run("explain", "gender_split", "man", "--area", "0581"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("Exakta tal ur utgåva 2022-2023-2: för analytiker, inte för publicering.")
                .contains("0581 0581/b.csv: lästa rader 7, ärenden 7")
                .contains("Tidigare utgåvor")
                .contains("  2022-2023-1");
        assertThat(run("explain", "gender_split", "--by", "age")).isEqualTo(2);
        assertThat(run("explain", "gender_splitt")).isEqualTo(2);
        assertThat(err.toString()).contains("gender_split");
    }

    @Test
    @Order(7)
    void a_final_edition_stays_and_what_it_rests_on_is_not_withdrawn_in_silence() throws IOException {
        assertThat(run("finalise", "2022-2023-2", "--reason", "Beslutad", "--operator", "anna"))
                .as(err.toString())
                .isZero();
        assertThat(run("finalise", "2022-2023-2")).isZero();
        assertThat(out.toString()).contains("är redan fastställd");
        assertThat(run("editions")).isZero();
        assertThat(out.toString()).contains("2022-2023-1: preliminär").contains("2022-2023-2: fastställd");

        assertThat(run("withdraw", "3", "--reason", "Fel fil")).isEqualTo(2);
        assertThat(err.toString()).contains("--also-final");
        assertThat(run("withdraw", "3", "--reason", "Fel fil", "--also-final")).isZero();
        assertThat(runPipeline()).isZero();

        assertThat(out.toString()).contains("Ny utgåva: 2022-2023-3.").contains("Ärenden som räknas: 26.");
        String first = project.resolve("out/2022-2023-1/data/cells.csv").toString();
        String third = project.resolve("out/2022-2023-3/data/cells.csv").toString();
        assertThat(Files.readString(Path.of(third)).replace("2022-2023-3", "2022-2023-1"))
                .isEqualTo(Files.readString(Path.of(first)));
    }

    @Test
    @Order(8)
    void a_dry_run_tells_what_would_change_and_writes_nothing() throws Exception {
        put("0880/b.csv", "0880", 9);
        put("1480/c.csv", "0880", 4);
        String before = everything();

        assertThat(run("run", "--dry-run", "--inbox", path("inbox"), "--out", path("out")))
                .as(err.toString())
                .isEqualTo(1);

        assertThat(out.toString())
                .startsWith("Provkörning: ingenting har skrivits.")
                .contains("0880 Kalmar 0880/a.csv: räknas → ersatt")
                .contains("0880 Kalmar 0880/b.csv: ny → räknas, ärenden: 9.")
                .contains("1480 Göteborg 1480/c.csv: ny → vilande, ärenden: 4. Filen har 4 ärenden mot 9")
                .contains("Alla rader i filen hör till 0880 Kalmar, men den lades hos 1480 Göteborg.")
                .contains("En ny utgåva skulle göras: 2022-2023-4.")
                .contains("Nya: 3. Rättade: 0. Borttagna: 0.")
                .contains("### Kön (gender\\_split)");
        assertThat(everything()).isEqualTo(before);

        StringWriter json = new StringWriter();
        Commands.run(
                new PrintWriter(json), new PrintWriter(err), "run", "--dry-run", "--json", "--inbox", path("inbox"));
        JsonNode told = JsonMapper.shared().readTree(json.toString());
        assertThat(told.at("/edition").asString()).isEqualTo("2022-2023-4");
        assertThat(told.at("/diff/cases/municipalities/0/added").asInt()).isEqualTo(3);
        assertThat(project.resolve("out")).isDirectoryNotContaining("glob:**/2022-2023-4");
    }

    @Test
    @Order(9)
    void a_dry_run_before_the_first_run_leaves_nothing_behind(@TempDir Path elsewhere) {
        System.setProperty("kvinnofrid.home", elsewhere.toString());
        try {
            assertThat(run("run", "--dry-run", "--inbox", path("inbox")))
                    .as(err.toString())
                    .isEqualTo(1);
        } finally {
            System.setProperty("kvinnofrid.home", project.toString());
        }
        assertThat(out.toString()).contains("En ny utgåva skulle göras: 2022-2023-1.");
        assertThat(elsewhere).isEmptyDirectory();
    }

    /** The content of all tables, where the sequences stand, and the files with their times. */
    private static String everything() throws Exception {
        StringBuilder all = new StringBuilder();
        try (EmbeddedDatabase store = EmbeddedDatabase.open(project.resolve("data"));
                Connection connection = DriverManager.getConnection(store.url(), store.user(), store.password())) {
            String tables = """
                    select format('%I.%I', schemaname, tablename) from pg_tables
                    where schemaname in ('batch', 'staging', 'result', 'published') order by 1
                    """;
            for (String table : rows(connection, tables)) {
                all.append(table)
                        .append(rows(connection, "select t::text from " + table + " t order by 1"))
                        .append('\n');
            }
            all.append(rows(
                    connection, "select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences order by 1"));
        }
        try (Stream<Path> files = Files.walk(project.resolve("out"))) {
            for (Path file : files.sorted().toList()) {
                all.append('\n').append(file).append(' ').append(Files.getLastModifiedTime(file));
            }
        }
        return all.toString();
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private static void put(String name, String municipality, int cases) throws IOException {
        Path file = project.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "Verksamhet;Kommun;Klient;Datum för aktualisering;Kön;Ålder\n"
                        + IntStream.range(0, cases)
                                .mapToObj(i -> String.format(
                                        Locale.ROOT,
                                        "Norr;%s;A%d;2023-%02d-01;%s;%d%n",
                                        municipality,
                                        i,
                                        1 + i % 12,
                                        i % 3 == 0 ? "Man" : "Kvinna",
                                        20 + i))
                                .collect(Collectors.joining()));
    }

    private int runPipeline() {
        return run("run", "--inbox", path("inbox"), "--out", path("out"));
    }

    private static String path(String name) {
        return project.resolve(name).toString();
    }

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
