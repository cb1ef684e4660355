package se.kvinnofrid.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.Finding;
import se.kvinnofrid.ingest.judge.Pseudonyms;

class TimeLimitTest {

    @TempDir
    private Path folder;

    @Test
    void reading_that_takes_longer_than_allowed_ends_with_a_refusal() throws Exception {
        Configuration configuration = Configuration.read(ConfigurationFiles.ofFolder(Path.of("../config")));
        AtomicLong now = new AtomicLong();
        Intake intake = new Intake(
                configuration,
                configuration.latestRound(),
                new Pseudonyms(new SecretKeySpec(new byte[] {1}, "HmacSHA256")),
                () -> now.addAndGet(TimeUnit.MINUTES.toNanos(1)));
        Path file = Files.writeString(
                folder.resolve("fil.csv"),
                "Kommun;Klient;Datum för aktualisering\n" + "0581;A;2023-01-01\n".repeat(100));

        Judgement judgement =
                intake.judge(new Submission(file, Optional.of("0581"), LocalDate.of(2024, 3, 1)), CaseSink.NONE);

        assertThat(judgement.refused()).isTrue();
        assertThat(judgement.findings()).extracting(Finding::condition).containsExactly(Condition.TOO_LARGE);
        assertThat(judgement.findings().get(0).limit()).isEqualTo("@intake.minutes:60");
    }
}
