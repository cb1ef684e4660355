package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.ReceiptWriter;

/**
 * Files as senders send them, good and bad, each with the receipt it must get beside it. The receipts are written anew with
 * {@code -Dkvinnofrid.refresh=true}; look at what changed before you keep it.
 */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("src/test/examples");
    private static final Configuration CONFIGURATION = TestConfiguration.OWN;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T11:00:00Z"), Inbox.ZONE);

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> every_good_example_counts_and_gets_its_receipt() throws IOException {
        return files("good")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Receipt receipt = judged(file).receipt();
                    assertThat(receipt.cases()).isEqualTo(3);
                    assertThat(receipt.findings()).extracting("severity").isSubsetOf("info");
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_bad_example_is_answered_with_its_receipt() throws IOException {
        return files("bad")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Receipt receipt = judged(file).receipt();
                    assertThat(receipt.findings())
                            .extracting("severity")
                            .containsAnyOf("file_error", "error", "warning");
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_receipt_can_be_had_in_english() throws IOException {
        ReceiptWriter english = new ReceiptWriter(CONFIGURATION, CONFIGURATION.latestRound(), Language.EN);
        Check check = new Check(CONFIGURATION, CONFIGURATION.latestRound(), Language.EN, CLOCK);
        return files("bad")
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Receipt receipt = check.judge(file, Optional.of("0581")).receipt();
                    assertThat(new String(english.html(receipt), StandardCharsets.UTF_8))
                            .contains("<html lang=\"en\">")
                            .doesNotContain("Gör så här", "{limit}", "{answers}");
                }));
    }

    /** Compares the receipt with the one that is kept, and with its documented form. */
    private Check.Checked judged(Path file) throws IOException {
        Check check = new Check(CONFIGURATION, CONFIGURATION.latestRound(), Language.SV, CLOCK);
        Check.Checked checked = check.judge(file, Optional.of("0581"));
        checked.write(folder);
        String json = Files.readString(folder.resolve(name(file) + ".json"));
        Path kept = file.resolveSibling(name(file) + ".json");
        if (Boolean.getBoolean("kvinnofrid.refresh")) {
            Files.writeString(kept, json);
        }
        assertThat(json).isEqualTo(Files.readString(kept));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(Files.readString(folder.resolve(name(file) + ".html")))
                .contains(checked.receipt().lead());
        return checked;
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Receipt.class.getResourceAsStream("receipt.schema.json"));
    }

    private static Stream<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(kind))) {
            List<Path> found =
                    files.filter(file -> !name(file).endsWith(".json")).sorted().toList();
            assertThat(found).isNotEmpty();
            return found.stream();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
