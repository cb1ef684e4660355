package se.kvinnofrid.config.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.CodebookPage;
import se.kvinnofrid.config.text.MarkdownPage;

class RulesPageTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.ofFolder(Path.of(".")));
    private static final String RULES =
            RulesPage.of(CONFIGURATION.rules(), CONFIGURATION.codebook(), CONFIGURATION.statistics());

    @Test
    void the_page_of_rules_says_what_the_rules_say() throws IOException {
        isFresh("RULES.md", RULES);
    }

    @Test
    void the_page_for_browsers_holds_the_rules_and_the_codebook() throws IOException {
        String codebook = CodebookPage.of(CONFIGURATION.codebook());
        isFresh("RULES.html", MarkdownPage.html(RULES + "\n" + codebook.replaceFirst("(?m)^# ", "## "), "Innehåll"));
    }

    @Test
    void every_rule_has_a_paragraph_without_open_places() {
        assertThat(CONFIGURATION.rules().inOrder())
                .allSatisfy(rule -> assertThat(RULES).contains("### " + rule.code() + ". "));
        assertThat(RULES).doesNotContain("{", "}");
    }

    private static void isFresh(String name, String content) throws IOException {
        Path page = Path.of(name);
        if (Boolean.getBoolean("kvinnofrid.refresh")) {
            Files.writeString(page, content);
        }
        assertThat(Files.readString(page))
                .as(name + " is stale; refresh it with mvn test -pl config -Dkvinnofrid.refresh=true")
                .isEqualTo(content);
    }
}
