package se.kvinnofrid.ingest.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.ingest.match.Header;
import se.kvinnofrid.ingest.match.Matcher;
import se.kvinnofrid.ingest.read.Rows;

/** Tells what each row of a sheet is. Not safe for several threads. */
final class RowKinds {

    /** What a row is. */
    enum Kind {
        /** Data. */
        DATA,
        /** The header once more, in the same or in other words. */
        HEADER,
        /** A header of other columns. */
        OTHER_HEADER,
        /** A note of which only one cell is filled. */
        NOTE
    }

    /** A single text with a space in it and of at least this length is a note, not a case of which all else is missing. */
    private static final int NOTE_LENGTH = 12;

    /** Fewer cells than this that are named like columns elsewhere do not make a row a header. */
    private static final int LEAST_OTHERS = 3;

    private static final int MOST_REMEMBERED = 10_000;
    private static final Pattern SEPARATORS = Pattern.compile("[|;,\\n\\r]");

    private final Header header;
    private final Matcher matcher;
    private final List<Set<String>> names;
    private final Map<String, Boolean> headers = new HashMap<>();

    RowKinds(Header header, Matcher matcher) {
        this.header = header;
        this.matcher = matcher;
        this.names = IntStream.range(0, header.columns().size())
                .mapToObj(column -> header.findField(column).stream()
                        .flatMap(field -> field.headers().stream())
                        .map(Folding::fold)
                        .collect(Collectors.toSet()))
                .toList();
    }

    Kind of(Rows rows) {
        int filled = 0;
        int named = 0;
        int others = 0;
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.cell(i).isBlank()) {
                boolean allHeaders = named + others == filled;
                filled++;
                last = i;
                // Nearly all rows are data, as their first cell tells; they need no more looking.
                if (allHeaders && isNamed(i, rows.cell(i).strip())) {
                    named++;
                } else if (allHeaders && isHeader(rows.cell(i).strip())) {
                    others++;
                }
            }
        }
        if (filled > 1 && named == filled) {
            return Kind.HEADER;
        }
        if (others >= LEAST_OTHERS && named + others == filled) {
            return Kind.OTHER_HEADER;
        }
        return filled == 1 && isNote(last, rows.cell(last).strip()) ? Kind.NOTE : Kind.DATA;
    }

    private boolean isNote(int column, String text) {
        return text.length() >= NOTE_LENGTH && text.indexOf(' ') > 0 && !isAnswer(column, text);
    }

    private boolean isHeader(String text) {
        Boolean known = headers.get(text);
        if (known == null) {
            known = matcher.isHeader(text);
            if (headers.size() < MOST_REMEMBERED) {
                headers.put(text, known);
            }
        }
        return known;
    }

    /** Whether a text is the column's own header, or another name of the same variable. */
    private boolean isNamed(int column, String text) {
        if (column >= header.columns().size()) {
            return false;
        }
        return header.columns().get(column).header().equalsIgnoreCase(text)
                || (isHeader(text) && names.get(column).contains(Folding.fold(text)));
    }

    /** Whether a text holds an answer of the column's variable: alone on a row it is one more entry of the case above. */
    private boolean isAnswer(int column, String text) {
        Set<String> parts =
                Arrays.stream(SEPARATORS.split(text)).map(Folding::fold).collect(Collectors.toSet());
        return header.findField(column).stream()
                .flatMap(field -> field.variable().codes().stream())
                .flatMap(code -> Stream.concat(
                        Stream.of(code.id(), code.label().sv(), code.label().en()), code.synonyms().stream()))
                .map(Folding::fold)
                .anyMatch(parts::contains);
    }
}
