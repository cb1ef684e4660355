package se.kvinnofrid.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.kvinnofrid.ingest.finding.PersonalTexts;

class FileNamesTest {

    private static final String SHA = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private final FileNames names =
            new FileNames(new PersonalTexts(TestConfiguration.OWN.rules().personalData()));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            0581/Ärenden 2023.xlsx; 0581/Ärenden 2023.xlsx
            0581/=cmd|calc.csv; 0581/=cmd|calc.csv
            0581/<b>.csv; 0581/<b>.csv
            0581/850709-9805.csv; 0581/leverans-0123456789ab.csv
            0581_export_19850709-9805.XLSX; leverans-0123456789ab.xlsx
            0581/a.berg@norrkoping.se; 0581/leverans-0123456789ab.se
            0581/20230514120000.csv; 0581/20230514120000.csv
            """)
    void a_name_is_kept_unless_it_points_out_a_person(String name, String shown) {
        assertThat(names.shown(name, SHA)).isEqualTo(shown);
    }

    @Test
    void what_no_screen_or_file_system_should_meet_is_tamed() {
        assertThat(names.shown("0581/rad\nbrytning\u202Evsc.csv", SHA))
                .isEqualTo("0581/rad_brytning_vsc-0123456789ab.csv");
        assertThat(names.shown("0581/..\\..\\x.csv", SHA)).isEqualTo("0581/.._.._x-0123456789ab.csv");
        String tamed = names.shown("å".repeat(127) + ".csv", SHA);
        assertThat(tamed.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(210);
        assertThat(tamed).endsWith("-0123456789ab.csv");
        assertThat(names.shownOther("850709-9805", 3)).isEqualTo("(3)");
    }

    @Test
    void links_folders_and_litter_in_the_inbox_are_no_submissions() throws Exception {
        Path secret = Files.writeString(folder.resolve("hemligt.csv"), "hemligt");
        Path inbox = Files.createDirectories(folder.resolve("inkorg"));
        Path sender = Files.createDirectories(inbox.resolve("0581/mapp"));
        Files.createSymbolicLink(inbox.resolve("0581/länk.csv"), secret);
        Files.createSymbolicLink(inbox.resolve("0580"), folder);
        Files.writeString(sender.resolveSibling("~$öppen.xlsx"), "x");
        Files.writeString(sender.resolveSibling("-rf *; rm.csv"), "x");

        Inbox.Listing listing = Inbox.list(inbox);
        assertThat(listing.deliveries()).extracting(Inbox.Delivery::name).containsExactly("0581/-rf *; rm.csv");
        assertThat(listing.others())
                .extracting(Inbox.Other::name)
                .containsExactlyInAnyOrder("0580", "0581/länk.csv", "0581/mapp");
    }
}
