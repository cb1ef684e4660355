package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows with the same case key: the most complete, then the latest. */
class RepeatedRowsTest {

    private static TestDatabase database;

    @TempDir
    private Path folder;

    private Season season;

    @BeforeAll
    static void startDatabase() {
        database = new TestDatabase();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @BeforeEach
    void beginWithNothing() throws Exception {
        season = new Season(folder, database);
    }

    @Test
    void exact_repeats_collapse() throws Exception {
        assertThat(merged(
                        "Norr;0581;A;2023-01-01;Kvinna;30",
                        "Norr;0581;B;2023-01-01;Man;31",
                        "Norr;0581;A;2023-01-01;Kvinna;30"))
                .containsExactly("Norr|woman|30", "Norr|man|31");
    }

    @Test
    void the_most_complete_row_goes_before_a_later_one_and_is_listed() throws Exception {
        assertThat(merged(
                        "Norr;0581;A;2023-01-01;Kvinna;30",
                        "Norr;0581;B;2023-01-01;Man;31",
                        "Norr;0581;A;2023-01-01;Man;"))
                .containsExactlyInAnyOrder("Norr|woman|30", "Norr|man|31");
        assertThat(season.receipt("0581/a.csv.json")).contains("\"K051\"").contains("\"rows\" : [ 2, 4 ]");
    }

    @Test
    void of_equally_complete_rows_the_latest_goes_first() throws Exception {
        assertThat(merged("Norr;0581;A;2023-01-01;Kvinna;30", "Norr;0581;A;2023-01-01;Man;40"))
                .containsExactly("Norr|man|40");
    }

    @Test
    void what_the_most_complete_row_lacks_comes_from_the_others() throws Exception {
        assertThat(merged("Norr;0581;A;2023-01-01;Kvinna;", "Norr;0581;A;2023-01-01;;40"))
                .containsExactly("Norr|woman|40");
    }

    @Test
    void a_unit_spelt_otherwise_is_the_same_case() throws Exception {
        assertThat(merged("Norr;0581;A;2023-01-01;Kvinna;30", "NORR ;0581;A;2023-01-01;Kvinna;31"))
                .hasSize(1);
    }

    private List<String> merged(String... rows) throws Exception {
        season.put("0581/a.csv", rows);
        season.run();
        return database.rows("""
                select unit, (select code from staging.code where variable = 'gender' and number = gender), age_years
                from staging.settled_cases order by case_no
                """);
    }
}
