package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.ingest.finding.Finding;
import se.kvinnofrid.ingest.intake.CaseSink;
import se.kvinnofrid.ingest.intake.Intake;
import se.kvinnofrid.ingest.intake.Judgement;
import se.kvinnofrid.ingest.intake.Submission;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.Pseudonyms;

/** The ways in which a file may carry the same cases. */
class LayoutsTest {

    @TempDir
    private Path folder;

    private Intake intake;
    private final List<String> cases = new ArrayList<>();

    @BeforeEach
    void prepare() {
        intake = new Intake(
                TestConfiguration.OWN,
                TestConfiguration.OWN.latestRound(),
                new Pseudonyms(new SecretKeySpec(new byte[] {1}, "HmacSHA256")));
    }

    @ParameterizedTest(name = "with {0} between")
    @ValueSource(strings = {": ", " - ", ".", "_", " "})
    void a_column_for_each_answer(String between) {
        Judgement judgement = judge("""
                Kommun;Klient;Datum för aktualisering;Kön;Funktionsnedsättning#Fysisk;Funktionsnedsättning#Psykisk;\
                Stöd och insatser#Stödsamtal;Stöd och insatser#Rådgivning;Typ av insats;Skattning av risk (före)#SARA;Samverkan#Polis
                0581;A;2023-01-01;Kvinna;Ja;Nej;X;;Biståndsbeslut;1;J
                0581;B;2023-01-02;Man;1;1.0;x;X;Biståndsbeslut;0;N
                0581;C;2023-01-03;Man;;;;;;;
                """.replace("#", between));

        assertThat(judgement.findings()).isEmpty();
        assertThat(cases)
                .containsExactly(
                        "2023-01-01 gender=woman disability=physical cooperation=police [counselling_talk/assistance_decision] [sara]",
                        "2023-01-02 gender=man disability=physical+mental [counselling_talk/assistance_decision, advice/assistance_decision]",
                        "2023-01-03 gender=man");
    }

    @Test
    void a_mark_that_is_neither_yes_nor_no_is_told_with_its_own_column() {
        Judgement judgement = judge("""
                Kommun;Klient;Datum för aktualisering;Samverkan: Polis;Samverkan: Psykiatri
                0581;A;2023-01-01;kanske;Psykiatri
                """);

        assertThat(judgement.findings())
                .extracting(
                        finding -> finding.condition() + " " + finding.spot().header() + " " + finding.found())
                .containsExactly("UNREADABLE_MARK Samverkan: Polis kanske");
        assertThat(cases).containsExactly("2023-01-01 cooperation=psychiatry");
    }

    @Test
    void a_row_for_each_intervention_with_the_background_repeated_or_left_blank() {
        String header =
                "Kommun;Klient;Datum för aktualisering;Kön;Datum;Stöd och insatser;Typ av insats;Skattning av risk (före)\n";
        String[] files = {"""
            0581;A;2023-01-01;Kvinna;2023-01-02;Stödsamtal;Biståndsbeslut;SARA
            ;;;;2023-01-03;Rådgivning;Service utan beslut;
            ;;;;2023-01-04;Larm eller skyddspaket;;
            0581;B;2023-02-01;Man;;;;
            """, """
            0581;A;2023-01-01;Kvinna;2023-01-02;Stödsamtal;Biståndsbeslut;SARA
            0581;A;2023-01-01;Kvinna;2023-01-03;Rådgivning;Service utan beslut;
            0581;A;2023-01-01;Kvinna;2023-01-04;Larm eller skyddspaket;;
            0581;B;2023-02-01;Man;;;;
            """, """
            0581;A;2023-01-01;Kvinna;2023-01-02|2023-01-03|2023-01-04;Stödsamtal|Rådgivning|Larm eller skyddspaket;\
            Biståndsbeslut|Service utan beslut|;SARA
            0581;B;2023-02-01;Man;;;;
            """};
        for (String file : files) {
            Judgement judgement = judge(header + file);

            assertThat(cases)
                    .containsExactly(
                            "2023-01-01 gender=woman [counselling_talk/assistance_decision, advice/service, alarm/] [sara]",
                            "2023-02-01 gender=man");
            assertThat(judgement.findings()).extracting(Finding::severity).allMatch(s -> s.name()
                    .equals("INFO"));
            assertThat(judgement.rows().counted()).isEqualTo(2);
        }
    }

    @Test
    void rows_of_a_case_that_stand_apart_are_put_together_all_the_same() {
        Judgement judgement = judge("""
                Kommun;Klient;Datum för aktualisering;Kön;Stöd och insatser
                0581;A;2023-01-01;Kvinna;Stödsamtal
                0581;B;2023-02-01;Man;
                0581;A;2023-01-01;Kvinna;Rådgivning
                """);

        assertThat(cases)
                .containsExactly("2023-02-01 gender=man", "2023-01-01 gender=woman [counselling_talk/, advice/]");
        assertThat(judgement.findings())
                .extracting(finding -> finding.condition() + " " + finding.rows())
                .containsExactly("SEVERAL_ROWS [4]");
        assertThat(judgement.rows()).isEqualTo(new Judgement.RowCounts(3, 2, 1, 0, 0));
    }

