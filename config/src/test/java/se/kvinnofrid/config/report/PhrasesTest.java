package se.kvinnofrid.config.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Language;

class PhrasesTest {

    private static final Phrases PHRASES = Configuration.read(ConfigurationFiles.ofFolder(Path.of(".")))
            .report()
            .phrases();

    @ParameterizedTest
    @CsvSource({
        "20, en av fem ärenden, one in five cases",
        "21, drygt en av fem ärenden, just over one in five cases",
        "18, knappt en av fem ärenden, just under one in five cases",
        "23, knappt en fjärdedel av ärendena, just under a quarter of the cases",
        "50, hälften av ärendena, half of the cases",
        "52, drygt hälften av ärendena, just over half of the cases",
        "60, sex av tio ärenden, six in ten cases",
        "57, 57\u00a0procent av ärendena, 57\u00a0per cent of the cases",
        "0, 0\u00a0procent av ärendena, 0\u00a0per cent of the cases",
        "100, 100\u00a0procent av ärendena, 100\u00a0per cent of the cases",
    })
    void a_share_near_a_plain_fraction_is_said_by_it(int percent, String swedish, String english) {
        assertThat(PHRASES.share(percent, List.of("ärenden", "ärendena"), Language.SV))
                .isEqualTo(swedish);
        assertThat(PHRASES.share(percent, List.of("cases", "the cases"), Language.EN))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"0, noll ärenden", "1, ett ärende", "2, två ärenden", "12, tolv ärenden", "13, 13 ärenden"})
    void a_small_number_is_said_in_words(long number, String said) {
        assertThat(PHRASES.number(number, Long.toString(number), List.of("ett ärende", "ärenden"), Language.SV))
                .isEqualTo(said);
    }
}
