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
    void a_round_may_judge_otherwise() {
        Rules rules = Configuration.read(changedRound("""
                rules:
                  severities: {K050: warning, K015: info}
                  limits: {contact_years: 7}
                """)).rules();

        Rules own = rules.of("2022-2023");
        assertThat(own.of(Condition.HONOUR_WITH_PARTNER_ONLY).severity()).isEqualTo(Severity.WARNING);
        assertThat(own.of(Condition.CLOSED_BEFORE_OPENED).severity()).isEqualTo(Severity.INFO);
        assertThat(own.limits().contactYears()).isEqualTo(7);
        assertThat(own.limits().localLength()).isEqualTo(rules.limits().localLength());
        assertThat(rules.of("2019-2020")).isSameAs(rules);
        assertThat(rules.limits().contactYears()).isEqualTo(5);
    }

    @Test
    void what_a_round_cannot_judge_otherwise_is_told_with_its_line() {
        assertThatThrownBy(() -> Configuration.read(changedRound("""
                        rules:
                          severities: {K999: warning, K009: info, K050: loud}
                          limits: {contact_year: 7}
                          severity: {}
                        """)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is no rule 'K999'")
                .hasMessageContaining("the rule K009 cannot have this severity")
                .hasMessageContaining("K050 'loud' is unknown")
                .hasMessageContaining("key 'contact_year' is unknown")
                .hasMessageContaining("rounds/2022-2023.yaml")
                .hasMessageContaining("key 'severity' is unknown");
    }

    private static ConfigurationFiles changedRound(String change) {
        String file = "rounds/2022-2023.yaml";
        return FILES.with(file, FILES.text(file, new Faults()) + change);
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
