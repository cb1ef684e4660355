package se.kvinnofrid.config.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationException;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Codebook;

class DialectsTest {

    private static final ConfigurationFiles FILES = ConfigurationFiles.ofFolder(Path.of("."));

    @Test
    void five_case_systems_are_known() {
        assertThat(Configuration.read(FILES).dialects().systems())
                .extracting(SourceSystem::id)
                .containsExactly("combine", "lifecare", "sureg", "treserva", "viva");
    }

    @Test
    void a_case_system_cannot_make_answers_of_single_letters_in_the_files_of_everybody() {
        assertThatThrownBy(() -> Configuration.read(FILES.with("sources/other.yaml", """
                        id: other
                        name: Annat
                        columns: {Klient: [Aktens nummer]}
                        answers:
                          Kön: {Kvinna: [K]}
                        """)))
                .hasMessageContaining("sources/other.yaml:5: 'K' is too short to be told from a slip");
    }

    @Test
    void what_a_sender_has_confirmed_is_read() {
        Configuration configuration = Configuration.read(FILES.with("senders/0581.yaml", """
                sender: "0581"
                columns:
                  "Våldets gradd": Våldets grad
                  "FREDA innan": Skattning av risk (före)
                  "Samtal (stöd)": "Stöd och insatser: Stödsamtal"
                  "Ärendets färg": lokal
                answers:
                  Kön:
                    "Tjej": Kvinna
                    "Kvinnlig": woman
                  "Typ av insats": {"Bifall": Biståndsbeslut}
                missing: ["Ej ifyllt"]
                """));
        SenderMapping mapping = configuration.dialects().of(Optional.of("0581"));

        assertThat(mapping.headers())
                .containsEntry("valdetsgradd", new Meaning("violence_degree", ""))
                .containsEntry("fredainnan", new Meaning("risk.method@before", ""))
                .containsEntry("samtalstod", new Meaning("intervention.support", "counselling_talk"))
                .containsEntry("arendetsfarg", Meaning.OWN);
        Codebook codebook = configuration.dialects().codebookOf(Optional.of("0581"), configuration.codebook());
        assertThat(codebook.find("gender")
                        .orElseThrow()
                        .findCode("woman")
                        .orElseThrow()
                        .synonyms())
                .contains("Tjej", "Kvinnlig");
        assertThat(codebook.markers().isMissing("ej ifyllt")).isTrue();
        assertThat(configuration.codebook().markers().isMissing("ej ifyllt")).isFalse();
        assertThat(configuration
                        .dialects()
                        .codebookOf(Optional.of("0880"), configuration.codebook())
                        .find("gender")
                        .orElseThrow()
                        .findCode("woman")
                        .orElseThrow()
                        .synonyms())
                .doesNotContain("Tjej");
    }

    @Test
    void everything_wrong_with_a_mapping_is_told_at_once_with_its_line() {
        assertThatThrownBy(() -> Configuration.read(FILES.with("senders/0581.yaml", """
                        sender: "9999"
                        columns:
                          "Våldets gradd": Våldets grat
                          "Kön": Ålder
                        answers:
                          Klient: {a: b}
                          Kön:
                            "Man": Kvinna
                            "X": Katt
                        kolumner: {}
                        """)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("senders/0581.yaml:1: '9999' is no municipality code")
                .hasMessageContaining("senders/0581.yaml:1: the file must be named after its sender's code")
                .hasMessageContaining("senders/0581.yaml:3: Våldets gradd 'Våldets grat' is unknown")
                .hasMessageContaining("did you mean 'Våldets grad'?")
                .hasMessageContaining("senders/0581.yaml:4: 'Kön' is the codebook's own header of gender")
                .hasMessageContaining("senders/0581.yaml:6: Klient 'Klient' is unknown")
                .hasMessageContaining("senders/0581.yaml:8: 'Man' is the codebook's own answer man")
                .hasMessageContaining("senders/0581.yaml:9: X 'Katt' is unknown")
                .hasMessageContaining("key 'kolumner' is unknown");
    }

    @Test
    void only_the_mapping_of_a_sender_governs_its_submissions() {
        Configuration before = Configuration.read(FILES);
        Configuration after = Configuration.read(FILES.with("senders/0581.yaml", "sender: \"0581\"\n"));

        assertThat(after.intakeHash(after.latestRound(), "0581"))
                .isNotEqualTo(before.intakeHash(before.latestRound(), "0581"));
        assertThat(after.intakeHash(after.latestRound(), "0880"))
                .isEqualTo(before.intakeHash(before.latestRound(), "0880"));
    }
}
