package se.kvinnofrid.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.yaml.Faults;

class ConfigurationTest {

    private static final ConfigurationFiles FILES = ConfigurationFiles.ofFolder(Path.of("."));

    @Test
    void the_projects_own_configuration_is_sound() {
        Configuration configuration = Configuration.read(FILES);

        assertThat(configuration.codebook().variables().stream()
                        .map(Variable::number)
                        .distinct())
                .hasSize(29);
        assertThat(configuration.municipalities().all()).hasSize(290);
        assertThat(configuration.municipalities().counties()).hasSize(21);
        assertThat(configuration.latestRound().expected()).hasSize(47);
    }

    @Test
    void the_packed_configuration_is_the_folder_itself() {
        assertThat(ConfigurationFiles.packed()).isEqualTo(FILES);
    }

    @Test
    void all_faults_come_at_once_with_file_and_line() {
        ConfigurationFiles broken = with(
                "codebook/after.yaml",
                FILES.text("codebook/after.yaml", new Faults())
                        .replace("kind: date", "kind: dat")
                        .replace("role: goal_reached", "rol: goal_reached")
                        .replace("sv: Avbrutet, en: Interrupted", "sv: Enligt plan, en: Interrupted"));

        assertThatThrownBy(() -> Configuration.read(broken))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("codebook/after.yaml:35: kind 'dat' is unknown")
                .hasMessageContaining("did you mean 'date'?")
                .hasMessageContaining("key 'rol' is unknown")
                .hasMessageContaining("'as_planned' and 'interrupted' cannot be told apart in a file");
    }

    @Test
    void a_round_that_expects_an_unknown_municipality_is_refused() {
        ConfigurationFiles broken = with(
                "rounds/2030.yaml",
                "id: 2030\nfrom: 2030-01-01\nto: 2029-12-31\nexpected: [\"0180\", \"9999\", \"0180\"]\n");

        assertThatThrownBy(() -> Configuration.read(broken))
                .hasMessageContaining("rounds/2030.yaml:4: '9999' is no municipality code")
                .hasMessageContaining("'0180' is listed twice")
                .hasMessageContaining("ends before it begins");
    }

    @Test
    void the_hash_follows_the_files_it_is_asked_for_and_no_others() {
        ConfigurationFiles other = with("rounds/2030.yaml", "id: 2030\nfrom: 2030-01-01\nto: 2030-12-31\n");

        assertThat(other.hash("codebook/")).isEqualTo(FILES.hash("codebook/"));
        assertThat(other.hash()).isNotEqualTo(FILES.hash());
    }

    private static ConfigurationFiles with(String file, String content) {
        SortedMap<String, String> contents = new TreeMap<>(FILES.contents());
        contents.put(file, content);
        return new ConfigurationFiles(contents);
    }
}
