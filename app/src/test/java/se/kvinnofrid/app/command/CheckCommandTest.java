package se.kvinnofrid.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void make_up_files() {
        StringWriter nowhere = new StringWriter();
        int made = Commands.run(
                new PrintWriter(nowhere),
                new PrintWriter(nowhere),
                "sample",
                "--cases",
                "40",
                "--municipalities",
                "2",
                "--dir",
                folder.resolve("files").toString());
        assertThat(made).as(nowhere.toString()).isZero();
    }

    @Test
    void sound_files_are_accepted_and_end_with_0() throws IOException {
        assertThat(check(files())).as(err.toString()).isZero();

        assertThat(out.toString().lines().filter(line -> line.contains(": Mottagen")))
                .hasSize(2);
    }

    @Test
    void a_refused_file_ends_with_1_and_its_remedy_is_told() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "not;what\nwas;asked\n");

        assertThat(check(List.of(bad))).isEqualTo(1);

        assertThat(out.toString()).startsWith("bad.csv: Avvisad").contains("Filen avvisas K0");
    }

    @Test
    void what_a_sender_wrote_cannot_steer_the_terminal() throws IOException {
        Path sly = Files.writeString(folder.resolve("sly.csv"), "\u001b[31mKommun\u0007;x\n1;2\n");

        check(List.of(sly));

        assertThat(out.toString()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void receipts_are_written_where_they_are_asked_for() throws IOException {
        Path file = files().get(0);
        Path receipts = folder.resolve("receipts");

        check(List.of(Path.of("--receipt"), receipts, file));

        assertThat(receipts.resolve(file.getFileName() + ".html")).isNotEmptyFile();
        assertThat(receipts.resolve(file.getFileName() + ".json")).isNotEmptyFile();
        assertThat(receipts.resolve(file.getFileName() + ".xlsx")).isNotEmptyFile();
    }

    @Test
    void receipts_can_be_had_in_english() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "not;what\nwas;asked\n");

        check(List.of(Path.of("--language"), Path.of("en"), bad));

        assertThat(out.toString()).startsWith("bad.csv: Refused").contains("The file is refused K0");
    }

    @Test
    void what_is_confirmed_is_kept_beside_the_configuration_and_used_from_then_on() throws IOException {
        Path config = copyOfConfiguration();
        Path file = Files.writeString(
                folder.resolve("own.csv"),
                "Kommun;Klient;Datum för aktualisering;Grad av våldet;Kön\n0581;A1;2023-05-14;Grovt;Tjej\n");
        List<Path> arguments = List.of(Path.of("--config"), config, Path.of("--sender"), Path.of("0581"), file);

        check(arguments);
        assertThat(out.toString()).contains("K021", "K069");

        out.getBuffer().setLength(0);
        List<Path> confirming = new ArrayList<>(arguments);
        confirming.addAll(List.of(
                Path.of("--column"),
                Path.of("Grad av våldet=Våldets grad"),
                Path.of("--answer"),
                Path.of("Kön: Tjej=Kvinna")));
        assertThat(check(confirming)).as(err.toString()).isZero();
        assertThat(config.resolve("senders/0581.yaml"))
                .content()
                .contains("\"Grad av våldet\": \"Våldets grad\"", "\"Tjej\": \"Kvinna\"");

        out.getBuffer().setLength(0);
        check(arguments);
        assertThat(out.toString()).startsWith("own.csv: Mottagen: ett ärende räknas.");
    }

    @Test
    void what_cannot_be_meant_is_not_kept() throws IOException {
        Path config = copyOfConfiguration();
        Path file = files().get(0);

        assertThat(check(List.of(
                        Path.of("--config"),
                        config,
                        Path.of("--sender"),
                        Path.of("0880"),
                        Path.of("--column"),
                        Path.of("Grad=Våldets grat"),
                        file)))
                .isEqualTo(2);
        assertThat(err.toString()).contains("senders/0880.yaml", "did you mean 'Våldets grad'?");
        assertThat(config.resolve("senders/0880.yaml")).doesNotExist();
        assertThat(check(List.of(Path.of("--confirm"), file))).isIn(0, 2);
    }

    private static Path copyOfConfiguration() throws IOException {
        Path copy = Files.createTempDirectory(folder, "config");
        try (var files = Files.walk(Path.of("../config"))) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                Path name = Path.of("../config").relativize(from);
                if (!name.startsWith("src") && !name.startsWith("target")) {
                    Path to = copy.resolve(name);
                    Files.createDirectories(to.getParent());
                    Files.copy(from, to);
                }
            }
        }
        return copy;
    }

    @Test
    void programs_are_answered_with_one_receipt_for_each_file() throws IOException {
        List<Path> arguments = new ArrayList<>(files());
        arguments.add(Path.of("--json"));

        check(arguments);

        JsonNode receipts = JsonMapper.shared().readTree(out.toString());
        assertThat(receipts).hasSize(2).allSatisfy(receipt -> assertThat(
                        receipt.at("/status").asString())
                .isIn("accepted", "remarks"));
    }

    @Test
    void a_file_that_is_not_there_ends_with_2_before_anything_is_judged() throws IOException {
        assertThat(check(List.of(files().get(0), folder.resolve("gone.csv")))).isEqualTo(2);

        assertThat(err.toString()).contains("Det finns ingen fil").contains("gone.csv");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void no_class_of_spring_or_of_the_database_is_loaded() throws Exception {
        Path file = files().get(0);
        try (WatchedClasses classes = new WatchedClasses()) {
            classes.loadClass(Commands.class.getName())
                    .getMethod("run", PrintWriter.class, PrintWriter.class, String[].class)
                    .invoke(null, new PrintWriter(out), new PrintWriter(err), new String[] {"check", file.toString()});

            assertThat(out.toString()).contains("Mottagen");
            assertThat(classes.loaded)
                    .contains("se.kvinnofrid.ingest.Check")
                    .noneMatch(name -> name.startsWith("org.springframework.") || name.startsWith("org.postgresql."));
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(folder.resolve("files"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private int check(List<Path> arguments) {
        List<String> all = new ArrayList<>(List.of("check"));
        arguments.forEach(argument -> all.add(argument.toString()));
        return Commands.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    }

    /** Loads the program anew and notes which classes it takes. */
    private static final class WatchedClasses extends URLClassLoader {

        private final List<String> loaded = new ArrayList<>();

        WatchedClasses() throws IOException {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
        }

        private static URL[] classPath() throws IOException {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }
    }
}
