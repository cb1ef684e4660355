package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.ingest.intake.Intake;
import se.kvinnofrid.ingest.intake.Submission;
import se.kvinnofrid.ingest.judge.Pseudonyms;
import se.kvinnofrid.ingest.staging.CaseCopy;

/** How much is copied into staging at a time is nobody's business but the machine's. */
class ChunksTest {

    private static final List<Integer> BYTES = List.of(1, 300, 1 << 22);

    @Test
    void the_size_of_chunks_does_not_change_what_is_staged(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.csv");
        Files.writeString(
                file,
                "Verksamhet;Kommun;Klient;Datum för aktualisering;Kön;Ålder\n"
                        + String.join("\n", Season.cases("0581", "Norr", 40)) + "\n");
        List<List<String>> staged = new ArrayList<>();
        try (TestDatabase database = new TestDatabase()) {
            database.begin(TestConfiguration.OWN);
            for (int i = 0; i < BYTES.size(); i++) {
                stage(database, file, i, BYTES.get(i));
                staged.add(
                        database.rows("select to_jsonb(c) - 'submission_id' from staging.cases c where submission_id = "
                                + i + " order by case_no"));
            }
        }

        assertThat(staged.get(0)).hasSize(40);
        assertThat(staged).allMatch(staged.get(0)::equals);
    }

    private static void stage(TestDatabase database, Path file, long submission, int bytes) throws Exception {
        SecretKeySpec key = new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        Intake intake = new Intake(TestConfiguration.OWN, TestConfiguration.OWN.latestRound(), new Pseudonyms(key));
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            CaseCopy copy = new CaseCopy(connection, intake.form(), submission, bytes);
            intake.judge(new Submission(file, Optional.of("0581"), LocalDate.of(2024, 3, 1)), copy);
            copy.flush();
            connection.commit();
        }
    }
}
