package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.Remark;
import se.kvinnofrid.ingest.receipt.Suggestion;

/** Columns and answers under the names that case systems and senders have for them. */
class SenderMappingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T11:00:00Z"), Inbox.ZONE);

    @TempDir
    private Path folder;

    @Test
    void the_case_system_is_told_by_its_headers() throws IOException {
        Receipt receipt = judge(TestConfiguration.OWN, """
                Kommun;Organisationsenhet;Aktnummer avidentifierat;Inkomdatum;Kön;Beslut fr o m;Insatstext;Lagrum
                0581;Mottagningen;A1;2023-05-14;Kvinna;2023-05-20;Stödsamtal;4 kap 1 § SoL
                """);

        assertThat(receipt.recognised().system()).isEqualTo("Treserva");
        assertThat(receipt.recognised().columns())
                .extracting(column -> column.field())
                .containsExactly(
                        "municipality",
                        "unit",
                        "client",
                        "opened_on",
                        "gender",
                        "intervention.date",
                        "intervention.support",
                        "intervention.type");
        assertThat(receipt.findings()).isEmpty();
        assertThat(receipt.cells().valid()).isEqualTo(8);
    }

    @Test
    void one_foreign_header_alone_tells_no_system_but_is_understood_where_all_agree() throws IOException {
        Receipt receipt = judge(TestConfiguration.OWN, """
                Kommun;Klient;Inkomdatum;Kön
                0581;A1;2023-05-14;Kvinna
                """);

        assertThat(receipt.recognised().system()).isEmpty();
        assertThat(receipt.cases()).isEqualTo(1);
    }

    @Test
    void what_was_probably_meant_can_be_confirmed_once_and_for_all() throws IOException {
        String file = """
                Kommun;Klient;Datum för aktualisering;Våldets gradd;Kön;Färg;FREDA innan;Samtal
                0581;A1;2023-05-14;Ej grovt våld;Kvina;grön;SARA;X
                """;
        Receipt first = judge(TestConfiguration.OWN, file);

        assertThat(first.suggestions())
                .containsExactly(
                        new Suggestion("Kön", "Kvina", "Kvinna"), new Suggestion("", "Våldets gradd", "Våldets grad"));

        Receipt second = judge(TestConfiguration.withFile("senders/0581.yaml", """
                sender: "0581"
                columns:
                  "Våldets gradd": "Våldets grad"
                  "FREDA innan": Skattning av risk (före)
                  "Samtal": "Stöd och insatser: Stödsamtal"
                  "Färg": lokal
                answers:
                  "Kön":
                    "Kvina": "Kvinna"
                """), file);

        assertThat(second.suggestions()).isEmpty();
        assertThat(second.findings()).extracting(Remark::rule).containsExactly("K061");
        assertThat(second.recognised().columns())
                .extracting(column -> column.field())
                .containsExactly(
                        "municipality",
                        "client",
                        "opened_on",
                        "violence_degree",
                        "gender",
                        "",
                        "risk.method@before",
                        "intervention.support=counselling_talk");
        assertThat(second.cells().invalid()).isZero();
    }

    @Test
    void a_mapping_is_its_senders_alone_and_its_words_go_before_synonyms() throws IOException {
        Configuration configuration = TestConfiguration.withFile("senders/0880.yaml", """
                sender: "0880"
                columns: {Startdatum: Datum, Ankomst: Datum för aktualisering}
                missing: ["Frågan ställdes inte"]
                """);
        String file = """
                Kommun;Klient;Ankomst;Startdatum;Stöd och insatser;Kön
                0880;A1;2023-05-14;2023-05-20;Stödsamtal;Frågan ställdes inte
                """;

        assertThat(judge(configuration, file, "0880").findings()).isEmpty();
        assertThat(judge(configuration, file.replace("0880", "0581"), "0581").findings())
                .extracting(Remark::rule)
                .contains("K021", "K061");
    }

    private Receipt judge(Configuration configuration, String content) throws IOException {
        return judge(configuration, content, "0581");
    }

    private Receipt judge(Configuration configuration, String content, String sender) throws IOException {
        Path file = Files.writeString(folder.resolve("fil.csv"), content);
        return new Check(configuration, configuration.latestRound(), Language.SV, CLOCK)
                .judge(file, Optional.of(sender))
                .receipt();
    }
}
