package se.kvinnofrid.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {

    /** Of people who would be more than two hundred years old. */
    @ParameterizedTest
    @CsvSource({
        "1712099991, ten digits, true",
        "171209-9991, with a hyphen, true",
        "171209+9991, with a plus sign, true",
        "181712099991, twelve digits, true",
        "18171209 9991, with a space, true",
        "1712699998, coordination number, true",
        "1712099992, wrong check digit, false",
        "1713099990, no such month, false",
        "1712329992, no such day, false",
        "17120999, too short, false",
        "17120999911, too long, false",
        "KF-0001, a local number, false"
    })
    void what_could_be_taken_for_an_identity_number_is_told(String text, String why, boolean expected) {
        assertThat(IdentityNumber.isPossible(text)).as(why).isEqualTo(expected);
    }
}
