package se.kvinnofrid.report.html;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Has the checker of the HTML standard's authors read a page. */
public final class HtmlStandard {

    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    /** Pages are well-formed XML too, so that other programs can read them; the checker thinks that useless. */
    private static final String MEANT = "Trailing slash on void elements has no effect";

    private HtmlStandard() {}

    /** What the checker has to say; empty if nothing. */
    public static List<String> remarks(String page) throws Exception {
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
