package se.kvinnofrid.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messy samples are as their truth file says, by what is read back from them. */
class MessTest {

    @TempDir
    private static Path temporary = Path.of("");

    private static Path folder = Path.of("");
    private static List<JsonNode> files = List.of();
    private static Map<String, List<ReadCase>> rows = Map.of();
    private static JsonNode truth = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void make() {
        folder = temporary.resolve("inbox");
        SampleSummary summary = new Samples(CommittedSamplesTest.CONFIGURATION, Progress.SILENT)
                .make(SampleRequest.of(2500, 24, 12, folder).with(SampleRequest.Wish.MESSY));
        truth = JsonMapper.shared().readTree(summary.truth().orElseThrow().toFile());
        files = StreamSupport.stream(truth.get("files").spliterator(), false).toList();
        SubmissionReader reader = new SubmissionReader(CommittedSamplesTest.CONFIGURATION);
        rows = files.stream()
                .map(file -> file.get("file").asString())
                .collect(Collectors.toMap(name -> name, name -> reader.read(folder.resolve(name))));
        assertThat(files).hasSize(summary.files());
        assertThat(files.stream().mapToLong(file -> file.get("rows").asLong()).sum())
                .isEqualTo(summary.rows());
    }

    @Test
    void every_file_has_its_rows_duplicates_errors_and_unknown_answers() {
        for (JsonNode file : files) {
            List<ReadCase> all = rows(file);
            Set<ReadCase> different = new HashSet<>(all);
            List<ReadCase> counted = different.stream().filter(MessTest::counts).toList();

            assertThat(all).as("rows of " + file).hasSize(file.get("rows").asInt());
            assertThat(all.size() - different.size())
                    .isEqualTo(file.get("duplicates").asInt());
            assertThat(counted).hasSize(file.get("cases").asInt());
            assertThat(different.size() - counted.size()).isEqualTo(sum(file.get("set_aside")));
            assertThat(counted.stream()
                            .flatMap(one -> one.answers().values().stream().flatMap(List::stream))
                            .filter(answer -> answer.startsWith("?")))
                    .hasSize(sum(file.get("unknown_answers")));
        }
    }

    @Test
    void all_sorts_of_mess_occur() {
        assertThat(sum("set_aside", "required_missing")).isPositive();
        assertThat(sum("set_aside", "under_age")).isPositive();
        assertThat(sum("set_aside", "closed_before_opened")).isPositive();
        assertThat(sum("set_aside", "opened_in_future")).isPositive();
        assertThat(files.stream()
                        .mapToInt(file -> file.get("duplicates").asInt())
                        .sum())
                .isPositive();
        assertThat(files.stream()
                        .mapToInt(file -> sum(file.get("unknown_answers")))
                        .sum())
                .isPositive();
        assertThat(files).anyMatch(file -> file.get("superseded").asBoolean());
    }

    @Test
    void the_files_that_count_hold_the_cases_asked_for_and_their_answers() {
        List<ReadCase> counted = files.stream()
                .filter(file -> !file.get("superseded").asBoolean())
                .flatMap(file -> new HashSet<>(rows(file)).stream())
                .filter(MessTest::counts)
                .toList();

        assertThat(counted).hasSize(2500);
        for (String variable : List.of("gender", "perpetrator", "intervention.support", "risk.method@before")) {
            truth.get("answers").get(variable).forEachEntry((code, number) -> {
                if (!Set.of("missing", "invalid").contains(code)) {
                    assertThat(counted.stream()
                                    .flatMap(one -> one.all(variable).stream())
                                    .filter(code::equals))
                            .as(variable + " " + code)
                            .hasSize(number.asInt());
                }
            });
        }
    }

    @Test
    void an_earlier_file_holds_part_of_the_cases_and_lies_before_the_one_that_corrects_it() throws Exception {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).get("superseded").asBoolean()) {
                Path earlier = folder.resolve(files.get(i).get("file").asString());
                Path later = folder.resolve(files.get(i + 1).get("file").asString());

                assertThat(earlier.getFileName().toString())
                        .isLessThan(later.getFileName().toString());
                assertThat(Files.getLastModifiedTime(earlier)).isLessThan(Files.getLastModifiedTime(later));
                assertThat(clients(files.get(i + 1))).containsAll(clients(files.get(i)));
                assertThat(files.get(i).get("cases").asInt())
                        .isLessThanOrEqualTo(files.get(i + 1).get("cases").asInt());
            }
        }
    }

    private static List<String> clients(JsonNode file) {
        return rows(file).stream().map(one -> one.one("client")).toList();
    }

    private static List<ReadCase> rows(JsonNode file) {
        return Objects.requireNonNull(rows.get(file.get("file").asString()));
    }

    /** By the rules of the codebook alone. */
    private static boolean counts(ReadCase one) {
        String opened = one.one("opened_on");
        String closed = one.one("closed_on");
        String age = one.one("age");
        return !opened.isEmpty()
                && !one.one("client").isEmpty()
                && !one.one("municipality").isEmpty()
                && opened.compareTo("2099") < 0
                && (closed.isEmpty() || closed.compareTo(opened) >= 0)
                && !(age.matches("\\d+") && Integer.parseInt(age) < 18);
    }

    private int sum(String key, String error) {
        return files.stream()
                .mapToInt(file -> file.get(key).path(error).asInt())
                .sum();
    }

    private static int sum(JsonNode counts) {
        return counts.valueStream().mapToInt(JsonNode::asInt).sum();
    }
}
