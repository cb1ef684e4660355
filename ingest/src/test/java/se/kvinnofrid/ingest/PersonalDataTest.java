package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.Remark;

/** Files with personal data are refused by their place, and nothing of it is written; files without are not accused. */
class PersonalDataTest {

    private static final String HEADER = "Verksamhet;Kommun;Handläggare;Klient;Datum för aktualisering;Kön;Ålder;"
            + "Våldets grad;Positiva inslag;Eget\n";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T11:00:00Z"), Inbox.ZONE);

    @TempDir
    private Path folder;

    private final Check check =
            new Check(TestConfiguration.OWN, TestConfiguration.OWN.latestRound(), Language.SV, CLOCK);

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            850709-9805; Klient; K009
            198507099805; Klient; K009
            19850709+9805; Kön; K009
            850769-9802; Klient; K009
            850709 9805; Verksamhet; K009
            hon heter 850709–9805; Positiva inslag; K009
            850709-9805; Handläggare; K009
            1985-07-09-9805; Eget; K009
            ８５０７０９-9805; Eget; K009
            anna.berg@norrkoping.se; Klient; K073
            anna.berg@norrkoping.se; Verksamhet; K073
            kontakt anna.berg@norrkoping.se; Våldets grad; K073
            070-123 45 67; Klient; K074
            0701234567; Kön; K074
            +46 70 123 45 67; Eget; K074
            +46 (0)11-15 00 00; Eget; K074
            0046701234567; Eget; K074
            011-15 00 00; Våldets grad; K074
            08-123 456 78; Verksamhet; K074
            Anna Bergström; Klient; K075
            Bergström, Anna; Klient; K075
            ANNA BERGSTRÖM; Kön; K075
            Anna-Lena af Bergström; Våldets grad; K075
            Mohammed Nilsson; Ålder; K075
            Hon har flyttat till sin syster. Han ringer henne varje dag; Våldets grad; K076
            """)
    void personal_data_refuse_the_file_by_their_place(String text, String column, String rule) throws IOException {
        Receipt receipt = judge(file(changed(2, column, text)));

        assertThat(receipt.findings()).extracting(Remark::rule).contains(rule);
        Remark remark = receipt.findings().get(0);
        assertThat(remark.rule()).isEqualTo(rule);
        assertThat(remark.rows()).containsExactly(4);
        assertThat(remark.column()).isEqualTo(letters(column));
        assertThat(remark.found()).isEmpty();
        assertThat(receipt.status().name()).isEqualTo("REFUSED");
        assertThat(receipt.cases()).isZero();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = ';', textBlock = """
            850709-9806; Klient
            2023-05-14-001; Klient
            SN 2023/0180-12; Klient
            20230514-1234; Klient
            556036-0793; Klient
            K 070; Klient
            0180-2023-17; Klient
            01-02-2023; Eget
            2023-05-14 10:30; Eget
            011 15 00; Eget
            1 234 567; Eget
            4,5; Eget
            A@B; Eget
            Vet ej; Klient
            Röd räv; Klient
            Anna; Klient
            Anna; Kön
            Kvinna (cis); Kön
            Mycket grovt våld; Våldets grad
            Maria Ungdom; Verksamhet
            Maria Ungdom; Eget
            Sara Stödboende; Verksamhet
            Kalle Svensson-Ek; Handläggare
            Hon är mycket nöjd med allt stöd. Hon rekommenderar det till andra; Positiva inslag
            Hon är mycket nöjd med stödet; Eget
            Psykiskt våld i kombination med fysiskt våld och ekonomisk kontroll; Våldets grad
            18–24; Ålder
            """)
    void ordinary_answers_and_case_numbers_are_not_accused(String text, String column) throws IOException {
        Receipt receipt = judge(file(changed(2, column, text)));

        assertThat(receipt.findings()).extracting(Remark::severity).doesNotContain("file_error");
        assertThat(receipt.cases()).isEqualTo(3);
    }

    @Test
    void a_column_of_case_numbers_that_begin_with_a_date_is_not_accused_though_some_pass_by_chance()
            throws IOException {
        String rows = IntStream.range(0, 100)
                .mapToObj(i -> "V;0581;N;2301%02d-%04d;2023-01-10;Kvinna;30;Grovt;;".formatted(1 + i % 28, 17 + i * 37))
                .collect(Collectors.joining("\n"));
        Receipt receipt = judge(HEADER + rows);

        assertThat(receipt.findings()).extracting(Remark::rule).containsExactly("K061", "K091");
        assertThat(receipt.cases()).isEqualTo(100);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"105090005,211130000,305010001", "701234567,721234567,761234567"})
    void numbers_that_lost_their_zeros_in_a_spreadsheet_are_told_by_the_column(String numbers) {
        Path file = TestFiles.workbook(folder.resolve("fil.xlsx"), workbook -> {
            Sheet sheet = TestFiles.sheet(
                    workbook,
                    "Blad1",
                    "Kommun;Klient;Datum för aktualisering",
                    "0581;x;2023-01-01",
                    "0581;y;2023-01-02",
                    "0581;z;2023-01-03");
            String[] clients = numbers.split(",", -1);
            for (int i = 0; i < clients.length; i++) {
                sheet.getRow(i + 1).getCell(1).setCellValue(Double.parseDouble(clients[i]));
            }
        });
        assertThat(judge(file).findings())
                .filteredOn(remark -> remark.severity().equals("file_error"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.rows()).containsExactly(2, 3, 4));
    }

    @Test
    void a_number_cell_of_a_workbook_is_looked_at_like_a_text() {
        for (String ending : List.of(".xlsx", ".xls")) {
            Path file = TestFiles.workbook(folder.resolve("fil" + ending), workbook -> {
                Sheet sheet = TestFiles.sheet(
                        workbook, "Blad1", "Kommun;Klient;Datum för aktualisering", "0581;A;2023-01-01");
                sheet.getRow(1).getCell(1).setCellValue(198507099805.0);
            });
            assertThat(judge(file).findings()).extracting(Remark::rule).containsExactly("K009");
        }
    }

    @Test
    void given_names_alone_are_names_when_there_are_several() throws IOException {
        String rows = Stream.of("Anna", "Erik", "Fatima", "Karin")
                .map(name -> "V;0581;N;" + name + ";2023-01-10;Kvinna;30;Grovt;;")
                .collect(Collectors.joining("\n"));

        assertThat(judge(HEADER + rows).findings())
                .extracting(remark -> remark.rule() + remark.rows())
                .containsExactly("K075[2, 3, 4, 5]", "K061[]");
    }

    @Test
    void names_in_a_local_column_refuse_the_file_when_they_are_several_and_are_dropped_when_few() throws IOException {
        assertThat(judge(file(changed(1, "Eget", "Anna Berg"))).findings())
                .filteredOn(remark -> !remark.rule().equals("K061"))
                .extracting(Remark::rule)
                .containsExactly("K034");

        String rows = Stream.of("Anna Berg", "Erik Ek", "Karin Alm")
                .map(name -> "V;0581;N;" + name.hashCode() + ";2023-01-10;Kvinna;30;Grovt;;" + name)
                .collect(Collectors.joining("\n"));
        assertThat(judge(HEADER + rows).findings()).extracting(Remark::rule).startsWith("K075");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Personnummer", "Förnamn", "E-post", "Telefon", "Adress", "NAMN"})
    void a_column_that_is_meant_for_persons_is_refused_when_it_holds_anything(String header) throws IOException {
        String file = "Kommun;Klient;Datum för aktualisering;" + header + "\n0581;A;2023-01-01;";

        assertThat(judge(file).findings()).extracting(Remark::severity).containsOnly("info");
        assertThat(judge(file + "q").findings().get(0).rule()).isEqualTo("K077");
    }

    @Test
    void contacts_in_free_text_are_told_but_do_not_refuse() throws IOException {
        Receipt receipt = judge(file(changed(2, "Positiva inslag", "ring 070-123 45 67 eller skriv till a@b.se")));

        assertThat(receipt.cases()).isEqualTo(3);
        assertThat(receipt.findings())
                .filteredOn(remark -> remark.rule().equals("K034"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.column()).isEqualTo("I"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"850709-9805", "Anna Bergström", "a.b@c.se", "070-123 45 67"})
    void headers_and_names_of_sheets_and_files_are_looked_at_too(String text) throws IOException {
        Receipt byHeader = judge("Kommun;Klient;Datum för aktualisering;" + text + "\n0581;A;2023-01-01;x\n");
        assertThat(byHeader.status().name()).isEqualTo("REFUSED");

        if (!text.startsWith("Anna")) {
            namesAreLookedAtToo(text);
        }
    }

    private void namesAreLookedAtToo(String text) throws IOException {
        Path workbook = TestFiles.workbook(
                folder.resolve("fil.xlsx"),
                book -> TestFiles.sheet(book, text, "Kommun;Klient;Datum för aktualisering", "0581;A;2023-01-01"));
        assertThat(judge(workbook).findings()).extracting(Remark::rule).containsExactly("K010");

        Path named = folder.resolve("Leverans_" + text.replace(' ', '_') + ".csv");
        Files.writeString(named, "Kommun;Klient;Datum för aktualisering\n0581;A;2023-01-01\n");
        Path spaced = Files.copy(named, folder.resolve(text + ".csv"));
        assertThat(judge(spaced).findings()).extracting(Remark::rule).containsExactly("K010");
        assertThat(judge(named).findings()).extracting(Remark::rule).containsExactly("K010");
        assertThat(judge(spaced).file()).doesNotContain(text);

        Path archive = TestFiles.zip(
                folder.resolve("fil.zip"),
                Map.of(text + ".csv", TestFiles.utf8("Kommun;Klient;Datum för aktualisering\n0581;A;2023-01-01\n")));
        assertThat(judge(archive).findings()).extracting(Remark::rule).containsExactly("K010");
    }

    @Test
    void ordinary_file_names_are_not_accused() throws IOException {
        for (String name : List.of(
                "0581_20230514.csv",
                "kvinnofrid 2023-01-01--2023-12-31.csv",
                "Maria Södermalm.csv",
                "export-0581-2.csv")) {
            Path file = Files.writeString(
                    folder.resolve(name), "Kommun;Klient;Datum för aktualisering\n0581;A;2023-01-01\n");
            assertThat(judge(file).findings()).as(name).isEmpty();
        }
    }

    private String file(String[] rows) {
        return HEADER + String.join("\n", rows) + "\n";
    }

    private static String[] changed(int row, String column, String text) {
        String[] rows = {
            "V;0581;N;A1;2023-01-10;Kvinna;30;Grovt;;a",
            "V;0581;N;A2;2023-01-11;Man;31;Ej grovt;;b",
            "V;0581;N;A3;2023-01-12;Kvinna;32;Grovt;;c"
        };
        String[] cells = rows[row].split(";", -1);
        cells[position(column)] = text;
        rows[row] = String.join(";", cells);
        return rows;
    }

    private static int position(String column) {
        return List.of(HEADER.strip().split(";", -1)).indexOf(column);
    }

    private static String letters(String column) {
        return String.valueOf((char) ('A' + position(column)));
    }

    private Receipt judge(String content) throws IOException {
        Path file = Files.write(folder.resolve("leverans.csv"), content.getBytes(StandardCharsets.UTF_8));
        return judge(file);
    }

    /** Nothing that stands in the cells of rows that were refused may come out in the receipt. */
    private Receipt judge(Path file) {
        Check.Checked checked = check.judge(file, Optional.of("0581"));
        assertThat(checked.json())
                .doesNotContain("9805", "anna.berg", "123 45", "Bergström", "BERGSTRÖM", "Mohammed", "syster", "a.b@c");
        return checked.receipt();
    }
}
