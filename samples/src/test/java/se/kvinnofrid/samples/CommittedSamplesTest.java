package se.kvinnofrid.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.Progress;
import se.kvinnofrid.config.round.Municipality;

/** The samples in the repository are what the generator makes. {@code -Dkvinnofrid.refresh=true} makes them anew. */
class CommittedSamplesTest {

    static final Path FOLDER = Path.of("submissions");
    static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.ofFolder(Path.of("../config")));

    private static final SampleRequest.Wish EXACT = SampleRequest.Wish.EXACT;

    @Test
    void the_committed_files_are_what_the_generator_makes(@TempDir Path temporary) throws IOException {
        Path made = temporary.resolve("made");
        new Samples(CONFIGURATION, Progress.SILENT)
                .make(SampleRequest.of(3070, 34, 1, made).with(EXACT));
        if (Boolean.getBoolean("kvinnofrid.refresh")) {
            replace(FOLDER, made);
        }

        SortedMap<String, String> expected = Inbox.contents(made);
        assertThat(Inbox.contents(FOLDER))
                .as("run mvn test -pl samples -am -Dkvinnofrid.refresh=true to make them anew")
                .isEqualTo(expected);
    }

    @Test
    void there_are_34_of_the_47_expected_municipalities_in_many_dialects() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .hasSize(34)
                    .isSubsetOf(CONFIGURATION.latestRound().expected());
        }
        assertThat(Inbox.bytes(FOLDER).keySet())
                .hasSize(34)
                .filteredOn(name -> name.endsWith(".xlsx"))
                .hasSizeBetween(10, 13);
        assertThat(CONFIGURATION.latestRound().expected().stream()
                        .map(code ->
                                CONFIGURATION.municipalities().findCode(code).orElseThrow())
                        .map(Municipality::countyCode)
                        .distinct())
                .as("counties that take part")
                .hasSize(17);
    }

    private static void replace(Path old, Path fresh) throws IOException {
        if (Files.exists(old)) {
            try (Stream<Path> paths = Files.walk(old)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        List<Path> copied;
        try (Stream<Path> paths = Files.walk(fresh)) {
            copied = paths.sorted().toList();
        }
        for (Path path : copied) {
            Files.copy(path, old.resolve(fresh.relativize(path).toString()));
        }
    }
}
