package se.kvinnofrid.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program for senders as they start it: one jar, in a folder with nothing but their file. */
class CheckJarIT {

    private static final Path JAR = Path.of("target/kvinnofrid-check.jar").toAbsolutePath();
    private static final long LARGEST = 60_000_000;

    @TempDir
    private Path folder;

    private record Ending(int exitCode, String out, String err) {}

    @Test
    void a_sound_file_ends_with_0_and_has_its_receipts() throws Exception {
        write("fil.csv", "Kommun;Klient;Datum för aktualisering;Kön\n0581;A1;2023-05-14;Kvinna\n");
        Ending ending = check("--receipt", "ut", "fil.csv");

        assertThat(ending.err()).isEmpty();
        assertThat(ending.exitCode()).isZero();
        assertThat(ending.out()).startsWith("fil.csv: Mottagen: ett ärende räknas.");
        assertThat(folder.resolve("ut/fil.csv.html")).isNotEmptyFile();
        assertThat(folder.resolve("ut/fil.csv.json")).isNotEmptyFile();
        assertThat(folder.resolve("ut/fil.csv.xlsx")).isNotEmptyFile();
    }

    @Test
    void its_own_copy_is_a_workbook_that_it_reads_again() throws Exception {
        write("fil.csv", "Kommun;Klient;Datum för aktualisering;Kön\n0581;A1;2023-05-14;Kvinna\n");
        check("--receipt", "ut", "fil.csv");
        Ending ending = check("--language", "en", "ut/fil.csv.xlsx");

        assertThat(ending.out()).contains("Received: one case count");
        assertThat(ending.exitCode()).isZero();
    }

    @Test
    void a_refused_file_ends_with_1_and_a_wrong_command_with_2() throws Exception {
        write("fel.csv", "Namn;Adress\nx;y\n");

        assertThat(check("fel.csv").exitCode()).isEqualTo(1);
        Ending missing = check("finns-inte.csv");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("Det finns ingen fil finns-inte.csv");
        assertThat(check().exitCode()).isEqualTo(2);
    }

    @Test
    void what_is_confirmed_once_is_used_the_next_time() throws Exception {
        write("fil.csv", "Kommun;Klient;Datum för aktualisering;Våldets gradd\n0581;A1;2023-05-14;Grovt\n");

        assertThat(check("--sender", "0581", "fil.csv").out()).contains("\"Våldets gradd\": \"Våldets grad\"");
        assertThat(check("--sender", "0581", "--confirm", "fil.csv").out())
                .contains("Bekräftat i senders", "Mottagen: ett ärende räknas.");
        assertThat(folder.resolve("senders/0581.yaml")).content().contains("\"Våldets gradd\": \"Våldets grad\"");
        assertThat(check("--sender", "0581", "fil.csv").out()).doesNotContain("K069");
    }

    @Test
    void it_is_small_and_brings_no_database_and_no_frame() throws Exception {
        assertThat(Files.size(JAR)).isLessThan(LARGEST);
        try (var jar = new java.util.jar.JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(java.util.zip.ZipEntry::getName))
                    .noneMatch(name -> name.startsWith("org/springframework/")
                            || name.startsWith("org/postgresql/")
                            || name.endsWith(".txz"));
        }
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private Ending check(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int exitCode = process.waitFor();
        return new Ending(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
