package se.kvinnofrid.ingest.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.kvinnofrid.config.rule.Limits;

/** A text file with a delimiter between its cells (CSV). */
final class DelimitedSource implements Source {

    private static final int SAMPLE = 1 << 16;
    private static final int BUFFER = 1 << 16;
    private static final String DECLARATION = "sep=";

    private final Path file;
    private final Limits limits;
    private final Encoding encoding;
    private final char delimiter;
    private final boolean declared;

    private DelimitedSource(Path file, Limits limits, Encoding encoding, char delimiter, boolean declared) {
        this.file = file;
        this.limits = limits;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.declared = declared;
    }

    static DelimitedSource open(Path file, Limits limits, Predicate<String> isHeader) throws UnreadableFile {
        try {
            Encoding encoding = Encoding.of(file);
            String sample = sample(file, encoding);
            Optional<Character> declared = findDeclared(sample);
            char delimiter = declared.orElseGet(() -> Delimiter.of(sample, limits.headerRows(), isHeader));
            return new DelimitedSource(file, limits, encoding, delimiter, declared.isPresent());
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
            BufferedReader reader = new BufferedReader(reader(file, encoding), BUFFER);
            if (declared) {
                reader.readLine();
            }
            return new DelimitedRows(reader, delimiter, limits);
        } catch (IOException e) {
            throw UnreadableFile.damaged();
        }
    }

    @Override
    public void close() {
        // Every reading opens the file anew and closes it.
    }

    private static Reader reader(Path file, Encoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.mark());
        return new InputStreamReader(in, encoding.charset());
    }

    private static String sample(Path file, Encoding encoding) throws IOException {
        try (Reader reader = reader(file, encoding)) {
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
        return line.regionMatches(true, 0, DECLARATION, 0, DECLARATION.length())
                        && line.length() == DECLARATION.length() + 1
                ? Optional.of(line.charAt(DECLARATION.length()))
                : Optional.empty();
    }
}
