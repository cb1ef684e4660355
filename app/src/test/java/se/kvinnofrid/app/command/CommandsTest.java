package se.kvinnofrid.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "status --help", "run --help", "check --help"})
    void help_is_a_result_in_swedish(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(out.toString()).startsWith("Användning: kvinnofrid").contains("visar den här hjälpen");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("kvinnofrid \\d+\\.\\d+\\.\\d+.*\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nothing", "nothing", "status --nothing", "status --round"})
    void a_wrong_command_line_ends_with_2_and_says_where_to_find_help(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Fel i kommandot: ").contains("--help");
    }

    @Test
    void no_command_at_all_ends_with_2() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("det saknas ett kommando");
    }

    @Test
    void samples_that_cannot_be_made_end_with_2(@TempDir Path folder) {
        assertThat(run("sample", "--cases", "1", "--municipalities", "2", "--dir", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("Det går inte att hitta på leveranserna");
    }

    @Test
    void an_unknown_round_ends_with_2_and_lists_those_there_are() {
        assertThat(run("status", "--round", "1900")).isEqualTo(2);
        assertThat(err.toString()).contains("Det finns ingen omgång 1900. Det finns: 20");
    }

    @Test
    void all_faults_of_a_configuration_are_listed_and_end_with_2(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("codebook"));
        Files.writeString(folder.resolve("codebook/codebook.yaml"), "version: 1\nnonsense: 2\n");

        assertThat(run("status", "--config", folder.toString())).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("Konfigurationen kan inte användas:")
                .contains("codebook/codebook.yaml");
        assertThat(err.toString().lines().count()).isGreaterThan(2);
    }

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
