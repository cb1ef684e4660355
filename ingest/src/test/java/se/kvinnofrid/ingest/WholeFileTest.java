package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.ingest.receipt.FigureInWords;
import se.kvinnofrid.ingest.receipt.Receipt;
import se.kvinnofrid.ingest.receipt.Remark;

/** What a receipt says about a file as a whole: key figures, and mistakes that show in no single case. */
class WholeFileTest {

    private static final Configuration CONFIGURATION = TestConfiguration.OWN;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T11:00:00Z"), Inbox.ZONE);

    @TempDir
    private Path folder;

    @Test
    void key_figures_count_the_cases_that_count() throws IOException {
        Receipt receipt = judge(
                "",
                "Klient=B & Kön=Man & Datum för aktualisering=2022-05-01 & Datum=",
                "Klient=C & Kön= & Avslutsdatum= & Avslutsorsak= & Måluppfyllelse= & Delaktighet=",
                "Klient=D & Kön=Man & Ålder=17",
                "Klient=E & Stöd och insatser=Rådgivning|Stödsamtal & Typ av insats=Service utan beslut & Datum=");

        assertThat(figure(receipt, "gender").base()).isEqualTo(3);
        assertThat(lines(receipt, "gender")).containsExactly("Kvinna 2 0.666667", "Man 1 0.333333", "Annat 0 0.0");
        assertThat(lines(receipt, "opened_on"))
                .containsExactly("första halvåret 2022 1 0.25", "första halvåret 2023 3 0.75");
        assertThat(lines(receipt, "closed")).containsExactly("Antal ärenden 3 0.75");
        assertThat(lines(receipt, "intervention.support")).containsExactly("Stödsamtal 4 1.0", "Rådgivning 1 0.25");
        assertThat(receipt.compared()).contains("först när filen tas emot");
    }

    @Test
    void a_refused_file_shows_no_figures() throws IOException {
        assertThat(judge("Kommun=0880").figures()).isEmpty();
    }

    @Test
    void cases_that_are_all_opened_on_one_day_are_remarked_upon() throws IOException {
        String[] rows = new String[19];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "Klient=B" + i;
        }
        assertThat(judge(rows).findings()).extracting(Remark::rule).containsExactly("K091");
        rows[0] = "Klient=A1";
        assertThat(judge(rows).findings()).extracting(Remark::rule).containsExactly("K052");
    }

    @Test
    void a_round_may_judge_otherwise() throws IOException {
        Configuration strict = TestConfiguration.with(
                "rounds/2022-2023.yaml",
                "id: 2022-2023\n",
                "id: 2022-2023\nrules: {severities: {K050: error}, limits: {contact_years: 0}}\n");
        Receipt receipt = judge(strict, "Klient=B & Hederskontext=Ja");

        assertThat(receipt.findings())
                .extracting(remark -> remark.rule() + " " + remark.severity())
                .contains("K050 error", "K049 warning");
        assertThat(receipt.cases()).isEqualTo(1);
    }

    private Receipt judge(String... changes) throws IOException {
        return judge(CONFIGURATION, changes);
    }

    private Receipt judge(Configuration configuration, String... changes) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>(List.of(SoundRow.CELLS));
        for (String change : changes) {
            if (!change.isEmpty()) {
                rows.add(SoundRow.changed(change));
            }
        }
        Path file = Files.writeString(folder.resolve("fil.csv"), SoundRow.csv(rows));
        Check check = new Check(configuration, configuration.latestRound(), Language.SV, CLOCK);
        return check.judge(file, Optional.of("0581")).receipt();
    }

    private static FigureInWords figure(Receipt receipt, String id) {
        return receipt.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Receipt receipt, String id) {
        return figure(receipt, id).rows().stream()
                .map(row -> row.label() + " " + row.cases() + " " + row.share().orElse(-1))
                .toList();
    }
}
