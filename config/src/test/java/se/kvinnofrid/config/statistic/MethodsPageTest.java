package se.kvinnofrid.config.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;

class MethodsPageTest {

    private static final Path PAGE = Path.of("METHODS.md");
    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.ofFolder(Path.of(".")));

    @Test
    void the_page_for_people_says_how_every_statistic_is_computed() throws IOException {
        String page = MethodsPage.of(CONFIGURATION);
        if (Boolean.getBoolean("kvinnofrid.refresh")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("METHODS.md is stale; refresh it with mvn test -pl config -Dkvinnofrid.refresh=true")
                .isEqualTo(page);
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
