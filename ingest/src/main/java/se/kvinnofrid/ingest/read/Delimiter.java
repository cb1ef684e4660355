package se.kvinnofrid.ingest.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tells the delimiter of a text file: the one that makes the most column headers visible. */
final class Delimiter {

    /** Candidates, the most usual among Swedish senders first: on a tie the first wins. */
    private static final char[] CANDIDATES = {';', '\t', ',', '|'};

    private Delimiter() {}

    static char of(String sample, int rows, Predicate<String> isHeader) {
        char best = CANDIDATES[0];
        int most = 0;
        for (char candidate : CANDIDATES) {
            if (most > 0 && sample.indexOf(candidate) < 0) {
                continue; // it makes one cell of every row
            }
            int headers = headers(sample, candidate, rows, isHeader);
            if (headers > most) {
                most = headers;
                best = candidate;
            }
        }
        return best;
    }

    /** What every text file is parsed with. Lenient where senders are careless and nothing is lost by it. */
    static CSVFormat format(char delimiter) {
        return CSVFormat.Builder.create(CSVFormat.RFC4180)
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    private static int headers(String sample, char delimiter, int rows, Predicate<String> isHeader) {
        int most = 0;
        int row = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(sample), format(delimiter))) {
            for (CSVRecord record : parser) {
                // What cannot have more headers than an earlier row, as all rows of data, need not be looked at.
                most = record.size() <= most ? most : Math.max(most, headers(record, isHeader));
                if (++row == rows) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The sample may end within quotation marks; what was seen until then is evidence enough.
            return most;
        }
        return most;
    }

    private static int headers(CSVRecord record, Predicate<String> isHeader) {
        Set<String> seen = new HashSet<>();
        for (String cell : record) {
            if (isHeader.test(cell)) {
                seen.add(cell);
            }
        }
        return seen.size();
    }
}
