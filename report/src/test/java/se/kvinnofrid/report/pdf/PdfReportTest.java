package se.kvinnofrid.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.font.Typeface;
import se.kvinnofrid.report.table.Vocabulary;

class PdfReportTest {

    private static final PdfReport PDF = new PdfReport(new Vocabulary(MadeUp.CONFIGURATION.report(), Language.SV));

    /** Tables with and without groups, hidden figures, measures, ligatures and a letter that the typeface lacks. */
    private static byte[] report() throws IOException {
        return PDF.write(new NationalContents(MadeUp.CONFIGURATION, Language.SV)
                .of(new MadeUp()
                        .cell("gender_split", "woman", 2865, 3048, "0.939961")
                        .hidden("gender_split", "man", 3048)
                        .cell("gender_split", "other", 0, 3048, "0")
                        .cell("gender_split", "honour_context", "yes", "woman", 1280, 1300, "0.984615")
                        .cell("initiator", "self", 1200, 3000, "0.4")
                        .cell("risk_change", "low>high", 20, 100, "0.2")
                        .value("interventions_per_client", "mean", 2610, "2.41")
                        .count("coverage", "cases", 3070)
                        .publication()));
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void verapdf_finds_it_fit_for_the_archive_and_for_who_listens(PDFAFlavour flavour) throws Exception {
        assertThat(PdfStandard.faults(report(), flavour)).isEmpty();
    }

    @Test
    void tables_that_go_on_over_the_next_page_are_tables_to_who_listens() throws Exception {
        MadeUp published = new MadeUp();
        MadeUp.CONFIGURATION
                .statistics()
                .find("interventions")
                .orElseThrow()
                .categories()
                .forEach(category -> {
                    published.cell("interventions", category.id(), 120, 300, "0.4");
                    for (String gender : List.of("woman", "man")) {
                        published.cell("interventions", "gender", gender, category.id(), 120, 300, "0.4");
                    }
                    published.count("coverage", "cases", 300);
                    for (String honour : List.of("yes", "no")) {
                        published.cell("interventions", "honour_context", honour, category.id(), 120, 300, "0.4");
                    }
                });
        byte[] file = PDF.write(new NationalContents(MadeUp.CONFIGURATION, Language.SV).of(published.publication()));

        assertThat(PdfStandard.faults(file, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void its_text_can_be_read_and_found_again() throws Exception {
        try (PDDocument document = Loader.loadPDF(report())) {
            String text = new PDFTextStripper().getText(document);

            assertThat(text)
                    .contains("Diagram 1. Kön", "94\u00a0% (2\u00a0865)", "Kvinna", "Tabell 1.", "Teckenförklaring")
                    .doesNotContain("#");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Uppföljning av stöd till vuxna");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void its_chapters_are_bookmarks() throws Exception {
        try (PDDocument document = Loader.loadPDF(report())) {
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();

            assertThat(first.getTitle()).isEqualTo("Innehåll");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .contains("De som söker eller får stöd", "Metod, skydd och begränsningar");
        }
    }

    @Test
    void the_same_report_is_the_same_bytes() throws Exception {
        assertThat(report()).isEqualTo(report());
    }

    @ParameterizedTest
    @CsvSource({
        "socialtjänstens ärenden, soci·al·tjäns·tens ärenden",
        "riskbedömningsmetod, risk·be·döm·nings·me·tod",
        "stöd till 3 070, stöd till 3 070",
    })
    void long_swedish_words_are_divided_where_swedish_divides_them(String text, String divided) {
        assertThat(new Hyphens("sv").in(text)).isEqualTo(divided.replace('·', '\u00ad'));
    }

    @Test
    void letters_that_the_typeface_lacks_have_a_stand_in() {
        assertThat(List.of("Låg → Hög", "Đặng"))
                .extracting(new se.kvinnofrid.report.font.Typeface(Typeface.Weight.REGULAR)::written)
                .containsExactly("Låg – Hög", "Đang");
    }
}
