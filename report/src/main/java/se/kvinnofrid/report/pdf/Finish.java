package se.kvinnofrid.report.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What is done to a document that is laid out, before it is saved. */
final class Finish {

    private static final Pattern DATE = Pattern.compile("(<xmp:CreateDate>)[^<]*");

    private final PDDocument document;

    Finish(PDDocument document) {
        this.document = document;
    }

    /** Gives the document the edition's time instead of the clock's, so that the same report is the same bytes. */
    void at(Instant time) throws IOException {
        Instant second = time.truncatedTo(ChronoUnit.SECONDS);
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(second.toEpochMilli());
        document.getDocumentInformation().setCreationDate(calendar);
        document.setDocumentId(second.getEpochSecond());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String described = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = DATE.matcher(described).replaceAll("$1" + Matcher.quoteReplacement(second.toString()));
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }
}
