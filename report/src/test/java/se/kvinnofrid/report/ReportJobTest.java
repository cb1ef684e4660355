package se.kvinnofrid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportJobTest {

    /** With reports of municipalities in both languages. */
    private static final Configuration CONFIGURATION = inBothLanguages(ConfigurationFiles.packed());

    /** An edition rendered once: a test that changes some of it has the job render that alone. */
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
        assertThat(render(rendered).getWriteCount()).isEqualTo(1);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void publish() throws Exception {
        published = new PublishedFixture(CONFIGURATION, dataSource, 2);
        published.fill();
        try (Stream<Path> paths = Files.walk(rendered)) {
            for (Path path : paths.toList()) {
                Files.copy(path, out.resolve(rendered.relativize(path)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void every_edition_gets_a_folder_with_page_workbook_and_cells() throws Exception {
        assertThat(contents().keySet().stream().map(name -> name.substring(PublishedFixture.EDITION.length() + 1)))
                .contains(
                        "report.html",
                        "report.pdf",
                        "report.docx",
                        "report.xlsx",
                        "report.en.html",
                        "report.en.pdf",
                        "report.en.docx",
                        "report.en.xlsx",
                        "municipalities/0128.html",
                        "municipalities/0128.pdf",
                        "municipalities/0128.xlsx",
                        "municipalities/0128.en.html",
                        "municipalities/0128.en.pdf",
                        "municipalities/0128.en.xlsx",
                        "municipalities/0136.html",
                        "data/cells.csv",
                        "data/cells-excel.csv",
                        "data/datapackage.json",
                        "data/kolada.csv",
                        "data/dcat.jsonld",
                        "data/gender_split.px",
                        "data/gender_split.json",
                        "data/gender_split_groups.px");
        assertThat(Files.readAllLines(edition().resolve("data/cells.csv"), StandardCharsets.UTF_8))
                .startsWith(
                        "edition,statistic,area_level,area,breakdown,breakdown_value,period,category,count,base,answers,share,value,protection")
                .contains("2022-2023-1,gender_split,nation,00,,,2022-2023,woman,2798,2977,,0.939872,,")
                .contains("2022-2023-1,gender_split,municipality,0128,,,2022-2023,man,,58,,,,primary");
    }

    @Test
    void the_file_for_excel_has_names_and_shows_hidden_figures_as_hidden() throws Exception {
        render();

        assertThat(Files.readAllLines(edition().resolve("data/cells-excel.csv"), StandardCharsets.UTF_8))
                .startsWith(
                        "\uFEFFUtgåva;Statistik;Område;Uppdelning;Grupp;Period;Svar;Antal;N (bas);Antal svar;Andel;Värde;Skydd")
                .contains("2022-2023-1;Kön;00 Riket;;;Andra omgången 2022–2023;Kvinna;2798;2977;;0,939872;;")
                .contains("2022-2023-1;Kön;0128 Salem;;;Andra omgången 2022–2023;Man;..;58;;..;;antalet är skyddat");
    }

    @Test
    void the_data_files_are_described_as_they_are() throws Exception {
        render();
        Path data = edition().resolve("data");
        JsonNode description =
                JsonMapper.builder().build().readTree(Files.readString(data.resolve("datapackage.json")));

        assertThat(description.get("description").asString()).contains("Skydd: antal på 1–4 ärenden");
        assertThat(description
                        .get("resources")
                        .get(0)
                        .get("schema")
                        .get("fields")
                        .get(13)
                        .get("description")
                        .asString())
                .startsWith("Vad på raden som är dolt: primary = antalet");
        assertThat(description.get("protection").get("threshold").asInt()).isEqualTo(5);
        assertThat(description.get("resources")).hasSize(3).allSatisfy(resource -> {
            byte[] content =
                    Files.readAllBytes(data.resolve(resource.get("path").asString()));
            assertThat(resource.get("bytes").asInt()).isEqualTo(content.length);
            assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + hash(content));
        });
    }

    @Test
    void a_municipality_sees_itself_its_county_and_the_nation_and_nobody_else() throws Exception {
        published.execute("UPDATE published.cell SET count = 77731 WHERE area = '0136' AND category = 'woman'");
        render();
        String page = Files.readString(edition().resolve("municipalities/0128.html"), StandardCharsets.UTF_8);

        assertThat(page).contains(">Salem<", ">Stockholms län<", ">Riket<").doesNotContain("Haninge", "77\u00a0731");
        assertThat(Files.readString(edition().resolve("municipalities/0136.html"), StandardCharsets.UTF_8))
                .contains("77\u00a0731");
    }

    @Test
    void a_report_in_two_languages_leads_from_one_to_the_other_and_says_the_same() throws Exception {
        String swedish = Files.readString(edition().resolve("municipalities/0128.html"), StandardCharsets.UTF_8);
        String english = Files.readString(edition().resolve("municipalities/0128.en.html"), StandardCharsets.UTF_8);

        assertThat(swedish)
                .contains("<html lang=\"sv\">", "hreflang=\"en\" href=\"0128.en.html\"", ">In English</a>")
                .doesNotContain(">På svenska</a>");
        assertThat(english)
                .contains("<html lang=\"en\">", "hreflang=\"sv\" href=\"0128.html\"", ">På svenska</a>")
                .contains(
                        "Salem compared with the county and Sweden",
                        "How to read this",
                        "Middle half of municipalities");
        assertThat(english.split("<td>", -1)).hasSameSizeAs(swedish.split("<td>", -1));
        assertThat(Files.readString(edition().resolve("report.en.html"), StandardCharsets.UTF_8))
                .contains("hreflang=\"sv\" href=\"report.html\"");
    }

    @Test
    void key_figures_tell_why_a_value_is_missing() throws Exception {
        published.execute("DELETE FROM published.cell WHERE statistic = 'kolada'");
        published.execute("""
                INSERT INTO published.cell
                VALUES (?, 'kolada', 'municipality', '0128', '', '', '2022', 'U30750', 20, NULL, NULL, NULL, 15.512345, ''),
                       (?, 'kolada', 'municipality', '0128', '', '', '2023', 'U30750', NULL, NULL, NULL, NULL, NULL, 'primary'),
                       (?, 'kolada', 'municipality', '0128', '', '', '2024', 'U30750', 21, NULL, NULL, NULL, NULL, '')
                """, PublishedFixture.EDITION, PublishedFixture.EDITION, PublishedFixture.EDITION);
        render();

        assertThat(Files.readAllLines(edition().resolve("data/kolada.csv"), StandardCharsets.UTF_8))
                .containsExactly(
                        "kpi,municipality,year,gender,count,value,status",
                        "U30750,0128,2022,T,20,15.5,",
                        "U30750,0128,2023,T,,,protected",
                        "U30750,0128,2024,T,21,,no_population");
        assertThat(Files.readString(edition().resolve("municipalities/0128.html"), StandardCharsets.UTF_8))
                .contains("Vuxna våldsutsatta som aktualiserats", "Per 10 000 vuxna", ">15,5<");
    }

    @Test
    void the_entry_for_catalogues_has_what_the_swedish_profile_demands() throws Exception {
        render();
        JsonNode graph = JsonMapper.builder()
                .build()
                .readTree(Files.readString(edition().resolve("data/dcat.jsonld")))
                .get("@graph");

        assertThat(graph.get(0).propertyNames())
                .contains("dcterms:title", "dcterms:description", "dcterms:publisher", "dcat:dataset");
        assertThat(graph.get(2).propertyNames())
                .contains(
                        "dcterms:title",
                        "dcterms:description",
                        "dcterms:publisher",
                        "dcat:contactPoint",
                        "dcat:theme",
                        "dcat:distribution");
        for (JsonNode distribution : graph.get(2).get("dcat:distribution")) {
            assertThat(distribution.get("@id").asString())
                    .startsWith("https://example.org/su-kvinnofrid/2022-2023-1/data/");
        }
    }

    @Test
    void the_guide_for_analysts_tells_of_every_view_that_there_is() throws Exception {
        published.execute("CREATE VIEW published.gender_split AS SELECT edition, area, count FROM published.cell");
        render();

        assertThat(Files.readString(edition().resolve("data/sql-guide.html"), StandardCharsets.UTF_8))
                .contains(
                        "<code>published.gender_split</code>",
                        "<code>edition</code> <code>area</code> <code>count</code>",
                        "Number of cases",
                        "WHERE edition = '2022-2023-1'");
    }

    @Test
    void nothing_is_rewritten_when_nothing_has_changed() throws Exception {
        render();
        Path page = edition().resolve("report.html");
        FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(page, old);

        StepExecution again = render();

        assertThat(again.getWriteCount()).isZero();
        assertThat(again.getFilterCount()).isEqualTo(1);
        assertThat(Files.getLastModifiedTime(page)).isEqualTo(old);
    }

    @Test
    void only_reports_whose_figures_changed_are_rendered_again() throws Exception {
        FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        for (String name : List.of(
                "report.pdf",
                "municipalities/0128.pdf",
                "municipalities/0128.en.pdf",
                "municipalities/0136.pdf",
                "municipalities/0136.en.pdf")) {
            Files.setLastModifiedTime(edition().resolve(name), old);
        }
        published.execute(
                "UPDATE published.cell SET count = count + 1 WHERE area = '0128' AND statistic = 'gender_split'");

        assertThat(render().getWriteCount()).isEqualTo(1);

        assertThat(Files.getLastModifiedTime(edition().resolve("report.pdf"))).isEqualTo(old);
        for (String ending : List.of(".pdf", ".en.pdf")) {
            assertThat(Files.getLastModifiedTime(edition().resolve("municipalities/0136" + ending)))
                    .isEqualTo(old);
            assertThat(Files.getLastModifiedTime(edition().resolve("municipalities/0128" + ending)))
                    .isGreaterThan(old);
        }
        assertThat(render().getFilterCount()).isEqualTo(1);
    }

    @Test
    void a_changed_figure_or_a_damaged_file_makes_the_folder_anew() throws Exception {
        SortedMap<String, String> first = contents();
        Files.writeString(edition().resolve("municipalities/0128.html"), "damaged");
        Files.writeString(edition().resolve("left.over"), "by somebody");

        assertThat(render().getWriteCount()).isEqualTo(1);
        assertThat(contents()).isEqualTo(first);

        published.execute("UPDATE published.cell SET count = count + 1 WHERE category = 'woman' AND area = '0128'");

        assertThat(render().getWriteCount()).isEqualTo(1);
        assertThat(contents()).isNotEqualTo(first);
    }

    @Test
    void the_same_cells_give_the_same_bytes_in_every_locale_and_time_zone() throws Exception {
        SortedMap<String, String> first = contents();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
                Files.delete(edition().resolve(tag.equals("tr-TR") ? "report.html" : "report.en.html"));
                Files.delete(edition().resolve("data/cells.csv"));
                Files.delete(edition().resolve("municipalities/0128.html"));

                assertThat(render().getWriteCount()).isEqualTo(1);
                assertThat(contents()).isEqualTo(first);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void each_reader_gets_what_concerns_him_and_no_other_municipality() throws Exception {
        render();

        assertThat(Files.readString(edition().resolve("municipalities/0128.html"), StandardCharsets.UTF_8))
                .contains("Salem jämfört med länet och riket", "Så läser du")
                .contains("Mittersta hälften av kommunerna", "95 % intervall", "Skiljer sig inte säkert från riket")
                .doesNotContain("Haninge", "Uppsala län");
        assertThat(Files.readString(edition().resolve("report.html"), StandardCharsets.UTF_8))
                .contains("Inte jämförbart (måluppfyllelse: helt eller delvis): Olika lång tid.")
                .contains("Detta är den första utgåvan av omgången.")
                .contains(
                        "Fördjupning: våldsutsatta män",
                        "id=\"hederskontext-age\"",
                        "Hur många ärenden som har ett svar");
    }

    @Test
    void a_later_edition_tells_how_much_has_changed_and_the_earlier_one_stays_as_it_is() throws Exception {
        render();
        SortedMap<String, String> first = contents();
        published.execute(
                "INSERT INTO published.edition SELECT '2022-2023-2', round, status, created_at + interval '1 day', "
                        + "program_version, threshold, minimum_base FROM published.edition");
        published.execute("INSERT INTO published.participant SELECT '2022-2023-2', municipality, expected, true "
                + "FROM published.participant WHERE municipality < '0500'");
        published.execute(
                "INSERT INTO published.cell SELECT '2022-2023-2', statistic, area_level, area, breakdown, breakdown_value, "
                        + "period, category, count, base, answers, share, value, protection FROM published.cell");
        published.execute("UPDATE published.cell SET count = count + 1 WHERE edition = '2022-2023-2' AND area = '00' "
                + "AND statistic = 'gender_split' AND category = 'woman' AND breakdown = '' AND period = '2022-2023'");

        assertThat(render().getWriteCount()).isEqualTo(1);

        assertThat(contents()).containsAllEntriesOf(first);
        assertThat(Files.readString(out.resolve("2022-2023-2/report.html"), StandardCharsets.UTF_8))
                .contains("Jämfört med utgåva 2022-2023-1", "Har levererat sedan dess: ")
                .containsPattern("<th scope=\"row\">Kön</th><td>\\d+</td><td>\\d+</td><td>1</td><td>–</td><td>–</td>");
        assertThat(Files.readString(out.resolve("2022-2023-2/municipalities/0128.html"), StandardCharsets.UTF_8))
                .contains("Ingen publicerad uppgift har ändrats sedan utgåva 2022-2023-1.");
    }

    @Test
    void what_a_killed_run_left_behind_is_cleared_away() throws Exception {
        Files.delete(edition().resolve("municipalities/0128.html"));
        Files.createDirectories(out.resolve(".2022-2023-1.unfinished/data"));
        Files.writeString(out.resolve(".2022-2023-1.unfinished/data/half.csv"), "half a");

        render();

        assertThat(contents().keySet()).noneMatch(name -> name.contains("half.csv"));
    }

    @Test
    void an_edition_that_tells_the_share_of_a_hidden_count_is_not_rendered() throws Exception {
        Files.delete(edition().resolve("report.html"));
        SortedMap<String, String> before = contents();
        published.execute("UPDATE published.cell SET share = 0.051724 WHERE area = '0128' AND category = 'man'");

        JobExecution execution = new JobRuns(dataSource).run(CONFIGURATION, out, Progress.SILENT);

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(execution.getAllFailureExceptions().get(0))
                .hasMessageContaining("2022-2023-1 hides 1 count(s) or base(s) but tells their share");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void an_edition_cannot_be_written_outside_the_out_folder() throws Exception {
        published.execute("UPDATE published.edition SET name = '../elsewhere'");

        JobExecution execution = new JobRuns(dataSource).run(CONFIGURATION, out, Progress.SILENT);

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(out.resolve("../elsewhere")).doesNotExist();
    }

    private static Configuration inBothLanguages(ConfigurationFiles files) {
        String report = String.valueOf(files.contents().get("report/report.yaml"));
        String both = report.replace("municipal_languages: [sv]", "municipal_languages: [sv, en]");
        assertThat(both).isNotEqualTo(report);
        return Configuration.read(files.with("report/report.yaml", both));
    }

    private StepExecution render() throws Exception {
        return render(out);
    }

    private static StepExecution render(Path out) throws Exception {
        JobExecution execution = new JobRuns(dataSource).run(CONFIGURATION, out, Progress.SILENT);
        assertThat(execution.getAllFailureExceptions()).isEmpty();
        return execution.getStepExecutions().iterator().next();
    }

    private Path edition() {
        return out.resolve(PublishedFixture.EDITION);
    }

    /** Every file and the hash of its content. */
    private SortedMap<String, String> contents() throws Exception {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(path);
                contents.put(out.relativize(path).toString().replace('\\', '/'), hash(bytes));
            }
        }
        return contents;
    }

    private static String hash(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
