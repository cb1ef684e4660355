package se.kvinnofrid.config.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.sender.SenderFile.Confirmed;

class SenderFileTest {

    private static final ConfigurationFiles FILES = ConfigurationFiles.ofFolder(Path.of("."));

    @Test
    void a_new_file_explains_itself_and_can_be_read() {
        String file = SenderFile.with(
                Optional.empty(),
                "0581",
                "Norrköping",
                List.of(
                        new Confirmed("", "Våldets \"gradd\"", "Våldets grad"),
                        new Confirmed("Kön", "Kvina", "Kvinna")));

        assertThat(file).startsWith("# Så här läses leveranser från Norrköping (0581)");
        assertThat(read(file).headers()).containsEntry("valdetsgradd", new Meaning("violence_degree", ""));
        assertThat(answers(read(file), "gender", "woman")).containsExactly("Kvina");
    }

    @Test
    void a_file_with_nothing_confirmed_can_be_read_too() {
        assertThat(read(SenderFile.with(Optional.empty(), "0581", "Norrköping", List.of()))
                        .headers())
                .isEmpty();
    }

    @Test
    void what_people_wrote_stays() {
        String before = """
                sender: "0581"   # Norrköping
                answers:
                    # vårt eget ord
                    Kön:
                        "Tjej": Kvinna
                missing: ["Ej ifyllt"]
                """;
        String after = SenderFile.with(
                Optional.of(before),
                "0581",
                "Norrköping",
                List.of(
                        new Confirmed("Kön", "Kvina", "Kvinna"),
                        new Confirmed("Kön", "Kvina", "Kvinna"),
                        new Confirmed("Våldets grad", "Grov", "Grovt"),
                        new Confirmed("", "Åldr", "Ålder")));

        assertThat(after).contains("# Norrköping", "    # vårt eget ord", "missing: [\"Ej ifyllt\"]");
        SenderMapping mapping = read(after);
        assertThat(answers(mapping, "gender", "woman")).containsExactlyInAnyOrder("Tjej", "Kvina");
        assertThat(answers(mapping, "violence_degree", "serious")).containsExactly("Grov");
        assertThat(mapping.headers()).containsEntry("aldr", new Meaning("age", ""));
        assertThat(mapping.missing()).containsExactly("Ej ifyllt");
    }

    @Test
    void the_lines_to_paste_are_those_of_the_file() {
        assertThat(SenderFile.lines(
                        List.of(new Confirmed("Kön", "Kvina", "Kvinna"), new Confirmed("", "Åldr", "Ålder"))))
                .isEqualTo("""
                        columns:
                          "Åldr": "Ålder"
                        answers:
                          "Kön":
                            "Kvina": "Kvinna"
                        """);
    }

    private static List<String> answers(SenderMapping mapping, String variable, String code) {
        return mapping.answers().getOrDefault(variable, Map.of()).getOrDefault(code, List.of());
    }

    private static SenderMapping read(String file) {
        return Configuration.read(FILES.with("senders/0581.yaml", file))
                .dialects()
                .of(Optional.of("0581"));
    }
}
