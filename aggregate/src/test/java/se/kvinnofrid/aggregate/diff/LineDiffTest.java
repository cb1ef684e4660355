package se.kvinnofrid.aggregate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDiffTest {

    /** A bar ends a line. */
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "a|b|c, a|b|c, ''",
        "a|b|c, a|x|c, -2b +2x",
        "a|c, a|b|c, +2b",
        "a|b|c, c, -1a -2b",
        "'', a, +1a",
        "a, '', -1a",
        "a|b|c|d, a|c|b|d, -2b +3b"
    })
    void lines_that_only_one_text_has_are_told_with_their_numbers(String before, String after, String expected) {
        String told = LineDiff.between(before.replace('|', '\n'), after.replace('|', '\n')).stream()
                .map(line -> line.sign() + line.number() + line.text())
                .collect(Collectors.joining(" "));

        assertThat(told).isEqualTo(expected);
    }
}
