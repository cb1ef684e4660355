package se.kvinnofrid.config.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;

class CodebookPageTest {

    private static final Path PAGE = Path.of("CODEBOOK.md");

    @Test
    void the_page_for_people_says_what_the_codebook_says() throws IOException {
        Codebook codebook =
                Configuration.read(ConfigurationFiles.ofFolder(Path.of("."))).codebook();
        if (Boolean.getBoolean("kvinnofrid.refresh")) {
            Files.writeString(PAGE, CodebookPage.of(codebook));
        }
        assertThat(Files.readString(PAGE))
                .as("CODEBOOK.md is stale; refresh it with mvn test -pl config -Dkvinnofrid.refresh=true")
                .isEqualTo(CodebookPage.of(codebook));
    }
}
