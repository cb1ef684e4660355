package se.kvinnofrid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Progress;

/** What stands in the folder of an edition when only data files were asked for, before and after reports. */
class DataOnlyTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());
    private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final String SEAL = ".rendered";

    /** The edition with its reports, rendered once. */
    @TempDir
    private static Path rendered;

    private static EmbeddedPostgres postgres;
    private static DataSource dataSource;

    @TempDir
    private Path out;

    private PublishedFixture published;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        dataSource = postgres.getPostgresDatabase();
        new PublishedFixture(CONFIGURATION, dataSource, 2).fill();
        assertThat(render(rendered, false).getWriteCount()).isEqualTo(1);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void publish() throws Exception {
        published = new PublishedFixture(CONFIGURATION, dataSource, 2);
        published.fill();
    }

    @Test
    void only_data_files_are_written_and_they_are_those_that_come_with_reports() throws Exception {
        assertThat(renderData().getWriteCount()).isEqualTo(1);

        SortedMap<String, String> whole = contents(rendered.resolve(PublishedFixture.EDITION));
        whole.keySet().removeIf(name -> !name.startsWith("data/"));
        SortedMap<String, String> written = contents(edition());
        assertThat(written.remove(SEAL)).isNotBlank();
        assertThat(written).isEqualTo(whole);
        assertThat(written).containsKeys("data/cells.csv", "data/gender_split.px", "data/datapackage.json");
    }

    @Test
    void nothing_is_written_when_the_same_data_files_are_asked_for_again() throws Exception {
        renderData();
        Files.setLastModifiedTime(cells(), OLD);

        StepExecution again = renderData();

        assertThat(again.getWriteCount()).isZero();
        assertThat(again.getFilterCount()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(cells())).isEqualTo(OLD);
    }

    @Test
    void reports_that_come_later_stand_beside_the_same_data_files() throws Exception {
        renderData();
        Files.setLastModifiedTime(cells(), OLD);

        assertThat(render(out, false).getWriteCount()).isEqualTo(1);

        assertThat(contents(out)).isEqualTo(contents(rendered));
        assertThat(Files.getLastModifiedTime(cells())).isEqualTo(OLD);
        assertThat(render(out, false).getWriteCount()).isZero();
    }

    @Test
    void a_folder_that_is_whole_and_up_to_date_is_left_alone() throws Exception {
        takeRendered();
        Files.setLastModifiedTime(edition().resolve("report.html"), OLD);

        assertThat(renderData().getFilterCount()).isEqualTo(1);

        assertThat(contents(out)).isEqualTo(contents(rendered));
        assertThat(Files.getLastModifiedTime(edition().resolve("report.html"))).isEqualTo(OLD);
    }

    @Test
    void reports_of_an_earlier_state_give_way_to_newer_data_files() throws Exception {
        takeRendered();
        published.execute(
                "UPDATE published.cell SET count = count + 1 WHERE area = '0128' AND statistic = 'gender_split'");

        assertThat(renderData().getWriteCount()).isEqualTo(1);

        assertThat(contents(edition()).keySet()).allMatch(name -> name.startsWith("data/") || name.equals(SEAL));
        assertThat(cells())
                .isRegularFile()
                .content()
                .isNotEqualTo(Files.readString(rendered.resolve(PublishedFixture.EDITION + "/data/cells.csv")));
    }

    @Test
    void reports_of_an_earlier_edition_stay_with_their_data_files() throws Exception {
        takeRendered();
        makeSecondEdition();
        // The earlier one has become final since its reports were written.
        published.execute("UPDATE published.edition SET status = 'final' WHERE name = '2022-2023-1'");

        StepExecution step = renderData();

        assertThat(step.getWriteCount()).isEqualTo(1);
        assertThat(step.getFilterCount()).isEqualTo(1);
        assertThat(contents(edition())).isEqualTo(contents(rendered.resolve(PublishedFixture.EDITION)));
        assertThat(contents(out.resolve("2022-2023-2")).keySet())
                .contains("data/cells.csv")
                .allMatch(name -> name.startsWith("data/") || name.equals(SEAL));
    }

    @Test
    void reports_of_an_earlier_edition_stay_also_where_a_run_was_killed_while_it_put_new_ones_in_place()
            throws Exception {
        takeRendered();
        makeSecondEdition();
        Files.move(edition(), out.resolve(".2022-2023-1.replaced"));

        renderData();

        assertThat(contents(out.resolve(".2022-2023-1.replaced")))
                .isEqualTo(contents(rendered.resolve(PublishedFixture.EDITION)));
        assertThat(edition()).doesNotExist();
    }

    @Test
    void data_files_of_an_earlier_edition_that_has_no_reports_are_written_too() throws Exception {
        makeSecondEdition();

        assertThat(renderData().getWriteCount()).isEqualTo(2);
        assertThat(renderData().getFilterCount()).isEqualTo(2);

        assertThat(cells()).isNotEmptyFile();
    }

    @Test
    void an_edition_that_tells_the_share_of_a_hidden_count_gets_no_data_files() throws Exception {
        published.execute("UPDATE published.cell SET share = 0.051724 WHERE area = '0128' AND category = 'man'");

        JobExecution execution = run(out, true);

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(execution.getAllFailureExceptions().get(0))
                .hasMessageContaining("2022-2023-1 hides 1 count(s) or base(s) but tells their share");
        assertThat(edition()).doesNotExist();
    }

    private void makeSecondEdition() throws Exception {
        published.execute(
                "INSERT INTO published.edition SELECT '2022-2023-2', round, status, created_at + interval '1 day', "
                        + "program_version, threshold, minimum_base FROM published.edition");
        published.execute("INSERT INTO published.participant SELECT '2022-2023-2', municipality, expected, delivered "
                + "FROM published.participant");
        published.execute(
                "INSERT INTO published.cell SELECT '2022-2023-2', statistic, area_level, area, breakdown, breakdown_value, "
                        + "period, category, count, base, answers, share, value, protection FROM published.cell");
    }

    private void takeRendered() throws IOException {
        try (Stream<Path> paths = Files.walk(rendered)) {
            for (Path path : paths.toList()) {
                Files.copy(path, out.resolve(rendered.relativize(path)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private StepExecution renderData() throws Exception {
        return render(out, true);
    }

    private static StepExecution render(Path out, boolean dataOnly) throws Exception {
        JobExecution execution = run(out, dataOnly);
        assertThat(execution.getAllFailureExceptions()).isEmpty();
        return execution.getStepExecutions().iterator().next();
    }

    private static JobExecution run(Path out, boolean dataOnly) throws Exception {
        ReportRequest request = new ReportRequest(CONFIGURATION.latestRound().id(), out, dataOnly);
        return new JobRuns(dataSource).run(CONFIGURATION, request, Progress.SILENT);
    }

    private Path edition() {
        return out.resolve(PublishedFixture.EDITION);
    }

    private Path cells() {
        return edition().resolve("data/cells.csv");
    }

    /** Every file and its content. */
    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                contents.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
