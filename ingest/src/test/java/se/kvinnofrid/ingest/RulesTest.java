package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.Remark;

/** Every rule, broken by one file that is sound but for that. */
class RulesTest {

    private static final Configuration CONFIGURATION = TestConfiguration.OWN;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T11:00:00Z"), Inbox.ZONE);
    private static final Map<String, String> SOUND = new LinkedHashMap<>();

    static {
        SOUND.put("Verksamhet", "Mottagningen");
        SOUND.put("Kommun", "0581");
        SOUND.put("Handläggare", "NN");
        SOUND.put("Klient", "A1");
        SOUND.put("Datum för aktualisering", "2023-01-10");
        SOUND.put("Kön", "Kvinna");
        SOUND.put("Ålder", "34");
        SOUND.put("Funktionsnedsättning", "Ingen");
        SOUND.put("Hederskontext", "Nej");
        SOUND.put("Utövare av våldet", "Partner");
        SOUND.put("Datum", "2023-01-20");
        SOUND.put("Stöd och insatser", "Stödsamtal");
        SOUND.put("Typ av insats", "Biståndsbeslut");
        SOUND.put("Skattning av risk (före)", "SARA");
        SOUND.put("Måluppfyllelse", "Helt");
        SOUND.put("Avslutsdatum", "2023-06-10");
        SOUND.put("Avslutsorsak", "Målet har nåtts helt eller delvis");
        SOUND.put("Delaktighet", "I hög grad");
    }

    @TempDir
    private Path folder;

    private final Check check = new Check(CONFIGURATION, CONFIGURATION.latestRound(), Language.SV, CLOCK);

