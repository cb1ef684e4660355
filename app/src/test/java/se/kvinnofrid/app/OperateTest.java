package se.kvinnofrid.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The examples for operators: they ask for what the program has, and the tools that they are for understand them. */
class OperateTest {

    private static final Path EXAMPLES = Path.of("operate");
    private static final Pattern COMMAND = Pattern.compile("(?:kvinnofrid\\.jar|/kvinnofrid)\\s+(run [^|\\n]*)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"kvinnofrid.service", "kvinnofrid.cron", "cronjob.yaml"})
    void the_command_is_one_that_the_program_understands(String example) throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(EXAMPLES.resolve(example)));
        assertThat(command.find()).isTrue();
        List<String> words = Arrays.asList(command.group(1).trim().split("\\s+"));

        ChildProgram.Ending ending = Here.run(folder, Map.of(), words.toArray(String[]::new));

        // Understood, but there is no such inbox here.
        assertThat(ending.exitCode()).isEqualTo(2);
        assertThat(ending.err()).startsWith("Det finns ingen inkorg").doesNotContain("Fel i kommandot");
    }

    @Test
    void systemd_finds_nothing_wrong_with_service_and_timer() throws Exception {
        assumeThat(isThere("systemd-analyze"))
                .as("systemd is not here: NOT tested")
                .isTrue();
        Path units = Files.createDirectory(folder.resolve("units"));
        String service = Files.readString(EXAMPLES.resolve("kvinnofrid.service"))
                .replace(
                        "/usr/bin/java",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .replaceAll("(?m)^Documentation=.*\\n", "");
        Files.writeString(units.resolve("kvinnofrid.service"), service);
        Files.copy(EXAMPLES.resolve("kvinnofrid.timer"), units.resolve("kvinnofrid.timer"));

        Process process = new ProcessBuilder(
                        "systemd-analyze",
                        "verify",
                        "--man=no",
                        units.resolve("kvinnofrid.service").toString(),
                        units.resolve("kvinnofrid.timer").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("kvinnofrid.service:").doesNotContain("kvinnofrid.timer:");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_job_of_kubernetes_tries_again_only_what_trying_again_can_help() throws IOException {
        Map<String, Object> job = yaml("cronjob.yaml");

        assertThat(job).containsEntry("apiVersion", "batch/v1").containsEntry("kind", "CronJob");
        Object spec = job.getOrDefault("spec", "");
        assertThat((Map<String, Object>) spec)
                .containsEntry("concurrencyPolicy", "Forbid")
                .containsEntry("timeZone", "Europe/Stockholm");
        assertThat(spec.toString()).contains("values=[2, 3]").contains("[ $? -eq 1 ]");
    }

    @Test
    void every_metric_that_the_alerts_ask_for_is_told_of_in_the_manual() throws IOException {
        String manual = Files.readString(Path.of("OPERATING.md"));

        Matcher metric = Pattern.compile("kvinnofrid_[a-z_]+")
                .matcher(yaml("alerts.yaml").toString());

        assertThat(metric.results().map(found -> found.group().replaceFirst("kvinnofrid_submissions", "")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(manual).contains(name));
    }

    private static Map<String, Object> yaml(String name) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(EXAMPLES.resolve(name)));
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
