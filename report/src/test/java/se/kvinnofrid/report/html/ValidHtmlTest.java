package se.kvinnofrid.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.table.Vocabulary;

/** The checker of the HTML standard's authors reads the page. */
class ValidHtmlTest {

    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    /** Pages are well-formed XML too, so that other programs can read them; the checker thinks that useless. */
    private static final String MEANT = "Trailing slash on void elements has no effect";

    @Test
    void the_checker_of_html_finds_nothing_to_mend() throws Exception {
        String page = new HtmlPage(new Vocabulary(MadeUp.CONFIGURATION.report(), Language.SV))
                .write(new NationalContents(MadeUp.CONFIGURATION, Language.SV)
                        .of(new MadeUp()
                                .cell("gender_split", "woman", 2865, 3048, "0.939961")
                                .hidden("gender_split", "man", 3048)
                                .cell("gender_split", "honour_context", "yes", "woman", 1280, 1300, "0.984615")
                                .value("interventions_per_client", "mean", 2610, "2.41")
                                .count("coverage", "cases", 3070)
                                .publication()));

        assertThat(remarks(page)).isEmpty();
        assertThat(remarks("<!DOCTYPE html><title>t</title><p><table></p>")).isNotEmpty();
    }

    private static List<String> remarks(String page) throws Exception {
        Remarks remarks = new Remarks(new ArrayList<>());
        SimpleDocumentValidator validator = new SimpleDocumentValidator();
        validator.setUpMainSchema(SCHEMA, remarks);
        validator.setUpValidatorAndParsers(remarks, true, false);
        InputSource source = new InputSource(new StringReader(page));
        source.setSystemId("report.html");
        validator.checkHtmlInputSource(source);
        return remarks.all();
    }

    /** Everything that is said. */
    private record Remarks(List<String> all) implements ErrorHandler {
        @Override
        public void warning(SAXParseException remark) {
            add(remark);
        }

        @Override
        public void error(SAXParseException remark) {
            add(remark);
        }

        @Override
        public void fatalError(SAXParseException remark) {
            add(remark);
        }

        private void add(SAXParseException remark) {
            if (!String.valueOf(remark.getMessage()).startsWith(MEANT)) {
                all.add(remark.getLineNumber() + ": " + String.valueOf(remark.getMessage()));
            }
        }
    }
}