    @Test
    void a_sound_file_has_no_findings() {
        Receipt receipt = judge(csv(new Row(SOUND)));

        assertThat(receipt.findings()).isEmpty();
        assertThat(receipt.lead()).isEqualTo("Mottagen: ett ärende räknas.");
        assertThat(receipt.next()).isEqualTo("Inget behöver göras.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            K011; Klient=
            K011; Kommun=-
            K011; Datum för aktualisering=Vet ej
            K012; Datum för aktualisering=2023-13-01
            K012; Kommun=Norköping
            K013; Datum för aktualisering=2024-03-02 & Avslutsdatum=2024-03-02 & Datum=
            K014; Datum för aktualisering=1999-12-31 & Avslutsdatum=1999-12-31 & Datum=
            K015; Avslutsdatum=2023-01-09 & Datum=
            K016; Ålder=17
            """)
    void an_error_sets_the_row_aside(String rule, String changes) {
        Receipt receipt = judge(csv(changed(changes)));

        assertThat(receipt.findings())
                .filteredOn(remark -> !remark.severity().equals("warning"))
                .extracting(Remark::rule)
                .containsExactly(rule);
        assertThat(receipt.cases()).isZero();
        assertThat(receipt.rows().setAside()).isEqualTo(1);
        assertThat(receipt.next()).isEqualTo("Rätta de rader som inte räknas (en rad) och skicka filen igen.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            K021; Kön=Kvina
            K022; Kön=Kvinna|Man
            K023; Datum=snart
            K024; Ålder=20-29
            K025; Ålder=111
            K027; Funktionsnedsättning=Ingen|Fysisk
            K028; Stöd och insatser=Ingen insats|Stödsamtal
            K029; Stöd och insatser=Stödsamtal|Rådgivning|Behandling & Typ av insats=Biståndsbeslut|Biståndsbeslut
            K029; Stöd och insatser= & Typ av insats=Biståndsbeslut & Datum=
            K041; Avslutsdatum= & Avslutsorsak= & Delaktighet=
            K042; Avslutsorsak=
            K043; Avslutsdatum=
            K044; Avslutsdatum=2024-03-02
            K045; Datum=2023-01-09
            K046; Datum=2023-06-11
            K047; Avslutsdatum= & Avslutsorsak= & Måluppfyllelse=Ej bedömt
            K048; Måluppfyllelse=Inte alls
            K049; Datum för aktualisering=2018-01-01 & Avslutsdatum=2023-01-02 & Datum=
            K050; Hederskontext=Ja
            """)
    void a_remark_leaves_the_case(String rule, String changes) {
        Receipt receipt = judge(csv(changed(changes)));

        assertThat(receipt.findings()).extracting(Remark::rule).contains(rule);
        assertThat(receipt.findings()).extracting(Remark::rule).isSubsetOf(rule, "K065", "K090");
        assertThat(receipt.rows().setAside()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            K008; Kommun=0880
            K009; Klient=850709-9805
            K009; Handläggare=19850709-9805
            """)
    void a_file_error_refuses_the_file(String rule, String changes) {
        Receipt receipt = judge(csv(new Row(SOUND), changed(changes)));

        assertThat(receipt.findings()).extracting(Remark::rule).startsWith(rule).isSubsetOf(rule, "K052");
        assertThat(receipt.findings().get(0).rows()).containsExactly(3);
        assertThat(receipt.lead()).isEqualTo("Avvisad: inget ärende räknas.");
        assertThat(receipt.rows().counted()).isZero();
    }

    @Test
    void a_name_too_long_and_a_long_local_text_are_not_kept() {
        Row row = changed("Verksamhet=" + "x".repeat(101));
        row.cells().put("Kommentar", "y".repeat(101));

        assertThat(judge(csv(row)).findings()).extracting(Remark::rule).containsExactly("K026", "K030", "K061");
    }

    @Test
    void the_file_errors_of_structure_come_together() {
        assertThat(judge("Kön;Ålder;Klient\nKvinna;850709-9805;A\n").findings())
                .extracting(remark -> remark.rule() + " " + remark.variable())
                .containsExactly("K006 municipality", "K006 opened_on", "K009 ");
        assertThat(judge("Namn;Adress\nx;y\n").findings())
                .extracting(Remark::rule)
                .containsExactly("K005");
        assertThat(judge("Kommun;Klient;Datum för aktualisering\n;;\n").findings())
                .extracting(Remark::rule)
                .containsExactly("K007");
        assertThat(judge("").findings()).extracting(Remark::rule).containsExactly("K005");
    }

    @Test
    void an_unknown_sender_is_refused_and_an_unexpected_one_is_told() {
        assertThat(judge(csv(new Row(SOUND)), "9999").findings())
                .extracting(Remark::rule)
                .contains("K004");
        assertThat(judge(csv(changed("Kommun=0114")), "0114").findings())
                .extracting(Remark::rule)
                .containsExactly("K066");
    }

    @Test
    void without_a_sender_all_rows_must_belong_to_one_municipality() throws Exception {
        Path file =
                Files.writeString(folder.resolve("fil.csv"), csv(new Row(SOUND), changed("Kommun=0880 & Klient=B")));

        assertThat(check.judge(file, Optional.empty()).receipt().findings())
                .extracting(Remark::rule)
                .containsExactly("K008");
    }

    @Test
    void exact_repeats_merge_silently_and_conflicts_with_a_word() {
        Receipt receipt = judge(csv(
                new Row(SOUND),
                changed("Klient=B & Kön="),
                new Row(SOUND),
                changed("Klient=B & Ålder= & Stöd och insatser=Rådgivning"),
                changed("Klient=C")));

        assertThat(receipt.findings())
                .extracting(remark -> remark.rule() + " " + remark.rows())
                .containsExactly("K051 [3, 5]", "K052 [4]");
        assertThat(receipt.rows().read()).isEqualTo(5);
        assertThat(receipt.rows().counted()).isEqualTo(3);
        assertThat(receipt.rows().merged()).isEqualTo(2);
    }

    @Test
    void identical_findings_are_one_line_with_the_first_rows() {
        StringBuilder file = new StringBuilder("Kommun;Klient;Datum för aktualisering;Kön\n");
        for (int i = 0; i < 30; i++) {
            file.append("0581;A").append(i).append(";2023-05-14;Q\n");
        }
        Receipt receipt = judge(file.toString());

        assertThat(receipt.findings()).extracting(Remark::rule).containsExactly("K021", "K087", "K091");
        assertThat(receipt.findings().get(0).count()).isEqualTo(30);
        assertThat(receipt.findings().get(0).rows())
                .hasSize(20)
                .startsWith(2, 3)
                .endsWith(21);
        assertThat(receipt.cells().invalid()).isEqualTo(30);
    }

    @Test
    void too_many_different_texts_are_counted_together() {
        StringBuilder file = new StringBuilder("Kommun;Klient;Datum för aktualisering;Kön\n");
        for (int i = 0; i < 70; i++) {
            file.append("0581;A").append(i).append(";2023-05-14;fel").append(i).append('\n');
        }
        List<Remark> findings = judge(file.toString()).findings().stream()
                .filter(remark -> remark.rule().equals("K021"))
                .toList();

        assertThat(findings).hasSize(51);
        assertThat(findings.get(50).otherValues()).isTrue();
        assertThat(findings.get(50).count()).isEqualTo(20);
    }

    @Test
    void columns_are_told_apart_by_headers_and_the_rest_is_reported() {
        Receipt receipt = judge("""
                kommunkod;KLIENT-ID;Aktualiseringsdatum;Kön;kon;Eget fält;;
                581;1;2023-05-14;Kvinna;Man;lokalt;utan rubrik;
                """);

        assertThat(receipt.findings())
                .extracting(remark -> remark.rule() + " " + remark.column())
                .containsExactly("K062 E", "K061 F", "K063 G");
    }

    @Test
    void what_was_probably_meant_is_suggested() {
        Receipt receipt = judge("""
                Kommun;Klient;Datum för aktualisering;Kön;Våldets gradd;Funktionsnedsättning
                0581;A;2023-05-14;Kvina;Grovt;Psykisk|Fysik
                """);

        assertThat(receipt.findings())
                .extracting(remark -> remark.rule() + " " + remark.header() + ": "
                        + remark.remedy().split("\\?", 2)[0])
                .containsExactly(
                        "K021 Kön: Menade ni Kvinna",
                        "K021 Funktionsnedsättning: Menade ni Fysisk",
                        "K069 Våldets gradd: Menade ni Våldets grad");
    }

    @Test
    void what_is_near_nothing_or_as_near_to_two_is_not_guessed() {
        Receipt receipt = judge("""
                Kommun;Klient;Datum för aktualisering;Kön;Utövare av våldet
                0581;A;2023-05-14;Okej;Någon helt annan
                """);

        assertThat(receipt.findings()).extracting(Remark::remedy).noneMatch(remedy -> remedy.contains("Menade"));
    }

    @Test
    void cases_outside_the_round_are_reported_and_not_counted() {
        Receipt receipt = judge(csv(new Row(SOUND), changed("Klient=B & Datum för aktualisering=2021-12-31")));

        assertThat(receipt.rows().outside()).isEqualTo(1);
        assertThat(receipt.lead()).isEqualTo("Mottagen: ett ärende räknas.");
        assertThat(receipt.findings()).extracting(Remark::rule).containsExactly("K065");
        assertThat(receipt.findings().get(0).expected()).isEqualTo("en aktualisering 2022-01-01–2023-12-31");
    }

    @Test
    void a_personal_number_in_a_header_or_unread_cell_is_found_and_not_repeated() throws Exception {
        Path file = Files.writeString(
                folder.resolve("fil.csv"),
                "850709-9805 underlag\nKommun;Klient;Datum för aktualisering;19850709-9805\n0581;A;2023-05-14;x;;8507099805\n");
        Check.Checked checked = check.judge(file, Optional.of("0581"));
        checked.write(folder.resolve("ut"));

        assertThat(checked.receipt().findings())
                .filteredOn(remark -> remark.rule().equals("K009"))
                .extracting(remark -> remark.column() + remark.rows())
                .containsExactly("A[1]", "D[2]", "F[3]");
        assertThat(Files.readString(folder.resolve("ut/fil.csv.html"))).doesNotContain("9805");
        assertThat(Files.readString(folder.resolve("ut/fil.csv.json"))).doesNotContain("9805");
    }

    @Test
    void what_senders_write_is_text_on_the_page_and_nothing_else() throws Exception {
        Path file = Files.writeString(
                folder.resolve("<b>.csv"),
                "Kommun;Klient;Datum för aktualisering;Kön;<i>eget</i>\n0581;A;2023-05-14;<script>alert(1)</script>;x\n");
        Check.Checked checked = check.judge(file, Optional.of("0581"));
        checked.write(folder.resolve("ut"));

        assertThat(Files.readString(folder.resolve("ut/<b>.csv.html")))
                .doesNotContain("<script>", "<i>", "<b>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    private Receipt judge(String content) {
        return judge(content, "0581");
    }

    private Receipt judge(String content, String sender) {
        try {
            Path file = folder.resolve("fil.csv");
            Files.write(file, content.getBytes(Charset.forName("UTF-8")));
            return check.judge(file, Optional.of(sender)).receipt();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row changed(String changes) {
        Map<String, String> row = new LinkedHashMap<>(SOUND);
        for (String change : changes.split(" & ", -1)) {
            String[] parts = change.split("=", 2);
            if (!row.containsKey(parts[0])) {
                throw new IllegalArgumentException("no column " + parts[0]);
            }
            row.put(parts[0], parts[1]);
        }
        return new Row(row);
    }

    /** A row by the headers of its columns. */
    private record Row(Map<String, String> cells) {}

    private static String csv(Row... rows) {
        List<Map<String, String>> all = Stream.of(rows).map(Row::cells).toList();
        StringBuilder csv = new StringBuilder(String.join(";", all.get(0).keySet())).append('\n');
        all.forEach(row -> csv.append(String.join(";", row.values())).append('\n'));
        return csv.toString();
    }
}
