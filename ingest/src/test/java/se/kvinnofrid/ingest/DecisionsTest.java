package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.ingest.Decisions.Kind;

/** What is held, and what people may decide about it. */
class DecisionsTest {

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
    void far_fewer_cases_than_before_are_held_and_the_receipt_says_so_first() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 12));
        season.run();
        season.put("0581/b.csv", Season.cases("0581", "Norr", 5));
        season.run();

        assertThat(season.standings()).containsExactly("0581/a.csv counts", "0581/b.csv held: fewer");
        assertThat(season.counted()).isEqualTo("0581 12");
        assertThat(season.receipt("0581/b.csv.json"))
                .contains("\"lead\" : \"Vilande: inget ärende räknas ännu.\"")
                .contains("Filen har 5 ärenden mot 12 i 0581/a.csv, som den skulle ersätta.");
    }

    @Test
    void an_accepted_submission_counts_and_the_receipt_tells_why() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 12));
        season.run();
        season.put("0581/b.csv", Season.cases("0581", "Norr", 5));
        season.run();

        assertThat(season.decide(Kind.ACCEPT, "0581/b.csv", "Dubbletter är borttagna"))
                .extracting(change -> change.fileName() + " " + change.before() + " " + change.after())
                .containsExactly("0581/a.csv counts superseded", "0581/b.csv held counts");
        season.run();

        assertThat(season.counted()).isEqualTo("0581 5");
        assertThat(season.receipt("0581/b.csv.json"))
                .contains("Mottagen: 5 ärenden räknas.")
                .contains("Godtagen 2024-03-03 efter granskning: Dubbletter är borttagna");
        assertThat(season.receipt("0581/a.csv.json")).contains("Ersatt");
    }

    @Test
    void a_refused_submission_leaves_nothing_but_its_name_and_can_be_taken_up_again() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 12));
        season.run();
        season.put("0581/b.csv", Season.cases("0581", "Norr", 5));
        season.run();
        long id = season.id("0581/b.csv");
        season.decide(Kind.REFUSE, "0581/b.csv", "Fel utsökning");
        season.run();

        assertThat(season.standings()).containsExactly("0581/a.csv counts", "0581/b.csv refused");
        assertThat(database.rows("select count(*) from staging.cases where submission_id = " + id))
                .containsExactly("0");
        assertThat(season.receipt("0581/b.csv.json"))
                .contains("Avvisad: inget ärende räknas.")
                .contains("Avvisad 2024-03-03 efter granskning: Fel utsökning");

        season.decide(Kind.ACCEPT, "0581/b.csv", "Utsökningen var rätt");
        assertThat(season.standings()).containsExactly("0581/a.csv counts", "0581/b.csv registered");
        season.run();
        assertThat(season.counted()).isEqualTo("0581 5");
    }

    @Test
    void a_withdrawn_submission_brings_the_previous_one_back() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 3));
        season.run();
        season.put("0581/b.csv", Season.cases("0581", "Norr", 4));
        season.run();

        season.decide(Kind.WITHDRAW, "0581/b.csv", "Kommunen har ångrat sig");
        season.run();

        assertThat(season.standings()).containsExactly("0581/a.csv counts", "0581/b.csv withdrawn");
        assertThat(season.counted()).isEqualTo("0581 3");
        assertThat(season.receipt("0581/b.csv.json")).contains("Återkallad: inget ärende räknas härifrån.");
        assertThat(season.receipt("0581/a.csv.json")).contains("3 ärenden räknas");

        season.decide(Kind.ACCEPT, "0581/b.csv", "Ändå inte");
        assertThat(season.counted()).isEqualTo("0581 4");
    }

    @Test
    void an_overlap_that_is_accepted_takes_the_place_of_what_it_overlaps() throws Exception {
        season.put("0581/a.csv", joined(Season.cases("0581", "Norr", 3), Season.cases("0581", "Söder", 3)));
        season.put("0581/c.csv", Season.cases("0581", "Väster", 2));
        season.run();
        season.put("0581/b.csv", joined(Season.cases("0581", "Söder", 3), Season.cases("0581", "Öster", 3)));
        season.run();
        assertThat(season.standings())
                .containsExactly("0581/a.csv counts", "0581/b.csv held: overlap", "0581/c.csv counts");

        season.decide(Kind.ACCEPT, "0581/b.csv", "Norr är nedlagd");

        assertThat(season.standings())
                .containsExactly("0581/a.csv superseded", "0581/b.csv counts", "0581/c.csv counts");
    }

    @Test
    void a_file_whose_rows_all_belong_to_another_municipality_is_held_and_counts_there_if_accepted() throws Exception {
        season.put("0581/a.csv", Season.cases("0880", "Norr", 3));
        season.run();

        assertThat(season.standings()).containsExactly("0581/a.csv held: wrong_sender");
        assertThat(season.receipt("0581/a.csv.json"))
                .contains("Alla rader i filen hör till 0880 Kalmar, men den lades hos 0581 Norrköping.")
                .contains("K100");

        season.put("0880/b.csv", Season.cases("0880", "Norr", 4));
        season.run();
        season.decide(Kind.WITHDRAW, "0880/b.csv", "Ofullständig");
        season.decide(Kind.ACCEPT, "0581/a.csv", "Kalmars, lagd hos fel kommun");
        assertThat(season.counted()).isEqualTo("0880 3");
        assertThat(season.ledger().missing()).contains("0581").doesNotContain("0880");
    }

    @Test
    void a_file_with_rows_of_several_municipalities_is_refused_and_nobody_can_accept_it() throws Exception {
        season.put("0581/a.csv", joined(Season.cases("0880", "Norr", 3), Season.cases("0581", "Norr", 3)));
        season.run();

        assertThat(season.standings()).containsExactly("0581/a.csv refused");
        assertThatThrownBy(() -> season.decide(Kind.ACCEPT, "0581/a.csv", "x"))
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining("är avvisad och kan inte godtas");
    }

    @Test
    void the_same_cases_from_two_senders_are_held_at_the_later_one() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 6));
        season.run();
        season.put("0880/kopia.csv", Season.cases("0880", "Norr", 6));
        season.run();

        assertThat(season.standings()).containsExactly("0581/a.csv counts", "0880/kopia.csv held: same_content");
        assertThat(season.receipt("0880/kopia.csv.json"))
                .contains("Filen har samma ärenden som en leverans från en annan avsändare.");
    }

    @Test
    void the_same_cases_from_two_senders_in_one_run_are_held_at_both() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 6));
        season.put("0880/b.csv", Season.cases("0880", "Norr", 6));
        season.run();
        assertThat(season.standings())
                .containsExactly("0581/a.csv held: same_content", "0880/b.csv held: same_content");

        season.decide(Kind.REFUSE, "0880/b.csv", "Kopia");

        assertThat(season.standings()).containsExactly("0581/a.csv counts", "0880/b.csv refused");
    }

    @Test
    void a_few_cases_that_happen_to_be_alike_are_not_held() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 4));
        season.put("0880/b.csv", Season.cases("0880", "Norr", 4));
        season.run();

        assertThat(season.counted()).isEqualTo("0581 4, 0880 4");
    }

    @Test
    void a_decided_file_that_comes_again_changes_nothing() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 12));
        season.run();
        season.put("0581/b.csv", Season.cases("0581", "Norr", 5));
        season.run();
        season.decide(Kind.REFUSE, "0581/b.csv", "Fel utsökning");
        season.remove("0581/b.csv");
        season.run();
        season.put("0581/igen.csv", Season.cases("0581", "Norr", 5));
        season.run();

        assertThat(season.standings()).containsExactly("0581/a.csv counts", "0581/b.csv refused");
        assertThat(season.counted()).isEqualTo("0581 12");
    }

    @Test
    void decisions_survive_a_changed_configuration_but_not_new_reasons_to_hold() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 12));
        season.put("0880/a.csv", Season.cases("0880", "Öst", 9));
        season.run();
        season.put("0581/b.csv", Season.cases("0581", "Norr", 5));
        season.put("0880/b.csv", Season.cases("0880", "Öst", 8));
        season.run();
        season.decide(Kind.ACCEPT, "0581/b.csv", "Rätt");
        season.decide(Kind.WITHDRAW, "0880/b.csv", "Fel");

        season.use(TestConfiguration.with("rules/rules.yaml", "fewer_than_percent: 50", "fewer_than_percent: 90"));
        season.run();

        assertThat(season.standings())
                .containsExactly(
                        "0581/a.csv superseded", "0581/b.csv counts", "0880/a.csv counts", "0880/b.csv withdrawn");
    }

    @Test
    void a_decision_needs_a_reason_and_a_submission_that_it_can_be_about() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 2));
        season.run();

        assertThatThrownBy(() -> season.decide(Kind.ACCEPT, "0581/a.csv", "x"))
                .hasMessageContaining("räknas redan och kan inte godtas");
        assertThatThrownBy(() -> season.decide(Kind.REFUSE, "0581/a.csv", "x"))
                .hasMessageContaining("kan återkallas (withdraw)");
        assertThatThrownBy(() -> season.decide(Kind.WITHDRAW, "0581/a.csv", " "))
                .hasMessageContaining("--reason");
        assertThatThrownBy(
                        () -> new Decisions(TestConfiguration.OWN, database.dataSource(), java.time.Clock.systemUTC())
                                .decide(Kind.ACCEPT, 99, "x", "anna"))
                .hasMessageContaining("Det finns ingen leverans 99");
        assertThat(database.rows("select * from staging.decision")).isEmpty();
    }

    @Test
    void a_decision_stands_with_time_operator_and_reason_and_cannot_be_changed() throws Exception {
        season.put("0581/a.csv", Season.cases("0581", "Norr", 2));
        season.run();
        season.decide(Kind.WITHDRAW, "0581/a.csv", "Fel fil");

        assertThat(database.rows(
                        "select verdict, reason, operator, decided_at at time zone 'UTC' from staging.decision"))
                .containsExactly("withdraw|Fel fil|anna|2024-03-02 11:00:00");
        for (String change : new String[] {
            "update staging.decision set reason = 'x'", "delete from staging.decision", "truncate staging.decision"
        }) {
            assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("never changed");
        }
    }

    @Test
    void a_case_belongs_to_the_round_in_which_it_was_opened_and_is_reported_in_the_other() throws Exception {
        String rounds = TestConfiguration.OWN.files().contents().get("rounds/2022-2023.yaml");
        season.use(TestConfiguration.and(
                "rounds/2019-2020.yaml",
                rounds.replace("2022-2023", "2019-2020")
                        .replace("from: 2022-01-01", "from: 2019-01-01")
                        .replace("to: 2023-12-31", "to: 2020-12-31")));
        season.put(
                "0581/a.csv",
                "Norr;0581;A1;2019-12-31;Man;30",
                "Norr;0581;A2;2022-01-01;Man;30",
                "Norr;0581;A3;2023-12-31;Man;30",
                "Norr;0581;A4;2021-06-01;Man;30");
        season.run();
        assertThat(season.counted()).isEqualTo("0581 2");
        assertThat(season.ledger().submissions())
                .singleElement()
                .satisfies(entry -> assertThat(entry.casesOutsideRound()).isEqualTo(2));

        season.turnTo("2019-2020");
        season.run();

        assertThat(season.counted()).isEqualTo("0581 1");
        assertThat(season.receipt("0581/a.csv.json")).contains("K065").contains("\"outside\" : 3");
    }

    private static String[] joined(String[] some, String[] others) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(others)).toArray(String[]::new);
    }
}
