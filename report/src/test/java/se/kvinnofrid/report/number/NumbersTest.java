package se.kvinnofrid.report.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.Language;

class NumbersTest {

    private final Numbers swedish = new Numbers(Language.SV);
    private final Numbers english = new Numbers(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "999, 999",
        "1000, 1\u00a0000",
        "3070, 3\u00a0070",
        "1234567, 1\u00a0234\u00a0567",
        "-1234, \u22121\u00a0234",
    })
    void counts_have_no_break_spaces_between_thousands(BigDecimal number, String written) {
        assertThat(swedish.count(number)).isEqualTo(written);
        assertThat(english.count(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0%",
        "0.004999, 0, 0%",
        "0.005, 1, 1%",
        "0.285, 29, 29%",
        "0.344999, 34, 34%",
        "0.345, 35, 35%",
        "0.939872, 94, 94%",
        "0.995, 100, 100%",
        "1, 100, 100%",
        "-0.045, \u22125, \u22125%",
        "-0.004, 0, 0%",
    })
    void shares_are_rounded_half_up_to_whole_per_cent(BigDecimal share, String inSwedish, String inEnglish) {
        assertThat(swedish.percent(share)).isEqualTo(inSwedish + "\u00a0%");
        assertThat(english.percent(share)).isEqualTo(inEnglish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2.449999; 2,4; 2.4",
                "2.45; 2,5; 2.5",
                "0; 0,0; 0.0",
                "-0.04; 0,0; 0.0",
                "12345.678; 12\u00a0345,7; 12\u00a0345.7"
            })
    void values_have_one_decimal(BigDecimal value, String inSwedish, String inEnglish) {
        assertThat(swedish.value(value)).isEqualTo(inSwedish);
        assertThat(english.value(value)).isEqualTo(inEnglish);
    }
}
