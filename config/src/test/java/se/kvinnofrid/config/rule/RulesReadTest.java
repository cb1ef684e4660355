package se.kvinnofrid.config.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationException;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.text.Texts;
import se.kvinnofrid.config.yaml.Faults;

class RulesReadTest {

    private static final String FILE = "rules/rules.yaml";
    private static final ConfigurationFiles FILES = ConfigurationFiles.ofFolder(Path.of("."));

    @Test
    void every_condition_has_a_rule_with_words_in_both_languages() {
        Rules rules = Configuration.read(FILES).rules();

        assertThat(rules.byCondition()).hasSameSizeAs(Condition.values());
        assertThat(rules.byCondition().values()).allSatisfy(rule -> assertThat(
                        rule.title().sv() + rule.title().en() + rule.remedy().sv())
                .isNotBlank());
        assertThat(rules.of(Condition.UNDER_AGE).code()).isEqualTo("K016");
    }

    @Test
    void what_is_wrong_with_the_rules_is_told_with_its_line() {
        SortedMap<String, String> contents = new TreeMap<>(FILES.contents());
        contents.put(
                FILE,
                FILES.text(FILE, new Faults())
                        .replace("code: K002", "code: K001")
                        .replace(
                                "condition: under_age\n    severity: error",
                                "condition: under_age\n    severity: file_error")
                        .replace("condition: exact_repeat", "condition: several_rows"));

        assertThatThrownBy(() -> Configuration.read(new ConfigurationFiles(contents)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'K001' must be K and three digits, and given once")
                .hasMessageContaining("'under_age' cannot have this severity")
                .hasMessageContaining("'several_rows' has two rules")
                .hasMessageContaining("no rule for the conditions [EXACT_REPEAT]");
    }

    @Test
    void placeholders_are_filled_once_and_unknown_ones_stay() {
        assertThat(Texts.fill("{a} och {b}, {c}", Map.of("a", "{b}", "b", "2"))).isEqualTo("{b} och 2, {c}");
        assertThat(Texts.fill("en { ensam", Map.of())).isEqualTo("en { ensam");
    }

    @Test
    void a_text_is_had_by_its_file_and_key() {
        Texts texts = Configuration.read(FILES).texts();

        assertThat(texts.of("receipt.many_cases", Language.SV, Map.of("n", "7")))
                .isEqualTo("7 ärenden");
        assertThatThrownBy(() -> texts.of("receipt.nothing", Language.EN)).hasMessageContaining("receipt.nothing");
    }
}
