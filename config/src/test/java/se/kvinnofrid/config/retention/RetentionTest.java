package se.kvinnofrid.config.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.yaml.Faults;

class RetentionTest {

    private final Faults faults = new Faults();

    @Test
    void without_a_file_nothing_is_decided() {
        assertThat(Retention.find(new ConfigurationFiles(new TreeMap<>()), faults))
                .isEmpty();
        assertThat(faults.sorted()).isEmpty();
    }

    @ParameterizedTest(name = "{0} months, on {1}: rounds that ended before {2}")
    @CsvSource({"60, 2029-01-01, 2024-01-01", "0, 2024-02-29, 2024-02-29", "12, 2024-02-29, 2023-02-28"})
    void the_policy_gives_the_day(int months, LocalDate today, LocalDate before) {
        Optional<Retention> retention = read("months_after_round: " + months + "\n");

        assertThat(retention.orElseThrow().before(today)).isEqualTo(before);
    }

    @Test
    void a_negative_time_is_a_fault() {
        assertThat(read("months_after_round: -1\n")).isEmpty();
        assertThat(faults.sorted()).singleElement().asString().contains("must not be negative");
    }

    private Optional<Retention> read(String content) {
        return Retention.find(
                new ConfigurationFiles(new TreeMap<>(Map.of("retention/retention.yaml", content))), faults);
    }
}
