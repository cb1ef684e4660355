package se.kvinnofrid.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import se.kvinnofrid.aggregate.explain.CellName;
import se.kvinnofrid.aggregate.explain.Explanation;
import se.kvinnofrid.aggregate.explain.Explanations;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;

class AggregateJobTest {

    private static final Configuration CONFIGURATION = SmallCountsOnly.configuration();

    private static Staging staging;
    private Runs runs;

    @BeforeAll
    static void database() throws SQLException {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
    }

    @BeforeEach
    void two_municipalities_have_delivered() throws SQLException {
        staging.clear();
        runs = new Runs(CONFIGURATION, staging);
        staging.add("0128", staging.submission("0128"), cases("woman", 12));
        staging.add("0136", staging.submission("0136"), cases("man", 3));
    }

    @Test
    void the_first_run_makes_a_draft_edition_and_the_second_none() throws Exception {
        assertThat(runs.outcome()).isEqualTo(new AggregateJob.Outcome("2022-2023-1", true));
        List<String> before = contents();

        assertThat(runs.outcome()).isEqualTo(new AggregateJob.Outcome("2022-2023-1", false));

        assertThat(contents()).isEqualTo(before);
        assertThat(new Editions(staging.database()).of("2022-2023"))
                .singleElement()
                .satisfies(edition -> assertThat(edition.status()).isEqualTo("draft"));
    }

    @Test
    void a_new_submission_makes_a_new_edition_and_leaves_the_old_one_as_it_was() throws Exception {
        runs.outcome();
        staging.add("0181", staging.submission("0181"), cases("woman", 1));

        assertThat(runs.outcome()).isEqualTo(new AggregateJob.Outcome("2022-2023-2", true));

        assertThat(
                        texts(
                                "SELECT count::text FROM result.cell JOIN result.edition e ON e.id = edition_id "
                                        + "WHERE statistic = 'coverage' AND area = '00' AND period = round AND category = 'cases' ORDER BY e.id"))
                .containsExactly("15", "16");
        assertThat(texts("SELECT edition || ' ' || municipality || ' ' || expected || ' ' || delivered "
                        + "FROM published.participant WHERE municipality = '0181' ORDER BY edition"))
                .containsExactly("2022-2023-1 0181 true false", "2022-2023-2 0181 true true");
    }

    @Test
    void another_program_or_another_configuration_makes_a_new_edition() throws Exception {
        runs.outcome();
        JobExecution newer = runs.run(Optional.empty(), Optional.empty(), "2");
        SortedMap<String, String> files = new TreeMap<>(CONFIGURATION.files().contents());
        files.put("protection/protection.yaml", "method: primary\nthreshold: 3\nminimum_base: 10\n");
        Configuration changed = Configuration.read(new ConfigurationFiles(files));

        assertThat(AggregateJob.findOutcome(newer)).contains(new AggregateJob.Outcome("2022-2023-2", true));
        assertThat(new Runs(changed, staging).outcome()).isEqualTo(new AggregateJob.Outcome("2022-2023-3", true));
        assertThat(texts("SELECT content FROM result.edition_configuration JOIN result.edition e ON e.id = edition_id "
                        + "WHERE path = 'protection/protection.yaml' AND name = '2022-2023-3'"))
                .containsExactly("method: primary\nthreshold: 3\nminimum_base: 10\n");
        assertThat(texts("SELECT threshold::text FROM published.edition ORDER BY name"))
                .containsExactly("5", "5", "3");
    }

    @Test
    void an_edition_says_what_it_rests_on() throws Exception {
        runs.outcome();

        assertThat(
                        texts(
                                "SELECT sender || ' ' || file_name || ' ' || cases FROM result.edition_submission ORDER BY sender"))
                .containsExactly("0128 0128.csv 12", "0136 0136.csv 3");
        assertThat(texts("SELECT path FROM result.edition_configuration"))
                .contains(
                        "codebook/codebook.yaml",
                        "statistics/tables.yaml",
                        "rounds/2022-2023.yaml",
                        "municipalities.csv");
    }

    @Test
    void a_wished_name_is_used_once_only() throws Exception {
        runs.run(Optional.of("trial"), Optional.empty(), "1");
        staging.add("0181", staging.submission("0181"), cases("woman", 1));

        JobExecution failed = runs.run(Optional.of("trial"), Optional.empty(), "1");

        assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(failed.getAllFailureExceptions()).singleElement().satisfies(e -> assertThat(e)
                .hasMessageContaining("there is already an edition named 'trial'"));
        assertThat(texts("SELECT name FROM result.edition")).containsExactly("trial");
    }

    @Test
    void a_name_that_would_leave_its_folder_is_refused() throws Exception {
        JobExecution failed = runs.run(Optional.of("../trial"), Optional.empty(), "1");

        assertThat(failed.getAllFailureExceptions()).singleElement().satisfies(e -> assertThat(e)
                .hasMessageContaining("cannot be named '../trial'"));
    }

