package se.kvinnofrid.ingest.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/** A text file with a delimiter between its cells (CSV). */
final class DelimitedSource implements Source {

    private static final int SAMPLE = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final String DECLARATION = "sep=";

    private final Origin origin;
    private final Terms terms;
    private final Encoding encoding;
    private final char delimiter;
    private final boolean declared;

    private DelimitedSource(Origin origin, Terms terms, Encoding encoding, char delimiter, boolean declared) {
        this.origin = origin;
        this.terms = terms;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.declared = declared;
    }

    static DelimitedSource open(Origin origin, Terms terms) throws UnreadableFile {
        try {
            Encoding encoding = Encoding.of(origin);
            String sample = sample(origin, encoding);
            Optional<Character> declared = findDeclared(sample);
            char delimiter = declared.orElseGet(() -> Delimiter.of(sample, terms.headerRows(), terms.isHeader()));
            return new DelimitedSource(origin, terms, encoding, delimiter, declared.isPresent());
        } catch (IOException e) {
            throw UnreadableFile.damaged();
        }
    }

    @Override
    public Format format() {
        return new Format(Format.Type.DELIMITED, encoding.name(), String.valueOf(delimiter), false);
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public Rows rows(int sheet) throws UnreadableFile {
        try {
            Reader plain = reader(origin, encoding);
            if (!declared) {
                return new DelimitedRows(plain, delimiter, terms);
            }
            BufferedReader reader = new BufferedReader(plain, BUFFER);
            reader.readLine();
            return new DelimitedRows(reader, delimiter, terms);
        } catch (IOException e) {
            throw UnreadableFile.damaged();
        }
    }

    @Override
    public void close() {
        // Every reading opens the file anew and closes it.
    }

    private static Reader reader(Origin origin, Encoding encoding) throws IOException {
        InputStream in = origin.open();
        in.skipNBytes(encoding.mark());
        return new InputStreamReader(in, encoding.charset());
    }

    private static String sample(Origin origin, Encoding encoding) throws IOException {
        try (Reader reader = reader(origin, encoding)) {
            char[] sample = new char[SAMPLE];
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE; read = reader.read(sample, length, SAMPLE - length)) {
                length += read;
            }
            return new String(sample, 0, length);
        }
    }

    /** The delimiter that the first line declares ("sep=;"), as spreadsheet programs understand it. */
    private static Optional<Character> findDeclared(String sample) {
        String line = sample.lines().findFirst().orElse("").replace("\"", "");
        boolean declares = line.regionMatches(true, 0, DECLARATION, 0, DECLARATION.length());
        return declares && line.length() == DECLARATION.length() + 1 && isDelimiter(line.charAt(DECLARATION.length()))
                ? Optional.of(line.charAt(DECLARATION.length()))
                : Optional.empty();
    }

    private static boolean isDelimiter(char sign) {
        return !Character.isLetterOrDigit(sign) && sign != '\r' && sign != '\n' && sign != '"';
    }
}
