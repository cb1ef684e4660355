package se.kvinnofrid.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, over a project whose program only tells how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final FileTime EARLIER = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final FileTime LATER = FileTime.from(Instant.parse("2026-01-02T00:00:00Z"));

    private static final FileTime LAST = FileTime.from(Instant.parse("2026-01-03T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void make_a_project_that_is_built() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        Files.copy(Path.of("../kvinnofrid"), project.resolve("kvinnofrid"));
        assertThat(project.resolve("kvinnofrid").toFile().setExecutable(true)).isTrue();
        for (String module : List.of(".mvn", "config/src", "ingest", "aggregate", "report", "samples", "app/target")) {
            Files.createDirectories(project.resolve(module));
        }
        Files.writeString(project.resolve("pom.xml"), "");
        Files.writeString(project.resolve("config/one.yaml"), "");
        Files.writeString(project.resolve("config/src/One.java"), "");
        Files.copy(Path.of("java-options"), project.resolve("app/java-options"));
        writeJar(project.resolve("app/target/kvinnofrid.jar"));
        Path built = Files.writeString(project.resolve("app/target/kvinnofrid.jar.original"), "");
        try (var paths = Files.walk(project)) {
            for (Path path : paths.toList()) {
                Files.setLastModifiedTime(path, EARLIER);
            }
        }
        Files.setLastModifiedTime(built, LATER);
    }

    @Test
    void arguments_and_exit_code_pass_through_it_unchanged() throws Exception {
        ChildProgram.Ending ending = launch(project.resolve("kvinnofrid"), Map.of(), "one two", "--three=å", "");

        assertThat(ending.out()).isEqualTo("[one two] [--three=å] []");
        assertThat(ending.exitCode()).isEqualTo(3);
        assertThat(ending.err()).isEmpty();
    }

    @Test
    void it_finds_its_project_through_symbolic_links_from_any_folder() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("project/kvinnofrid"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.toAbsolutePath());

        assertThat(launch(second, Map.of(), "x").out()).isEqualTo("[x]");
    }

    @Test
    void it_finds_a_jdk_in_java_home_when_none_is_on_the_path() throws Exception {
        Path onlyTools = Files.createDirectory(folder.resolve("bin"));
        for (String tool : List.of("dirname", "basename", "readlink", "sed", "find", "head", "locale")) {
            Path found = List.of("/usr/bin", "/bin").stream()
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Path stand = Files.writeString(onlyTools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
            assertThat(stand.toFile().setExecutable(true)).isTrue();
        }
        Map<String, String> environment =
                Map.of("PATH", onlyTools.toString(), "JAVA_HOME", System.getProperty("java.home"));

        assertThat(launch(project.resolve("kvinnofrid"), environment, "x").out())
                .isEqualTo("[x]");
    }

    @Test
    void a_source_newer_than_the_program_is_built_first_and_a_failed_build_says_so() throws Exception {
        Files.setLastModifiedTime(project.resolve("config/src/One.java"), LAST);
        Path maven = Files.createDirectories(folder.resolve("maven")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho \"maven was asked: $*\"\nexit 1\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = Map.of("PATH", maven.getParent() + ":" + System.getenv("PATH"));

        ChildProgram.Ending ending = launch(project.resolve("kvinnofrid"), environment, "x");

        assertThat(ending.exitCode()).isEqualTo(4);
        assertThat(ending.err())
                .contains("config/src/One.java is newer than the program")
                .contains("maven was asked: --batch-mode --quiet -Pquick clean package")
                .contains("the build failed");
        assertThat(ending.out()).isEmpty();
    }

    @Test
    void an_edited_configuration_asks_for_no_build() throws Exception {
        Files.setLastModifiedTime(project.resolve("config/one.yaml"), LAST);

        ChildProgram.Ending ending = launch(project.resolve("kvinnofrid"), Map.of(), "x");

        assertThat(ending.out()).isEqualTo("[x]");
        assertThat(ending.err()).isEmpty();
    }

    @Test
    void it_is_made_ready_for_fast_starts_once_and_an_archive_that_does_not_fit_is_passed_over() throws Exception {
        Path ready = Files.writeString(
                project.resolve("app/fast-start.sh"),
                "#!/bin/sh\nmkdir -p \"$3/program\"\ncp \"$2\" \"$3/program/\"\necho nonsense >\"$3/classes\"\n");
        assertThat(ready.toFile().setExecutable(true)).isTrue();

        ChildProgram.Ending first = launch(project.resolve("kvinnofrid"), Map.of(), "x");
        ChildProgram.Ending second = launch(project.resolve("kvinnofrid"), Map.of(), "x");

        assertThat(first.err()).contains("making ready for fast starts");
        assertThat(second.err()).isEmpty();
        assertThat(List.of(first.out(), second.out())).containsOnly("[x]");
        assertThat(second.exitCode()).isEqualTo(3);
    }

    private ChildProgram.Ending launch(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        return new ChildProgram.Ending(process.waitFor(), out, Files.readString(err));
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                var echo = Echo.class.getResourceAsStream("Echo.class")) {
            out.putNextEntry(new JarEntry(Echo.class.getName().replace('.', '/') + ".class"));
            out.write(echo.readAllBytes());
        }
    }
}
