package se.kvinnofrid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.kvinnofrid.report.html.HtmlStandard;
import se.kvinnofrid.report.pdf.PdfStandard;

/** Looks at an edition that lies in a folder, named by the property {@code kvinnofrid.edition}; {@code report/check/run} asks for it. */
@EnabledIfSystemProperty(named = WrittenEditionTest.FOLDER, matches = ".+")
class WrittenEditionTest {

    static final String FOLDER = "kvinnofrid.edition";

    /** Reports of municipalities are alike: some of them stand for all. */
    private static final int SOME = 3;

    @Test
    void verapdf_finds_its_reports_fit_for_the_archive_and_for_who_listens() throws Exception {
        for (Path file : files(".pdf")) {
            byte[] content = Files.readAllBytes(file);

            assertThat(PdfStandard.faults(content, PDFAFlavour.PDFA_2_A))
                    .as("%s", file)
                    .isEmpty();
            assertThat(PdfStandard.faults(content, PDFAFlavour.PDFUA_1))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void the_checker_of_html_finds_nothing_to_mend() throws Exception {
        for (Path file : files(".html")) {
            assertThat(HtmlStandard.remarks(Files.readString(file, StandardCharsets.UTF_8)).stream()
                            // The guide is in two languages, and names of columns look English.
                            .filter(remark -> !remark.contains("appears to be written in")))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    private static List<Path> files(String ending) throws Exception {
        Path edition = Path.of(System.getProperty(FOLDER, ""));
        try (Stream<Path> own = Files.list(edition);
                Stream<Path> municipal = Files.list(edition.resolve("municipalities"));
                Stream<Path> data = Files.list(edition.resolve("data"))) {
            List<Path> files = Stream.of(
                            own.sorted(),
                            municipal
                                    .sorted()
                                    .filter(path -> path.toString().endsWith(ending))
                                    .limit(SOME),
                            data.sorted())
                    .flatMap(paths -> paths)
                    .filter(path -> path.toString().endsWith(ending))
                    .toList();
            assertThat(files).hasSizeGreaterThan(2);
            return files;
        }
    }
}
