package se.kvinnofrid.aggregate.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.aggregate.Runs;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.aggregate.edition.EditionStore;
import se.kvinnofrid.aggregate.edition.Foundation;
import se.kvinnofrid.aggregate.edition.Settled;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;

/** What was counted of a submission in an earlier run is not counted again, as long as nothing of it has changed. */
class KeptTalliesTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());

    private static Staging staging;

    private long salem;
    private long haninge;

    @BeforeAll
    static void database() throws SQLException {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
    }

    @BeforeEach
    void two_submissions_have_been_counted() throws SQLException {
        staging.clear();
        salem = staging.submission("0128");
        haninge = staging.submission("0136");
        staging.add("0128", salem, cases("woman", 12));
        staging.add("0136", haninge, cases("man", 3));
        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(2, 0));
    }

    @Test
    void of_a_new_submission_only_its_own_cases_are_read() throws SQLException {
        // Behind the program's back: a change that it would see if it read these cases again.
        execute("DELETE FROM staging.cases WHERE submission_id = " + salem);
        staging.add("0181", staging.submission("0181"), cases("woman", 4));

        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(1, 2));
        assertThat(women()).isEqualTo("16");
        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(0, 3));
        assertThat(women()).isEqualTo("16");
    }

    @Test
    void a_submission_without_a_case_is_counted_once_too() throws SQLException {
        staging.submission("0181");

        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(1, 2));
        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(0, 3));
    }

    @Test
    void a_submission_that_is_staged_anew_is_counted_anew_whatever_is_the_same() throws SQLException {
        execute("DELETE FROM staging.cases WHERE case_no > 5 AND submission_id = " + salem);
        execute("UPDATE staging.submission SET intake_configuration = intake_configuration WHERE id = " + salem);

        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(1, 1));
        assertThat(women()).isEqualTo("5");
    }

    @Test
    void other_content_or_another_reading_is_counted_anew() throws SQLException {
        execute("UPDATE staging.submission SET sha256 = 'other' WHERE id = " + salem);
        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(1, 1));

        execute("UPDATE staging.submission SET intake_configuration = 'other'");
        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(2, 0));
    }

    @Test
    void nothing_is_kept_of_a_submission_that_counts_no_more() throws SQLException {
        execute("UPDATE staging.submission SET counts = false WHERE id = " + salem);

        assertThat(keptOf(salem)).isZero();
        assertThat(keptOf(haninge)).isPositive();
        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(0, 1));
        assertThat(women()).isEqualTo("0");
        execute("UPDATE staging.submission SET counts = true WHERE id = " + salem);
        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(1, 1));
        assertThat(women()).isEqualTo("12");
    }

    @Test
    void a_purge_leaves_nothing() throws SQLException {
        execute("INSERT INTO staging.purge VALUES ('2020-2021')");

        assertThat(keptOf(salem) + keptOf(haninge)).isZero();
        execute("DELETE FROM staging.purge");
        assertThat(run(CONFIGURATION)).isEqualTo(new Computation.Effort(2, 0));
    }

    @Test
    void a_changed_statistic_counts_all_anew() throws SQLException {
        Configuration changed = changed(
                "statistics/derived.yaml", text -> text.replace("{code: 0-30, to: 30,", "{code: 0-30, to: 29,"));

        assertThat(run(changed)).isEqualTo(new Computation.Effort(2, 0));
        assertThat(run(changed)).isEqualTo(new Computation.Effort(0, 2));
    }

    @Test
    void words_that_only_people_read_count_nothing_anew() throws SQLException {
        Configuration changed = changed("statistics/derived.yaml", text -> text.replace("At most 30 days", "30 days"));

        assertThat(run(changed)).isEqualTo(new Computation.Effort(0, 2));
    }

    @Test
    void another_end_of_the_round_counts_all_anew() throws SQLException {
        Configuration changed = changed("rounds/2022-2023.yaml", text -> text.replace("2023-12-31", "2023-12-30"));

        assertThat(run(changed)).isEqualTo(new Computation.Effort(2, 0));
    }

    @Test
    void an_edition_is_not_made_when_what_it_rests_on_was_lost_in_between() throws SQLException {
        try (Session session = Session.of(staging.database())) {
            Foundation foundation = Foundation.of(
                    CONFIGURATION.latestRound(),
                    Settled.read(session, CONFIGURATION.latestRound().id()),
                    CONFIGURATION.files(),
                    "1");
            EditionStore store = new EditionStore(session);
            store.noteComputation(foundation, 2, 0);
            // As after a crash of the server.
            session.execute("TRUNCATE result.tallied, result.tally, result.histogram");
            session.execute("BEGIN");

            assertThatThrownBy(() ->
                            store.create("trial", foundation, CONFIGURATION.codebook(), CONFIGURATION.protection()))
                    .hasMessageContaining("what was counted of some submissions has been lost");
            session.execute("ROLLBACK");
        }
    }

    @Test
    void a_run_notes_how_much_it_has_counted() throws Exception {
        Runs runs = new Runs(CONFIGURATION, staging);
        runs.outcome();
        staging.add("0181", staging.submission("0181"), cases("woman", 4));

        runs.outcome();

        assertThat(text("SELECT submissions_counted || ' ' || submissions_kept FROM result.computation"))
                .isEqualTo("1 2");
        assertThat(
                        text(
                                "SELECT string_agg(cases::text, ' ' ORDER BY edition_id, sender) FROM result.edition_submission"))
                .isEqualTo("12 3 12 3 4");
    }

    private static Computation.Effort run(Configuration configuration) throws SQLException {
        return Computed.run(staging, configuration, configuration.statistics());
    }

    private static String women() throws SQLException {
        return text(
                "SELECT count::text FROM result.computed_cell WHERE statistic = 'gender_split' AND category = 'woman' "
                        + "AND area = '00' AND period = '2022-2023' AND breakdown = ''");
    }

    private static int keptOf(long submission) throws SQLException {
        return Integer.parseInt(text("SELECT count(*)::text FROM (SELECT submission_id FROM result.tallied "
                + "UNION ALL SELECT submission_id FROM result.tally UNION ALL SELECT submission_id FROM result.histogram"
                + ") kept WHERE submission_id = " + submission));
    }

    private static Configuration changed(String path, UnaryOperator<String> change) {
        SortedMap<String, String> files = new TreeMap<>(CONFIGURATION.files().contents());
        String changed = change.apply(files.get(path));
        assertThat(changed).isNotEqualTo(files.put(path, changed));
        return Configuration.read(new ConfigurationFiles(files));
    }

    private static String text(String query) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            return session.query(query, row -> row.getString(1)).get(0);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (Session session = Session.of(staging.database())) {
            session.execute(statement);
        }
    }

    private static List<Example.Case> cases(String gender, int times) {
        return List.of(new Example.Case(times, new TreeMap<>(Map.of("gender", List.of(gender))), new TreeMap<>()));
    }
}
