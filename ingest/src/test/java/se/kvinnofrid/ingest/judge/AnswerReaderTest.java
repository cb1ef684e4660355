package se.kvinnofrid.ingest.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Variable;

class AnswerReaderTest {

    private static final Configuration CONFIGURATION =
            Configuration.read(ConfigurationFiles.ofFolder(Path.of("../config")));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = ';', textBlock = """
            2023-05-14;2023-05-14
            20230514;2023-05-14
            2023/05/14;2023-05-14
            2023.5.4;2023-05-04
            14.5.2023;2023-05-14
            4.5.2023;2023-05-04
            14/5/2023;2023-05-14
            2023-05-14 00:00:00;2023-05-14
            2023-05-14T13:45:00.000Z;2023-05-14
            2023-05-14T13:45:00+02:00;2023-05-14
            ' 2023-05-14 ';2023-05-14
            2023‑05‑14;2023-05-14
            45060;2023-05-14
            45060.5;2023-05-14
            '45060,0';2023-05-14
            2024-02-29;2024-02-29
            2023-02-29;UNREADABLE_DATE
            4/5/2023;AMBIGUOUS_DATE
            12-5-2023;AMBIGUOUS_DATE
            5/5/2023;2023-05-05
            45 060;2023-05-14
            20 230 514;2023-05-14
            20230514.0;2023-05-14
            i maj;UNREADABLE_DATE
            14-5;UNREADABLE_DATE
            -;MISSING
            Uppgift saknas;MISSING
            Vet ej;UNKNOWN
            """)
    void days_are_read_as_they_are_written_in_sweden(String text, String expected) {
        assertThat(read("opened_on", text)).isEqualTo(expected);
    }

    @Test
    void day_numbers_of_old_mac_workbooks_count_from_1904() {
        AnswerReader reader = AnswerReader.of(
                variable("opened_on"),
                new AnswerReader.Language(CONFIGURATION.codebook().markers(), CONFIGURATION.municipalities(), true));

        assertThat(reader.read("43598").answer().day()).isEqualTo(LocalDate.of(2023, 5, 14));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = ';', textBlock = """
            27;25-34 (27)
            27.0;25-34 (27)
            '27,0';25-34 (27)
            27 år;25-34 (27)
            18;18-24 (18)
            110;65+ (110)
            65+;65+
            65 +;65+
            65-;65+
            65 år och äldre;65+
            18–24;18-24
            18-24;18-24
            25-34 år;25-34
            25 - 34;25-34
            26-29;25-34
            17;UNDER_AGE
            0;UNDER_AGE
            0-17;UNDER_AGE
            under 18;UNDER_AGE
            <18;UNDER_AGE
            111;NUMBER_OUT_OF_RANGE
            20-29;UNREADABLE_NUMBER
            27.5;UNREADABLE_NUMBER
            gammal;UNREADABLE_NUMBER
            .;MISSING
            Okänt;UNKNOWN
            """)
    void ages_are_read_as_years_or_classes(String text, String expected) {
        assertThat(read("age", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = ';', textBlock = """
            gender;Kvinna;woman
            gender;KVINNA ;woman
            gender;woman;woman
            gender;Woman;woman
            gender;Kvinna|kvinna;woman
            gender;Kvinna|Man;SEVERAL_ANSWERS
            gender;Kvina;UNKNOWN_ANSWER
            gender;Vet ej;UNKNOWN
            gender;#SAKNAS!;MISSING
            honour_context;Ja;yes
            honour_context;J;yes
            honour_context;1;yes
            honour_context;1.0;yes
            honour_context;x;yes
            honour_context;Nej;no
            honour_context;0;no
            honour_context;FALSE;no
            honour_context;Vet ej;unknown
            honour_context;Okänt;unknown
            honour_context;kanske;UNKNOWN_ANSWER
            origin;Född i Sverige, båda föräldrarna födda utomlands;sweden_foreign_parents
            origin;Fodd i Sverige båda foraldrarna fodda utomlands;sweden_foreign_parents
            violence_degree;Mycket grovt våld;very_serious
            """)
    void one_answer_is_read_by_label_code_or_synonym(String variable, String text, String expected) {
        assertThat(read(variable, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = ';', textBlock = """
            disability;Fysisk;physical
            disability;Fysisk|Psykisk;physical+mental
            disability;Fysisk, Psykisk;physical+mental
            disability;'Fysisk; Psykisk';physical+mental
            disability;Fysisk||Psykisk|;physical+mental
            disability;Fysisk|Fysisk;physical
            disability;Ingen;none
            disability;Ingen|Fysisk;physical NONE_WITH_OTHERS
            disability;Vet ej;unknown
            disability;Vet ej|Fysisk;physical
            disability;Fysisk|Trasig;physical UNKNOWN_ANSWER
            disability;Trasig;UNKNOWN_ANSWER
            initiator;Vet ej;UNKNOWN
            initiator;Hälso- och sjukvård, Polis;police+health_care
            perpetrator;F.d. partner;former_partner
            """)
    void several_answers_are_read_from_one_cell(String variable, String text, String expected) {
        assertThat(read(variable, text)).isEqualTo(expected);
    }

    @Test
    void several_answers_may_stand_on_lines_of_their_own() {
        assertThat(read("disability", "Fysisk\r\nPsykisk\nAnnan")).isEqualTo("physical+mental+other");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "0180,0180",
        "180,0180",
        "180.0,0180",
        "Mölndals stad,1481",
        "Ljungby kommun,0781",
        "stockholm,0180",
        "Stokholm,UNKNOWN_ANSWER"
    })
    void municipalities_are_read_by_code_or_name(String text, String expected) {
        assertThat(read("municipality", text)).isEqualTo(expected);
    }

    @Test
    void free_text_is_only_answered_or_not() {
        assertThat(AnswerReader.of(variable("positive_elements"), language()).read("allt var bra"))
                .isEqualTo(Reading.ANSWERED);
        assertThat(AnswerReader.of(variable("positive_elements"), language()).read(" - "))
                .isEqualTo(Reading.MISSING);
    }

    @Test
    void a_name_that_is_too_long_is_neither_kept_nor_repeated() {
        Reading reading = AnswerReader.of(variable("unit"), language()).read("x".repeat(101));

        assertThat(reading.answer().hasValue()).isFalse();
        assertThat(reading.problems().get(0).found()).isEmpty();
    }

    private static AnswerReader.Language language() {
        return new AnswerReader.Language(CONFIGURATION.codebook().markers(), CONFIGURATION.municipalities(), false);
    }

    private static Variable variable(String id) {
        return CONFIGURATION.codebook().find(id).orElseThrow();
    }

    /** The answer's codes, day or text, and the conditions found. */
    private static String read(String id, String text) {
        Variable variable = variable(id);
        Reading reading = AnswerReader.of(variable, language()).read(text);
        String answer = reading.answer().hasValue()
                ? said(variable, reading.answer())
                : reading.problems().isEmpty() ? reading.answer().state().name() : "";
        List<String> problems =
                reading.problems().stream().map(p -> p.condition().name()).toList();
        return (answer + " " + String.join(" ", problems)).strip();
    }

    private static String said(Variable variable, Answer answer) {
        return switch (variable.kind()) {
            case DATE -> answer.day().toString();
            case CODE -> variable.codes().get((int) answer.value()).id();
            case CLASSED_NUMBER ->
                variable.codes().get((int) answer.value()).id()
                        + (answer.second() < 0 ? "" : " (" + answer.second() + ")");
            case CODES ->
                IntStream.range(0, variable.codes().size())
                        .filter(i -> (answer.value() & (1L << i)) != 0)
                        .mapToObj(i -> variable.codes().get(i).id())
                        .collect(Collectors.joining("+"));
            case TEXT, MUNICIPALITY, PSEUDONYM, FREE_TEXT, DROPPED -> answer.text();
        };
    }
}