    @Test
    void a_workbook_with_sheets_joined_by_the_case_key() throws Exception {
        Path file = folder.resolve("fil.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            sheet(
                    workbook,
                    "Insatser",
                    "Klient;Datum för aktualisering;Datum;Stöd och insatser;Typ av insats",
                    "A;2023-01-01;2023-01-03;Stödsamtal;Biståndsbeslut",
                    "A;2023-01-01;2023-01-04;Rådgivning;Service utan beslut",
                    "C;2023-01-01;2023-01-04;Rådgivning;");
            sheet(
                    workbook,
                    "Ärenden",
                    "Kommun;Klient;Datum för aktualisering;Kön;Avslutsdatum;Avslutsorsak;Eget",
                    "0581;A;2023-01-01;Kvinna;2023-06-01;Flyttat;x",
                    "0581;B;2023-01-02;Man;;;");
            sheet(
                    workbook,
                    "Riskbedömningar",
                    "Kommun;Klient;Datum för aktualisering;Fas;Skattning av risk;Risknivå;Datum",
                    "0581;A;2023-01-01;Före;SARA;Hög;2023-01-02",
                    "0581;A;2023-01-01;Efter;PATRIARK;Låg;2023-05-02",
                    "0581;B;2023-01-02;Sedan;SARA;Hög;");
            sheet(
                    workbook,
                    "Brukaruppföljning",
                    "Klient;Datum för aktualisering;Delaktighet",
                    "A;2023-01-01;I hög grad");
            workbook.write(out);
        }
        Judgement judgement = judge(file);

        assertThat(cases)
                .containsExactly(
                        "2023-01-01 gender=woman closing_reason=moved participation=high"
                                + " [counselling_talk/assistance_decision, advice/service] [sara, patriark]",
                        "2023-01-02 gender=man");
        assertThat(judgement.recognition().sheet()).isEqualTo("Ärenden");
        assertThat(judgement.recognition().joined())
                .containsExactly("Insatser", "Riskbedömningar", "Brukaruppföljning");
        assertThat(judgement.findings())
                .extracting(f -> f.condition() + " " + f.spot().sheet() + f.rows() + f.found())
                .containsExactly(
                        "UNKNOWN_PHASE Riskbedömningar[4]Sedan",
                        "ROW_WITHOUT_CASE Insatser[4]",
                        "LOCAL_COLUMN Ärenden[]");
        assertThat(judgement.rows()).isEqualTo(new Judgement.RowCounts(2, 2, 0, 0, 0));
    }

    private static void sheet(XSSFWorkbook workbook, String name, String... rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int r = 0; r < rows.length; r++) {
            Row row = sheet.createRow(r);
            String[] cells = rows[r].split(";", -1);
            for (int c = 0; c < cells.length; c++) {
                row.createCell(c).setCellValue(cells[c]);
            }
        }
    }

    @Test
    void titles_notes_and_repeated_headers_are_no_cases() {
        Judgement judgement = judge("""
                Utdrag ur verksamhetssystemet;;;
                ;;;
                Kommun;Klient;Datum för aktualisering;Kön
                0581;A;2023-01-01;Kvinna
                Kommun;Klient;Datum för aktualisering;Kön
                0581;B;2023-01-02;Man

                Uttaget av systemet i mars;;;
                """);

        assertThat(judgement.rows()).isEqualTo(new Judgement.RowCounts(2, 2, 0, 0, 0));
        assertThat(judgement.findings())
                .extracting(finding -> finding.condition() + " " + finding.rows())
                .containsExactly("HEADER_REPEATED [5]", "NOTE_ROW [8]");
    }

    private Judgement judge(String content) {
        try {
            Path file = Files.write(folder.resolve("fil.csv"), content.getBytes(StandardCharsets.UTF_8));
            return intake.judge(new Submission(file, Optional.of("0581"), LocalDate.of(2024, 3, 1)), new Collector());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Judgement judge(Path file) {
        return intake.judge(new Submission(file, Optional.of("0581"), LocalDate.of(2024, 3, 1)), new Collector());
    }

    /** Keeps what cases say: the day of opening, coded answers, supports with their types, and methods of assessing risk. */
    private final class Collector implements CaseSink {

        @Override
        public void begin(List<String> locals) {
            cases.clear();
        }

        @Override
        public void discard() {
            cases.clear();
        }

        @Override
        public void accept(Case c) {
            List<String> said = new ArrayList<>();
            for (int i = 0; i < c.answers().size(); i++) {
                Variable variable = intake.form().variables().get(i);
                if (variable.id().equals("opened_on")) {
                    said.add(c.day(i).toString());
                } else if (variable.kind().isCoded() && c.answer(i).hasValue()) {
                    said.add(variable.id() + "=" + codes(variable, c.answer(i)));
                }
            }
            List<Variable> intervention = intake.form().groups().get(0).members();
            List<String> supports = c.groups().get(0).stream()
                    .map(entry -> codes(intervention.get(1), entry.answers().get(1)) + "/"
                            + codes(intervention.get(2), entry.answers().get(2)))
                    .toList();
            Variable method = intake.form().groups().get(1).members().get(0);
            List<String> methods = c.groups().get(1).stream()
                    .map(entry -> codes(method, entry.answers().get(0)))
                    .toList();
            if (!supports.isEmpty()) {
                said.add(supports.toString());
            }
            if (!methods.isEmpty()) {
                said.add(methods.toString());
            }
            cases.add(String.join(" ", said));
        }

        private String codes(Variable variable, Answer answer) {
            if (!answer.hasValue()) {
                return "";
            }
            long mask = variable.kind().name().equals("CODES") ? answer.value() : 1L << answer.value();
            return IntStream.range(0, variable.codes().size())
                    .filter(i -> (mask & (1L << i)) != 0)
                    .mapToObj(i -> variable.codes().get(i).id())
                    .collect(Collectors.joining("+"));
        }
    }
}
