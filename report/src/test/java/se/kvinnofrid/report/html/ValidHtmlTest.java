package se.kvinnofrid.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.table.Vocabulary;

/** The checker of the HTML standard's authors reads the page. */
class ValidHtmlTest {

    @Test
    void the_checker_of_html_finds_nothing_to_mend() throws Exception {
        String page = new HtmlPage(new Vocabulary(MadeUp.CONFIGURATION.report(), Language.SV))
                .write(
                        new NationalContents(MadeUp.CONFIGURATION, Language.SV)
                                .of(new MadeUp()
                                        .cell("gender_split", "woman", 2865, 3048, "0.939961")
                                        .hidden("gender_split", "man", 3048)
                                        .cell("gender_split", "honour_context", "yes", "woman", 1280, 1300, "0.984615")
                                        .value("interventions_per_client", "mean", 2610, "2.41")
                                        .count("coverage", "cases", 3070)
                                        .publication()),
                        List.of(
                                new Translation("sv", "a.html", "På svenska"),
                                new Translation("en", "a.en.html", "In English")));

        assertThat(HtmlStandard.remarks(page)).isEmpty();
        assertThat(HtmlStandard.remarks("<!DOCTYPE html><title>t</title><p><table></p>"))
                .isNotEmpty();
    }
}
