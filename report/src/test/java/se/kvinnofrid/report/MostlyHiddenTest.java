package se.kvinnofrid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.report.html.HtmlStandard;

/** An edition of which protection has left little: every report of it is made, and can be read. */
class MostlyHiddenTest {

    @TempDir
    private static Path out;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void publish() throws Exception {
        postgres = EmbeddedPostgres.start();
        DataSource dataSource = postgres.getPostgresDatabase();
        PublishedFixture published = new PublishedFixture(MadeUp.CONFIGURATION, dataSource, 3);
        published.fill();
        published.execute("UPDATE published.cell SET count = NULL, share = NULL, value = NULL, protection = 'primary' "
                + "WHERE area = '0128' AND statistic <> 'coverage'");
        published.execute("UPDATE published.cell SET count = NULL, share = NULL, protection = 'primary' "
                + "WHERE area = '0136' AND statistic IN ('age', 'origin')");
        published.execute("UPDATE published.cell SET base = NULL, share = NULL, protection = 'secondary' "
                + "WHERE area = '0136' AND statistic = 'gender_split' AND category = 'woman'");
        hideAtRandom(published);
        JobExecution execution = new JobRuns(dataSource).run(MadeUp.CONFIGURATION, out, Progress.SILENT);
        assertThat(execution.getAllFailureExceptions()).isEmpty();
    }

    /** Every time the same: the figures are chosen by a hash of what they are of. */
    private static void hideAtRandom(PublishedFixture published) throws Exception {
        published.execute("""
                UPDATE published.cell SET count = NULL, share = NULL, protection = 'primary'
                WHERE count IS NOT NULL AND area NOT IN ('0128', '0136') AND NOT (area = '00' AND breakdown = '' AND statistic = 'gender_split')
                  AND abs(hashtext(concat_ws('/', 'count', statistic, area, breakdown, breakdown_value, period, category))) % 100
                      < CASE area_level WHEN 'municipality' THEN 70 ELSE 45 END
                """);
        published.execute("""
                UPDATE published.cell SET base = NULL, share = NULL, protection = coalesce(nullif(protection, ''), 'secondary')
                WHERE base IS NOT NULL AND area NOT IN ('0128', '0136') AND NOT (area = '00' AND breakdown = '' AND statistic = 'gender_split')
                  AND abs(hashtext(concat_ws('/', 'base', statistic, area, breakdown, breakdown_value, period))) % 100 < 20
                """);
        published.execute("""
                UPDATE published.cell SET answers = NULL, value = NULL, protection = coalesce(nullif(protection, ''), 'secondary')
                WHERE coalesce(answers, value) IS NOT NULL AND area NOT IN ('0128', '0136')
                  AND abs(hashtext(concat_ws('/', 'value', statistic, area, breakdown, breakdown_value, period, category))) % 100 < 40
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void a_municipality_of_which_nothing_may_be_shown_is_told_so_once() throws Exception {
        assertThat(municipality("0128"))
                .containsOnlyOnce("inga egna uppgifter om dem kan visas här")
                .containsOnlyOnce("visas inte kommunens egna uppgifter om: Kön, Ålder, ")
                .doesNotContain("id=\"gender_split\"", "Så läser du");
    }

    @Test
    void what_of_a_municipality_may_not_be_shown_is_listed_once() throws Exception {
        assertThat(municipality("0136"))
                .contains(
                        "visas inte kommunens egna uppgifter om: Ålder, Ursprung. ",
                        "id=\"gender_split\"",
                        "Så läser du")
                .doesNotContain("id=\"age\"", "id=\"origin\"", "inga egna uppgifter");
    }

    @Test
    void a_hidden_base_takes_no_answer_out_of_the_comparison() throws Exception {
        assertThat(municipality("0136"))
                .containsPattern("<th scope=\"row\">Kvinna</th><td>54</td><td>\\.\\.</td><td>\\.\\.</td><td>\\.\\.</td>"
                        + "<td>[^<]+</td><td>94\u00a0%</td><td>75\u00a0%</td><td>113\u00a0%</td>");
    }

    @Test
    void pages_with_figures_hidden_at_random_are_sound() throws Exception {
        String third = MadeUp.CONFIGURATION.latestRound().expected().stream()
                .skip(2)
                .findFirst()
                .orElseThrow();
        for (String name : List.of(
                "report.html", "report.en.html", "municipalities/0128.html", "municipalities/" + third + ".html")) {
            String page = read(name);
            assertThat(HtmlStandard.remarks(page)).as(name).isEmpty();
            assertThat(page).as(name).doesNotContain("NaN", "null", "{}", "Infinity");
        }
        assertThat(read("data/gender_split.px")).contains("\"..\"").doesNotContain("null");
    }

    private static String municipality(String code) throws IOException {
        return read("municipalities/" + code + ".html");
    }

    private static String read(String name) throws IOException {
        return Files.readString(out.resolve(PublishedFixture.EDITION).resolve(name), StandardCharsets.UTF_8);
    }
}
