package se.kvinnofrid.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An analyst who wants the figures at once, and the reports when there is time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DataOnlyTest {

    private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    private static Path project;

    private static String cellsAtFirst = "";

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
    void a_run_writes_the_data_files_and_says_where_they_are() throws IOException {
        assertThat(run("sample", "--cases", "40", "--municipalities", "4", "--dir", path("inbox")))
                .isZero();

        assertThat(runPipeline("--data-only", "--internal", path("internal")))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("Ny utgåva: 2022-2023-1.")
                .contains("Datafilerna: " + edition().resolve("data"))
                .contains("kvinnofrid report skriver dem")
                .doesNotContain("report.html");
        assertThat(inEdition()).containsExactly(".rendered", "data");
        assertThat(cells()).isNotEmptyFile();
        assertThat(project.resolve("internal/2022-2023-1/cells.csv")).isNotEmptyFile();
        assertThat(project.resolve("out/receipts")).isNotEmptyDirectory();
        assertThat(runReport().at("/edition/made").asBoolean()).isTrue();
        assertThat(runReport().at("/edition/reports").asBoolean(true)).isFalse();
        cellsAtFirst = Files.readString(cells());
    }

    @Test
    @Order(2)
    void a_second_run_on_the_same_writes_nothing() throws IOException {
        Files.setLastModifiedTime(cells(), OLD);

        assertThat(runPipeline("--data-only")).isZero();

        assertThat(out.toString()).contains("ingen ny utgåva gjordes").contains("Datafilerna: ");
        assertThat(Files.getLastModifiedTime(cells())).isEqualTo(OLD);
    }

    @Test
    @Order(3)
    void a_rehearsal_writes_nothing_with_or_without_reports() throws IOException {
        assertThat(runPipeline("--data-only", "--dry-run")).isZero();

        assertThat(out.toString()).contains("Ingen ny utgåva skulle göras.");
        assertThat(inEdition()).containsExactly(".rendered", "data");
    }

    @Test
    @Order(4)
    void reports_are_written_later_beside_the_same_data_files() throws IOException {
        assertThat(run("report", "--out", path("out"))).as(err.toString()).isZero();

        assertThat(out.toString()).contains("Rapporten: " + edition().resolve("report.html"));
        assertThat(inEdition()).contains("data", "municipalities", "report.html", "report.pdf");
        assertThat(cells()).hasContent(cellsAtFirst);
        assertThat(Files.getLastModifiedTime(cells())).isEqualTo(OLD);
    }

    @Test
    @Order(5)
    void reports_that_are_up_to_date_stay_when_only_data_files_are_asked_for() throws IOException {
        assertThat(runPipeline("--data-only")).isZero();

        assertThat(out.toString()).contains("Rapporten: ").doesNotContain("Datafilerna: ");
        assertThat(inEdition()).contains("report.html");
        assertThat(runReport().at("/edition/reports").asBoolean()).isTrue();
    }

    @Test
    @Order(6)
    void reports_that_say_something_else_than_the_data_give_way_to_them() throws IOException {
        assertThat(run("finalise", "2022-2023-1")).isZero();

        assertThat(run("report", "--data-only", "--out", path("out"))).isZero();

        assertThat(out.toString()).contains("Datafilerna: ").doesNotContain("report.html");
        assertThat(inEdition()).containsExactly(".rendered", "data");
        assertThat(cells()).hasContent(cellsAtFirst);
    }

    private static Path edition() {
        return project.resolve("out/2022-2023-1");
    }

    private static Path cells() {
        return edition().resolve("data/cells.csv");
    }

    private static List<String> inEdition() throws IOException {
        try (Stream<Path> entries = Files.list(edition())) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode runReport() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(project.resolve("out/run.json")));
    }

    private int runPipeline(String... more) {
        String[] first = {"run", "--inbox", path("inbox"), "--out", path("out")};
        return run(Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private static String path(String name) {
        return project.resolve(name).toString();
    }

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