    @Test
    void figures_that_contradict_each_other_stop_the_edition(@TempDir Path folder) throws Exception {
        try (Session session = Session.of(staging.database())) {
            // A row that stands in a municipality other than its sender's is counted for the nation but for no area.
            session.execute(
                    "UPDATE staging.cases SET municipality = '0380' WHERE municipality = '0128' AND case_no = 1");
        }

        JobExecution failed = runs.run(Optional.empty(), Optional.of(folder), "1");

        assertThat(failed.getAllFailureExceptions()).singleElement().satisfies(e -> assertThat(e)
                .hasMessageContaining("no edition is made")
                .hasMessageContaining("the counties sum to the nation, but not in coverage cases"));
        assertThat(texts("SELECT name FROM result.edition")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void exact_cells_are_written_where_analysts_ask_for_them(@TempDir Path folder) throws Exception {
        runs.outcome();

        runs.run(Optional.empty(), Optional.of(folder), "1");

        assertThat(Files.readAllLines(folder.resolve("2022-2023-1").resolve("cells.csv")))
                .startsWith("edition,statistic,area_level,area,breakdown,breakdown_value,period,category,count,base,"
                        + "answers,share,value,protection")
                .contains(
                        "2022-2023-1,gender_split,nation,00,,,2022-2023,man,3,15,,0.200000,,",
                        "2022-2023-1,gender_split,municipality,0136,,,2022-2023,man,3,3,,1.000000,,",
                        "2022-2023-1,gender_split,nation,00,,,2023H2,man,0,0,,,,");
    }

    @Test
    void a_readable_view_stands_in_for_the_manual() throws Exception {
        runs.outcome();

        assertThat(
                        texts(
                                "SELECT concat_ws('|', area_name, category_sv, category_en, count, base, percent) "
                                        + "FROM published.gender_split WHERE breakdown = '' AND period = '2022-2023' AND category = 'woman'"))
                .containsExactly(
                        "Riket|Kvinna|Woman|15",
                        "Stockholms län|Kvinna|Woman|15",
                        "Salem|Kvinna|Woman|12|12|100.0",
                        "Haninge|Kvinna|Woman");
    }

    @Test
    void a_municipality_stands_beside_its_county_the_nation_and_the_others() throws Exception {
        staging.add("0680", staging.submission("0680"), cases("woman", 30));
        staging.add("0680", staging.submission("0680"), cases("man", 10));
        staging.add("0181", staging.submission("0181"), cases("woman", 15));
        staging.add("0181", staging.submission("0181"), cases("man", 5));
        runs.outcome();
        String figures =
                "SELECT concat_ws(' ', area, count, round(amount, 2), round(low, 4), round(high, 4), round(county, 4), "
                        + "round(nation, 4), municipalities, round(q1, 4), round(median, 4), round(q3, 4)) FROM ";
        String women = ".comparison WHERE statistic = 'gender_split' AND category = 'woman' ORDER BY area";

        assertThat(texts(figures + "result" + women))
                .containsExactly(
                        "0128 12 1.00 0.7575 1.0000 0.7714 0.7600 4 0.5625 0.7500 0.8125",
                        "0136 0 0.00 0.0000 0.5615 0.7714 0.7600 4 0.5625 0.7500 0.8125",
                        "0181 15 0.75 0.5313 0.8881 0.7714 0.7600 4 0.5625 0.7500 0.8125",
                        "0680 30 0.75 0.5981 0.8581 0.7500 0.7600 4 0.5625 0.7500 0.8125");
        assertThat(texts(figures + "published" + women))
                .containsExactly(
                        "0128 12 1.00 0.7575 1.0000 0.7714 0.7600 3 0.7500 0.7500 0.8750",
                        "0181 15 0.75 0.5313 0.8881 0.7714 0.7600 3 0.7500 0.7500 0.8750",
                        "0680 30 0.75 0.5981 0.8581 0.7500 0.7600 3 0.7500 0.7500 0.8750");
    }

    @Test
    void a_number_can_be_explained() throws Exception {
        runs.outcome();
        Explanations explanations = new Explanations(CONFIGURATION, staging.database());

        Explanation explanation = explanations.of(
                "2022-2023-1",
                new CellName("gender_split", Optional.of("man"), Optional.empty(), "01", Optional.empty()));

        assertThat(explanation.definition()).contains("## Kön", "**Bas:** ärenden där kön angetts.");
        assertThat(explanation.figures())
                .containsExactly(new Explanation.Figure("man", "2022-2023", 3L, 15L, null, null, "primary"));
        assertThat(explanation.submissions())
                .extracting(Explanation.Submission::sender, Explanation.Submission::cases)
                .containsExactly(tuple("0128", 12), tuple("0136", 3));
        assertThat(explanation.programVersion()).isEqualTo("1");
        assertThat(explanation.configurationHash()).hasSize(64);
    }

    @Test
    void what_cannot_be_explained_is_answered_with_what_there_is() throws Exception {
        runs.outcome();
        Explanations explanations = new Explanations(CONFIGURATION, staging.database());

        assertThatThrownBy(() -> explanations.of("2022-2023-1", nation("gender_splitt", "man")))
                .hasMessageContaining("there is no statistic 'gender_splitt'")
                .hasMessageContaining("Did you mean 'gender_split'?");
        assertThatThrownBy(() -> explanations.of("2022-2023-1", nation("gender_split", "men")))
                .hasMessageContaining("there is no category 'men'; there are man, other, woman");
        assertThatThrownBy(() -> explanations.of("trial", nation("gender_split", "man")))
                .hasMessageContaining("there is no edition 'trial'; there are 2022-2023-1");
        assertThatThrownBy(() -> explanations.of(
                        "2022-2023-1",
                        new CellName("gender_split", Optional.empty(), Optional.empty(), "14", Optional.empty())))
                .hasMessageContaining("there is no table 'gender_split 14'; there are 00 2022-2023");
    }

    private static CellName nation(String statistic, String category) {
        return new CellName(statistic, Optional.of(category), Optional.empty(), "00", Optional.empty());
    }

    private List<String> contents() throws SQLException {
        return texts("SELECT c::text FROM result.cell c UNION ALL SELECT c::text FROM published.cell c ORDER BY 1");
    }

    private List<String> texts(String query) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            return session.query(query, row -> row.getString(1));
        }
    }

    private static List<Example.Case> cases(String gender, int times) {
        return List.of(new Example.Case(times, new TreeMap<>(Map.of("gender", List.of(gender))), new TreeMap<>()));
    }
}
