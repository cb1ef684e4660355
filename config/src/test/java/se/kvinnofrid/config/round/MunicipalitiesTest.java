package se.kvinnofrid.config.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.yaml.Faults;

class MunicipalitiesTest {

    private static final Municipalities MUNICIPALITIES =
            Municipalities.read(ConfigurationFiles.ofFolder(Path.of(".")), new Faults());

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "0180, 0180",
        "180, 0180",
        "180.0, 0180",
        "Stockholm, 0180",
        "Stockholms stad, 0180",
        "mölndals STAD, 1481",
        "Ljungby kommun, 0781",
        "Borås stad, 1490",
        "Falu kommun, 2080",
        "Region Gotland, 0980",
        "upplands bro, 0139",
        "Håbo, 0305",
        "Habo, 0643",
        "Habo kommun, 0643"
    })
    void a_municipality_is_recognised_by_code_or_name(String written, String code) {
        assertThat(MUNICIPALITIES.findWritten(written)).map(Municipality::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9999", "18", "01800", "Stockholms", "Göteborgg", "kommun"})
    void what_is_no_municipality_is_not_guessed(String written) {
        assertThat(MUNICIPALITIES.findWritten(written)).isEmpty();
    }
}
