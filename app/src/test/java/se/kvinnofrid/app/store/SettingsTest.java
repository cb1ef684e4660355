package se.kvinnofrid.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest(name = "of {0} MB the server takes {1} MB for itself and {2} MB for a sort")
    @CsvSource({"512, 128, 16", "8192, 1024, 32", "24576, 2048, 96", "1048576, 2048, 96"})
    void memory_follows_the_machine_within_modest_limits(long machine, long buffers, long work) {
        assertThat(Settings.forMemory(machine))
                .contains("shared_buffers = '" + buffers + "MB'")
                .contains("work_mem = '" + work + "MB'");
    }
}
