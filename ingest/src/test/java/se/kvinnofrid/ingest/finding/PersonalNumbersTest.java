package se.kvinnofrid.ingest.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalNumbersTest {

    // Numbers of the Swedish Tax Agency's own examples; nobody has them.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            8507099805;true
            850709-9805;true
            850709+9805;true
            850709 9805;true
            19850709-9805;true
            198507099805;true
            850709 - 9805;true
            ringde om 850709-9805 igår;true
            8507099805.0;true
            198507699804;false
            19640883-3231;true
            640883-3231;true
            640823-3234;true
            850709-9806;false
            851309-9805;false
            99850709980512;false
            2023-05-14;false
            2023-05-14 10:30;false
            850709;false
            12345678-1234;false
            ;false
            """)
    void a_number_is_recognised_by_its_date_and_check_digit(String text, boolean expected) {
        assertThat(PersonalNumbers.isIn(text == null ? "" : text)).isEqualTo(expected);
    }
}
