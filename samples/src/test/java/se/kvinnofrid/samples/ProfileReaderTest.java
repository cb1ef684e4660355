package se.kvinnofrid.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationException;

class ProfileReaderTest {

    private static final Configuration CONFIGURATION = CommittedSamplesTest.CONFIGURATION;
    private static final String OWN = new String(ProfileReader.packed(), StandardCharsets.UTF_8);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "draw: honour_context | draw: honour_contxt | 'honour_contxt' is unknown",
                "{woman: 2855, | {womn: 2855, | expected a code of gender or 'missing', found 'womn'",
                "{woman: 2855, | {woman: many, | 'woman' must be a whole number, found 'many'",
                "{woman: 2855, man: 187, other: 6, missing: 22} | {woman: 0} | one of the weights under 'weights' must be positive",
                "when: {gender: other} | when: {gender: man, sex: other} | 'sex' is unknown",
                "when: {gender: other} | when: {gender: others} | 'others' is unknown",
                "after: opened_on | after: born_on | 'born_on' is unknown",
                "after: opened_on | after: gender | 'gender' is unknown",
                "{0-30: 130, | {short: 130, | expected days such as 0-30 or 'missing', found 'short'",
                "codes: {physical: 24, | codes: {phys: 24, | 'phys' is unknown",
                "codes: {physical: 24, mental: 46, intellectual: 5, neuropsychiatric: 20, other: 8} | codes: {mental: 46} | too few codes for 2 answers",
                "same: [gender, | same: [name, | 'name' is unknown",
                "'\"0114\": 51' | '\"9999\": 51' | '9999' is no municipality code",
                "header: Hot via sociala medier | header: Kön | 'Kön' is a variable of the codebook, not a local one",
                "charset: {utf_8: | charset: {utf_7: | charset: expected",
                "missing: {blank: 70, | missing: {blank: -70, | a weight must not be negative, found -70",
                "words: [Kanske, | words: [Partner, | 'Partner' is an answer to something",
                "under_age: 4 | underage: 4 | 'under_age' is missing",
                "cases_each: 60 | cases_each: 0 | 'cases_each' must be at least 1"
            })
    void a_fault_is_told_with_its_place(String right, String wrong, String message) {
        String broken = OWN.replace(unquoted(right), unquoted(wrong));

        assertThat(broken).isNotEqualTo(OWN);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("samples/profile.yaml:")
                .hasMessageContaining(message);
    }

    @Test
    void all_faults_come_at_once() {
        String broken = OWN.replace("{woman: 2855,", "{womn: 2855,")
                .replace("draw: origin", "draw: origins")
                .replace("xlsx_rows_at_most", "xlsx_rows");

        assertThatThrownBy(() -> read(broken))
                .hasMessageContaining("womn")
                .hasMessageContaining("did you mean 'origin'?")
                .hasMessageContaining("'xlsx_rows_at_most' is missing")
                .hasMessageContaining("key 'xlsx_rows' is unknown");
    }

    @Test
    void the_last_case_must_fit_all() {
        assertThatThrownBy(() -> read(OWN.replace("      - weights: {yes: 3, no: 19}\n", "")))
                .hasMessageContaining("the last one must have no 'when'");
    }

    @Test
    void a_day_must_say_from_which_other_day_it_is_reckoned() {
        assertThatThrownBy(() -> read(OWN.replace("    after: opened_on\n", "")))
                .hasMessageContaining("closed_on must say 'after' or 'before' which other day it is");
    }

    @Test
    void the_opening_must_be_drawn() {
        assertThatThrownBy(() -> read(OWN.replace("draw: opened_on", "draw: begun")))
                .hasMessageContaining("'opened_on' must be drawn, no case counts without it");
    }

    private static void read(String profile) {
        ProfileReader.read(profile.getBytes(StandardCharsets.UTF_8), CONFIGURATION);
    }

    private static String unquoted(String text) {
        return text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
    }
}
