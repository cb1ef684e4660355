package se.kvinnofrid.config.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;

class MethodsPageTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.ofFolder(Path.of(".")));

    @Test
    void the_pages_for_people_say_how_every_statistic_is_computed() throws IOException {
        isFresh(Path.of("METHODS.md"), MethodsPage.of(CONFIGURATION));
        isFresh(Path.of("METHODS.html"), MethodsPage.html(CONFIGURATION));
    }

    private static void isFresh(Path file, String page) throws IOException {
        if (Boolean.getBoolean("kvinnofrid.refresh")) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as(file + " is stale; refresh it with mvn test -pl config -Dkvinnofrid.refresh=true")
                .isEqualTo(page);
    }

    @Test
    void the_web_page_lists_every_statistic_and_needs_no_other_file() {
        String page = MethodsPage.html(CONFIGURATION);

        assertThat(CONFIGURATION.statistics().all()).allSatisfy(statistic -> assertThat(page)
                .contains(">" + statistic.title().sv() + "</a></li>"));
        assertThat(page).doesNotContain("src=", "http://", "https://", "<!--");
    }

    @Test
    void a_definition_changes_with_what_is_counted_and_not_with_words_for_people() {
        Statistics statistics = CONFIGURATION.statistics();
        String length = definition(CONFIGURATION, "contact_length");

        assertThat(length).contains("≤90", "`opened_on`", "`closed_on`").doesNotContain("Kontaktens längd");
        assertThat(definition(with("statistics/after.yaml", "Kontaktens längd", "Längd"), "contact_length"))
                .isEqualTo(length);
        assertThat(definition(with("statistics/derived.yaml", "to: 90", "to: 91"), "contact_length"))
                .isNotEqualTo(length);
        assertThat(definition(with("statistics/derived.yaml", "to: 90", "to: 91"), "gender_split"))
                .isEqualTo(definition(CONFIGURATION, "gender_split"));
        assertThat(statistics.all())
                .extracting(statistics::definition)
                .doesNotHaveDuplicates()
                .allSatisfy(definition -> assertThat(definition).isNotBlank());
    }

    private static String definition(Configuration configuration, String statistic) {
        return configuration
                .statistics()
                .definition(configuration.statistics().find(statistic).orElseThrow());
    }

    private static Configuration with(String file, String text, String other) {
        SortedMap<String, String> files = new TreeMap<>(CONFIGURATION.files().contents());
        assertThat(files.get(file)).contains(text);
        files.compute(file, (name, content) -> String.valueOf(content).replace(text, other));
        return Configuration.read(new ConfigurationFiles(files));
    }

    @Test
    void the_section_of_one_statistic_stands_by_itself() {
        assertThat(MethodsPage.of(
                        CONFIGURATION.statistics().find("goal_attainment").orElseThrow()))
                .contains("## Måluppfyllelse")
                .contains("**Bas:** ärenden där måluppfyllelsen bedömts.")
                .contains(
                        "| Helt eller delvis | `full_or_partial` | Fully or partly | ärenden med något av `full` och `partial`"
                                + " ÷ ärenden i basen för `goal_attainment` |");
    }
}
