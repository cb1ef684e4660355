package se.kvinnofrid.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.ingest.intake.Recognition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class LowerCaseTest {

    @Test
    void a_constant_is_the_same_on_a_turkish_machine() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            JsonMapper json = JsonMapper.builder()
                    .addModule(new SimpleModule().addSerializer(new LowerCase()))
                    .build();
            assertThat(json.writeValueAsString(Recognition.Use.VARIABLE)).isEqualTo("\"variable\"");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
