package se.kvinnofrid.ingest.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.match.Matcher;
import se.kvinnofrid.ingest.read.Rows;

/** What a row of a sheet of cases is. */
enum RowKind {
    /** Data. */
    DATA,
    /** The header once more, in the same or in other words. */
    HEADER,
    /** A header of other columns. */
    OTHER_HEADER,
    /** A note of which only one cell is filled. */
    NOTE;

    /** A single text with a space in it and of at least this length is a note, not a case of which all else is missing. */
    private static final int NOTE_LENGTH = 12;

    /** Fewer cells than this that are named like columns elsewhere do not make a row a header. */
    private static final int LEAST_OTHERS = 3;

    private static final Pattern SEPARATORS = Pattern.compile("[|;,\\n\\r]");

    /** Of the filled cells of a header, one in so many may be none of the codebook's. */
    private static final int FOREIGN = 3;

    static RowKind of(Rows rows, Header header, Matcher matcher) {
        int filled = 0;
        int named = 0;
        int others = 0;
        String text = "";
        int last = 0;
        boolean headers = true;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.cell(i).isBlank()) {
                filled++;
                text = rows.cell(i).strip();
                last = i;
                if (isNamed(header, i, text)) {
                    named++;
                } else if (headers) {
                    // Rows of data are told by their first cells; nearly all of them need no more looking.
                    boolean other = matcher.isHeader(text);
                    others += other ? 1 : 0;
                    headers = other || (named + others) * FOREIGN > filled;
                }
            }
        }
        if (filled > 1 && named == filled) {
            return HEADER;
        }
        if (headers && others >= LEAST_OTHERS && filled - named - others <= filled / FOREIGN) {
            return OTHER_HEADER;
        }
        boolean note =
                filled == 1 && text.length() >= NOTE_LENGTH && text.indexOf(' ') > 0 && !isAnswer(header, last, text);
        return note ? NOTE : DATA;
    }

    /** Whether a text holds an answer of the column's variable: alone on a row it is one more entry of the case above. */
    private static boolean isAnswer(Header header, int column, String text) {
        Set<String> parts =
                Arrays.stream(SEPARATORS.split(text)).map(Folding::fold).collect(Collectors.toSet());
        return header.findField(column).stream()
                .flatMap(field -> field.variable().codes().stream())
                .flatMap(code -> Stream.concat(
                        Stream.of(code.id(), code.label().sv(), code.label().en()), code.synonyms().stream()))
                .map(Folding::fold)
                .anyMatch(parts::contains);
    }

    /** Whether a text is the column's own header, or another name of the same variable. */
    private static boolean isNamed(Header header, int column, String text) {
        if (column >= header.columns().size()) {
            return false;
        }
        if (header.columns().get(column).header().equalsIgnoreCase(text)) {
            return true;
        }
        Optional<String> folded = Optional.of(Folding.fold(text)).filter(fold -> !fold.isEmpty());
        return folded.isPresent()
                && header.findField(column)
                        .filter(field ->
                                field.headers().stream().map(Folding::fold).anyMatch(folded.get()::equals))
                        .isPresent();
    }
}
