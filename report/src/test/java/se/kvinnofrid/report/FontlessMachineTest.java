package se.kvinnofrid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.content.Report;
import se.kvinnofrid.report.html.HtmlPage;
import se.kvinnofrid.report.pdf.PdfReport;
import se.kvinnofrid.report.table.Vocabulary;
import se.kvinnofrid.report.workbook.ReportWorkbook;

class FontlessMachineTest {

    @TempDir
    private Path folder;

    @Test
    void a_machine_without_any_font_makes_the_same_bytes() throws Exception {
        Path noFonts =
                Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.awt.headless=true",
                        Rendering.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(folder.toFile());
        builder.environment().put("FONTCONFIG_FILE", noFonts.toString());
        Process other = builder.start();

        assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output, StandardCharsets.UTF_8).lines())
                .last()
                .isEqualTo(Rendering.fingerprint());
    }

    /** Renders a small report in a process of its own. */
    static final class Rendering {

        private Rendering() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println(fingerprint());
        }

        static String fingerprint() throws IOException {
            Report report = new NationalContents(MadeUp.CONFIGURATION, Language.SV)
                    .of(new MadeUp()
                            .cell("gender_split", "woman", 2865, 3048, "0.939961")
                            .cell("gender_split", "man", 183, 3048, "0.060039")
                            .publication());
            Vocabulary words = new Vocabulary(MadeUp.CONFIGURATION.report(), Language.SV);
            String page = new HtmlPage(words).write(report, List.of());
            byte[] workbook = new ReportWorkbook(words).write(report);
            byte[] paper = new PdfReport(words).write(report);
            return HexFormat.of().formatHex(paper).hashCode() + " " + page.hashCode() + " " + page.length() + " "
                    + HexFormat.of().formatHex(workbook).hashCode();
        }
    }
}
