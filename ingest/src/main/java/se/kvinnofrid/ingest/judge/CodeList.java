package se.kvinnofrid.ingest.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.ingest.match.Nearest;

/** The answers of one variable by everything they may be written as: label in either language, code, synonym, or a marker for yes or no. */
final class CodeList {

    private static final int NONE = -1;

    /** What spreadsheets make of 1 and 0. */
    private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,]0+");

    private final Map<String, Integer> positions = new HashMap<>();
    private final Markers markers;
    private final List<Code> codes;
    private final int yes;
    private final int no;
    private final int unknown;

    CodeList(Variable variable, Markers markers) {
        this.markers = markers;
        this.codes = variable.codes();
        for (int i = 0; i < codes.size(); i++) {
            Code code = codes.get(i);
            int position = i;
            Stream.concat(Stream.of(code.id(), code.label().sv(), code.label().en()), code.synonyms().stream())
                    .map(Folding::fold)
                    .filter(folded -> !folded.isEmpty())
                    .forEach(folded -> positions.putIfAbsent(folded, position));
        }
        this.yes = first(codes, CodeRole.YES);
        this.no = first(codes, CodeRole.NO);
        this.unknown = first(codes, CodeRole.UNKNOWN);
    }

    /** The position of the answer that a text is, markers for missing apart. */
    OptionalInt find(String text) {
        Integer position = positions.get(Folding.fold(text));
        if (position != null) {
            return OptionalInt.of(position);
        }
        if (isUnknown(text)) {
            return of(unknown);
        }
        String marker = DECIMAL.matcher(text.strip()).replaceFirst("$1");
        if (markers.isYes(marker)) {
            return of(yes);
        }
        return markers.isNo(marker) ? of(no) : OptionalInt.empty();
    }

    /** The identifier of the answer that a text, which is none, was probably meant to be; empty if that cannot be told. */
    String meant(String text) {
        return Nearest.find(text, positions)
                .map(position -> codes.get(position).id())
                .orElse("");
    }

    boolean isMissing(String text) {
        return markers.isMissing(CellText.tidy(text));
    }

    /** Whether the text says that the sender does not know. */
    boolean isUnknown(String text) {
        return markers.isUnknown(CellText.tidy(text));
    }

    /** The position of the answer "unknown"; empty if the variable has none. */
    OptionalInt findUnknown() {
        return of(unknown);
    }

    private static OptionalInt of(int position) {
        return position == NONE ? OptionalInt.empty() : OptionalInt.of(position);
    }

    private static int first(List<Code> codes, CodeRole role) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).role() == role) {
                return i;
            }
        }
        return NONE;
    }
}
