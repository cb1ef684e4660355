package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.core.io.ClassPathResource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.config.round.Municipality;

class IngestJobTest {

    private static final String ROUND = "2022-2023";
    private static final Instant NOON = Instant.parse("2024-03-01T11:00:00Z");
    private static final String HEADER =
            "Verksamhet;Kommun;Klient;Datum för aktualisering;Kön;Ålder;Funktionsnedsättning;Datum;Stöd och insatser;Typ av insats"
                    + ";Skattning av risk (före);Risknivå (före);Positiva inslag;Eget\n";
    private static TestDatabase database;

    @TempDir
    private Path folder;

    private Configuration configuration = TestConfiguration.OWN;
    private Progress watching = Progress.SILENT;
    private long run;
    private Instant now = NOON;

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
        database.begin(configuration);
    }

    @Test
    void cases_are_staged_with_every_answer_in_its_column() throws Exception {
        put(
                "0581/norr.csv",
                HEADER
                        + "Mottagningen;0581;A1;2023-05-14;Kvinna;27;Fysisk|Psykisk;2023-05-20|2023-06-01;Stödsamtal|Rådgivning;Service utan beslut;SARA, FREDA-kortfrågor;Hög;bra;x\n"
                        + ";Norrköping;A2;20230601;Man;65+;Vet ej;;;;;;;\n");

        assertThat(ingest().getStatus()).isEqualTo(BatchStatus.COMPLETED);

        assertThat(database.rows("""
                                select c.municipality, c.case_no, c.row_no, c.unit, octet_length(c.client), c.opened_on,
                                       (select code from staging.code where variable = 'gender' and number = c.gender),
                                       (select code from staging.code where variable = 'age' and number = c.age), c.age_years,
                                       (select string_agg(code, '+' order by number) from staging.code
                                        where variable = 'disability' and c.disability & (1::bigint << number) <> 0),
                                       c.positive_elements, c.local
                                from staging.settled_cases c where c.round = '2022-2023' order by case_no"""))
                .containsExactly(
                        "0581|1|2|Mottagningen|16|2023-05-14|woman|25-34|27|physical+mental|t|{\"Eget\": \"x\"}",
                        "0581|2|3||16|2023-06-01|man|65+||unknown|f|");
        assertThat(database.rows("""
                                select i.case_no, i.entry_no, i.date, s.code, t.code from staging.interventions i
                                join staging.code s on s.variable = 'intervention.support' and s.number = i.support
                                join staging.code t on t.variable = 'intervention.type' and t.number = i.type
                                order by case_no, entry_no"""))
                .containsExactly("1|1|2023-05-20|counselling_talk|service", "1|2|2023-06-01|advice|service");
        assertThat(database.rows("""
                                select r.case_no, r.entry_no, r.phase, l.code,
                                       (select string_agg(code, '+' order by number) from staging.code
                                        where variable = 'risk.method' and r.method & (1::bigint << number) <> 0)
                                from staging.risk_assessments r
                                join staging.code l on l.variable = 'risk.level' and l.number = r.level""")).containsExactly("1|1|before|high|freda_short+sara");
    }

    @Test
    void a_pseudonym_is_a_keyed_hash_of_municipality_and_client() throws Exception {
        put("0581/norr.csv", HEADER + ";0581; A1 ;2023-05-14;;;;;;;;;;\n");
        ingest();

        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] hash = mac.doFinal("0581|A1".getBytes(StandardCharsets.UTF_8));
        assertThat(database.rows("select encode(client, 'hex') from staging.cases"))
                .containsExactly(java.util.HexFormat.of().formatHex(hash, 0, 16));
    }

    @Test
    void a_refused_file_leaves_only_its_name_size_hash_and_findings() throws Exception {
        put("0581/fel.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n;0581;850709-9805;2023-05-14;;;;;;;;;;\n");

        assertThat(ingest().getStatus()).isEqualTo(BatchStatus.COMPLETED);

        assertThat(database.rows("select state, counts, units from staging.submission"))
                .containsExactly("refused|f|{}");
        assertThat(database.rows("select * from staging.cases")).isEmpty();
        assertThat(database.rows("select rule, column_header, found, rows from staging.finding"))
                .contains("K009|Klient||{3}");
        assertThat(everythingStored()).doesNotContain("850709");
        assertThat(Files.readString(receipt("0581/fel.csv.html")))
                .contains("Avvisad")
                .doesNotContain("850709");
    }

    @Test
    void a_second_run_changes_nothing() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        put("0880/fel.csv", "Namn;Adress\nx;y\n");
        ingest();
        String before = everythingStored();
        FileTime written = Files.getLastModifiedTime(receipt("0581/norr.csv.html"));

        now = now.plusSeconds(86_400);
        ingest();

        assertThat(everythingStored()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(receipt("0581/norr.csv.html"))).isEqualTo(written);
    }

    @Test
    void an_answer_that_somebody_has_changed_or_taken_away_is_written_again() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvina;;;;;;;;;\n");
        put("0880/kalmar.csv", HEADER + ";0880;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        ingest();
        String before = everythingStored();
        FileTime written = Files.getLastModifiedTime(receipt("0880/kalmar.csv.html"));

        for (String ending : List.of(".html", ".json", ".xlsx")) {
            Files.delete(receipt("0581/norr.csv" + ending));
            ingest();
            assertThat(everythingStored()).isEqualTo(before);
        }
        Files.writeString(receipt("0581/norr.csv.html"), "Nothing is wrong");
        ingest();
        assertThat(everythingStored()).isEqualTo(before);
        Files.writeString(receipt("0581/norr.csv.json"), "{}");
        ingest();
        assertThat(everythingStored()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(receipt("0880/kalmar.csv.html"))).isEqualTo(written);
    }

    @Test
    void answers_in_other_words_are_written_though_nothing_new_was_sent() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        ingest();
        assertThat(Files.readString(receipt("0581/norr.csv.html"))).contains("Mottagen: ett ärende");
        configuration = TestConfiguration.with("texts/receipt.yaml", "Mottagen: {cases}", "Har kommit: {cases}");
        ingest();
        assertThat(Files.readString(receipt("0581/norr.csv.html"))).contains("Har kommit: ett ärende");
    }

    @Test
    void a_file_that_grows_after_the_inbox_was_listed_waits_for_the_next_run() throws Exception {
        String half = HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n";
        put("0581/norr.csv", half);
        put("0880/kalmar.csv", HEADER + ";0880;B1;2023-05-14;Man;;;;;;;;;\n");
        watching = (what, total) -> {
            if (what.equals("Läser leveranser")) {
                append("0581/norr.csv", ";0581;A2;2023-05-15;Kvinna;;;;;;;;;\n");
            }
            return () -> {};
        };

        assertThat(ingest().getStatus()).isEqualTo(BatchStatus.COMPLETED);

        assertThat(database.rows("select sender, state, counts from staging.submission order by sender"))
                .containsExactly("0581|registered|f", "0880|accepted|t");
        assertThat(receipt("0581/norr.csv.html")).doesNotExist();

        watching = Progress.SILENT;
        ingest();

        assertThat(database.rows("select sender, state, cases_counted from staging.submission order by sender"))
                .containsExactly("0581|accepted|2", "0880|accepted|1");
    }

    @Test
    void what_was_staged_stays_when_the_file_is_written_to_before_it_has_been_judged_anew() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        ingest();
        configuration =
                TestConfiguration.withFile("senders/0581.yaml", "sender: \"0581\"\nanswers: {Kön: {Tjej: Kvinna}}\n");
        watching = (what, total) -> {
            if (what.equals("Läser leveranser")) {
                append("0581/norr.csv", ";0581;A2;2023-05-15;Tjej;;;;;;;;;\n");
            }
            return () -> {};
        };

        assertThat(ingest().getStatus()).isEqualTo(BatchStatus.COMPLETED);

        assertThat(database.rows("select submission_id, case_no, gender from staging.settled_cases"))
                .containsExactly("1|1|0");
        assertThat(database.rows("select id, state, cases_counted from staging.submission"))
                .containsExactly("1|accepted|1");
    }

    private void append(String name, String rows) {
        try {
            Files.writeString(folder.resolve("in").resolve(name), rows, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_same_content_under_another_name_is_nothing_new() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        ingest();
        put("0581/igen.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        ingest();

        assertThat(database.rows("select file_name from staging.submission")).containsExactly("0581/norr.csv");
    }

    @Test
    void a_newer_file_takes_the_place_of_the_older() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        ingest();
        now = now.plusSeconds(86_400);
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Man;;;;;;;;;\n;0581;A2;2023-05-15;Man;;;;;;;;;\n");
        ingest();

        assertThat(database.rows("select id, state, counts, superseded_by from staging.submission order by id"))
                .containsExactly("1|accepted|f|2", "2|accepted|t|");
        assertThat(database.rows("select count(*) from staging.settled_cases")).containsExactly("2");
        assertThat(Files.readString(receipt("0581/norr.csv.html"))).contains("2 ärenden räknas");
    }

    @Test
    void two_units_stand_side_by_side_and_an_overlap_is_held() throws Exception {
        put("0581/a.csv", HEADER + "Norr;0581;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        put("0581/b.csv", HEADER + "Söder;0581;B1;2023-05-14;Kvinna;;;;;;;;;\n");
        touch("0581/a.csv", 1);
        touch("0581/b.csv", 2);
        ingest();
        assertThat(database.rows("select count(*) from staging.settled_cases")).containsExactly("2");

        now = now.plusSeconds(86_400);
        put("0581/c.csv", HEADER + "SÖDER ;0581;B1;2023-05-14;Man;;;;;;;;;\nÖster;0581;C1;2023-05-14;Man;;;;;;;;;\n");
        put("0581/d.csv", HEADER + "Öster;0581;C2;2023-05-14;Man;;;;;;;;;\nVäster;0581;C3;2023-05-14;Man;;;;;;;;;\n");
        touch("0581/c.csv", 3);
        touch("0581/d.csv", 4);
        ingest();

        assertThat(database.rows(
                        "select file_name, state, counts, superseded_by from staging.submission order by file_name"))
                .containsExactly(
                        "0581/a.csv|accepted|t|",
                        "0581/b.csv|accepted|f|3",
                        "0581/c.csv|accepted|t|",
                        "0581/d.csv|held|f|");
        assertThat(Files.readString(receipt("0581/d.csv.html"))).contains("Vilande");
        assertThat(Files.readString(receipt("0581/b.csv.html"))).contains("Ersatt");
    }

    @Test
    void shares_far_from_the_submission_before_are_told() throws Exception {
        put("0581/norr.csv", cases(24, 0));
        ingest();
        assertThat(Files.readString(receipt("0581/norr.csv.html")))
                .doesNotContain("K085")
                .contains("ingen tidigare leverans");

        now = now.plusSeconds(86_400);
        put("0581/norr.csv", cases(20, 10));
        ingest();

        assertThat(Files.readString(receipt("0581/norr.csv.html")))
                .contains("K085", "0 % → 33 %", "jämförda med er förra leverans");
        String before = everythingStored();
        now = now.plusSeconds(86_400);
        ingest();
        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void a_mapping_that_is_changed_lets_its_senders_files_be_judged_anew() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Tjej;;;;;;;;;\n");
        put("0880/kalmar.csv", HEADER + ";0880;A1;2023-05-14;Tjej;;;;;;;;;\n");
        ingest();
        assertThat(database.rows("select submission_id, rule from staging.finding where rule = 'K021' order by 1"))
                .containsExactly("1|K021", "2|K021");

        configuration =
                TestConfiguration.withFile("senders/0581.yaml", "sender: \"0581\"\nanswers: {Kön: {Tjej: Kvinna}}\n");
        ingest();

        assertThat(database.rows("select submission_id, rule from staging.finding where rule = 'K021'"))
                .containsExactly("2|K021");
        assertThat(database.rows("select submission_id, gender from staging.settled_cases order by 1"))
                .containsExactly("1|0", "2|");
    }

    @Test
    void an_annotated_copy_lies_with_each_receipt_and_shows_no_pseudonym() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;hemlig-kod;2023-05-14;Kvina;;;;;;;;;\n");
        ingest();

        assertThat(Workbooks.readWhole(receipt("0581/norr.csv.xlsx")))
                .contains("Kvina<", "K021")
                .doesNotContain("hemlig-kod");
    }

    @Test
    void receipts_of_runs_can_be_in_english() throws Exception {
        configuration = TestConfiguration.with("receipts/receipts.yaml", "language: sv", "language: en");
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        ingest();

        assertThat(Files.readString(receipt("0581/norr.csv.html"))).contains("<html lang=\"en\">", "one case count");
    }

    private static String cases(int women, int men) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < women + men; i++) {
            file.append(";0581;A%d;2023-05-%02d;%s;;;;;;;;;\n".formatted(i, i % 28 + 1, i < women ? "Kvinna" : "Man"));
        }
        return file.toString();
    }

    @Test
    void the_outcome_does_not_depend_on_the_number_of_workers() throws Exception {
        for (int i = 0; i < 12; i++) {
            String code = TestConfiguration.OWN.municipalities().all().get(i).code();
            put(code + "_fil.csv", HEADER + ";" + code + ";A1;2023-05-14;Kvinna;" + (20 + i) + ";;;;;;;;\n");
        }
        ingest(1);
        String one = everythingStored();
        database.begin(configuration);
        ingest(8);

        assertThat(everythingStored()).isEqualTo(one);
    }

    @Test
    void a_run_that_failed_is_taken_up_again_where_it_stopped() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        put("0880/kalmar.csv", HEADER + ";0880;A1;2023-05-14;Kvinna;;;;;;;;;\n;0880;A2;2023-05-14;Man;;;;;;;;;\n");
        JobParameters parameters = new JobParametersBuilder().addLong("run", 1L).toJobParameters();
        database.execute("alter table staging.cases add constraint trap check (municipality <> '0880')");

        assertThat(ingest(2, parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(database.rows("select municipality from staging.cases")).containsExactly("0581");
        assertThat(database.rows("select sender, state from staging.submission order by sender"))
                .containsExactly("0581|accepted", "0880|registered");

        database.execute("alter table staging.cases drop constraint trap");
        assertThat(ingest(2, parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(database.rows("select municipality, count(*) from staging.settled_cases group by 1 order by 1"))
                .containsExactly("0581|1", "0880|2");
        assertThat(receipt("0880/kalmar.csv.html")).exists();
    }

    @Test
    void of_small_files_that_go_together_those_before_the_one_that_failed_are_staged() throws Exception {
        List<String> codes = TestConfiguration.OWN.municipalities().all().stream()
                .limit(60)
                .map(Municipality::code)
                .toList();
        for (String code : codes) {
            put(code + "_fil.csv", HEADER + ";" + code + ";A1;2023-05-14;Kvinna;20;;;;;;;;\n");
        }
        JobParameters parameters = new JobParametersBuilder().addLong("run", 2L).toJobParameters();
        String trapped = codes.get(4);
        database.execute("alter table staging.cases add constraint trap check (municipality <> '" + trapped + "')");

        assertThat(ingest(1, parameters).getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(database.rows("select id from staging.submission where state = 'registered' order by id"))
                .containsExactly("5", "6");
        assertThat(database.rows("select count(*) from staging.cases")).containsExactly("58");

        database.execute("alter table staging.cases drop constraint trap");
        assertThat(ingest(1, parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(database.rows("select count(*), count(distinct municipality) from staging.settled_cases"))
                .containsExactly("60|60");
    }

    @Test
    void a_changed_codebook_stages_anew_and_keeps_the_numbers_of_codes() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n;0581;A2;2023-05-14;Icke-binär;;;;;;;;;\n");
        ingest();
        assertThat(database.rows("select rule, found from staging.finding where severity = 'warning'"))
                .containsExactly("K021|Icke-binär");

        configuration = TestConfiguration.with(
                "codebook/background.yaml",
                "      - {code: woman, sv: Kvinna, en: Woman}\n",
                "      - {code: nonbinary, sv: Icke-binär, en: Non-binary}\n      - {code: woman, sv: Kvinna, en: Woman}\n");
        database.migrate(configuration);
        ingest();

        assertThat(database.rows("select code, number from staging.code where variable = 'gender' order by number"))
                .containsExactly("woman|0", "man|1", "other|2", "nonbinary|3");
        assertThat(database.rows("select id, case_no, gender from staging.settled_cases c join staging.submission s"
                        + " on s.id = c.submission_id order by case_no"))
                .containsExactly("1|1|0", "1|2|3");
        assertThat(database.rows("select * from staging.finding where severity = 'warning'"))
                .isEmpty();
    }

    @Test
    void keys_of_tables_that_an_earlier_version_made_come_to_begin_with_the_submission() throws Exception {
        String keys = "select pg_get_constraintdef(oid) from pg_constraint where contype = 'p'"
                + " and conrelid in ('staging.cases'::regclass, 'staging.risk_assessments'::regclass) order by conrelid::text";
        List<String> now = database.rows(keys);
        assertThat(now)
                .containsExactly(
                        "PRIMARY KEY (submission_id, case_no, municipality)",
                        "PRIMARY KEY (submission_id, case_no, entry_no, municipality)");
        database.execute("alter table staging.cases drop constraint cases_pkey,"
                + " add primary key (municipality, submission_id, case_no)");
        database.execute("alter table staging.risk_assessments drop constraint risk_assessments_pkey,"
                + " add primary key (municipality, submission_id, case_no, entry_no)");
        assertThat(database.rows(keys)).isNotEqualTo(now);

        database.execute(new ClassPathResource("db/ingest/V279__keys_by_submission.sql")
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(database.rows(keys)).isEqualTo(now);
    }

    @Test
    void what_is_no_submission_is_reported_and_does_no_harm() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        put("0581/.dold", "x");
        put("0581/~$norr.xlsx", "x");
        put("0581/gammalt/norr.csv", "x");
        put("läsmig.txt", "x");
        Files.createSymbolicLink(folder.resolve("in/0880_lank.csv"), folder.resolve("in/0581/norr.csv"));
        ingest();

        SubmissionLedger ledger = ledger();
        assertThat(ledger.submissions())
                .extracting(SubmissionLedger.Entry::fileName)
                .containsExactly("0581/norr.csv");
        assertThat(ledger.others())
                .containsExactly(
                        new SubmissionLedger.Other("0581/gammalt", "folder_in_folder"),
                        new SubmissionLedger.Other("0880_lank.csv", "no_plain_file"),
                        new SubmissionLedger.Other("läsmig.txt", "no_sender"));
    }

    @Test
    void the_ledger_tells_who_has_delivered() throws Exception {
        put("0581/norr.csv", HEADER + ";0581;A1;2023-05-14;Kvinna;;;;;;;;;\n;0581;A2;1999-05-14;;;;;;;;;;\n");
        put("0880_fel.csv", "Namn;Adress\nx;y\n");
        put("0114_mer.csv", HEADER + ";0114;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        ingest();

        assertThat(ledger().senders()).hasSize(48);
        assertThat(ledger().senders())
                .filteredOn(sender -> sender.submissions() > 0)
                .extracting(
                        s -> s.code() + " " + s.expected() + " " + s.accepted() + " " + s.refused() + " " + s.cases())
                .containsExactly("0114 false 1 0 1", "0581 true 1 0 1", "0880 true 0 1 0");
        assertThat(ledger().missing()).hasSize(46).contains("0880").doesNotContain("0581");
        assertThat(ledger().submissions())
                .filteredOn(entry -> entry.sender().equals("0581"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.rowsRead()).isEqualTo(2);
                    assertThat(entry.casesCounted()).isEqualTo(1);
                    assertThat(entry.rowsSetAside()).isEqualTo(1);
                });
    }

    @Test
    void a_file_that_vanishes_before_it_is_judged_is_forgotten() throws Exception {
        put("0880/kalmar.csv", HEADER + ";0880;A1;2023-05-14;Kvinna;;;;;;;;;\n");
        database.execute("alter table staging.cases add constraint trap check (municipality <> '0880')");
        assertThat(ingest().getStatus()).isEqualTo(BatchStatus.FAILED);

        Files.delete(folder.resolve("in/0880/kalmar.csv"));
        assertThat(ingest().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(database.rows("select * from staging.submission")).isEmpty();
    }

    private JobExecution ingest() throws Exception {
        return ingest(2);
    }

    private JobExecution ingest(int workers) throws Exception {
        return ingest(
                workers, new JobParametersBuilder().addLong("run", 1000 + ++run).toJobParameters());
    }

    private JobExecution ingest(int workers, JobParameters parameters) throws Exception {
        IngestRequest request = new IngestRequest(
                folder.resolve("in"),
                folder.resolve("out"),
                ROUND,
                workers,
                new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return database.run(configuration, request, Clock.fixed(now, Inbox.ZONE), parameters, watching);
    }

    private SubmissionLedger ledger() {
        return new SubmissionLedger(
                configuration,
                database.dataSource(),
                configuration.findRound(ROUND).orElseThrow());
    }

    private Path receipt(String name) {
        return folder.resolve("out/receipts").resolve(name);
    }

    private void put(String name, String content) throws Exception {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        touch(name, 0);
    }

    private void touch(String name, int hours) throws Exception {
        Files.setLastModifiedTime(
                folder.resolve("in").resolve(name), FileTime.from(NOON.plusSeconds(3600L * (hours - 100))));
    }

    /** All tables of the schema, and all receipts, as one text. */
    private String everythingStored() throws Exception {
        StringBuilder all = new StringBuilder();
        List<String> tables = database.rows(
                "select table_name from information_schema.tables where table_schema = 'staging' and table_type = 'BASE TABLE' order by 1");
        for (String table : tables) {
            if (!table.startsWith("flyway")) {
                all.append(table)
                        .append(database.rows("select t::text from staging." + table + " t order by 1"))
                        .append('\n');
            }
        }
        TreeMap<String, String> receipts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                receipts.put(file.toString(), Workbooks.readWhole(file));
            }
        }
        return all.append(receipts).toString();
    }
}
