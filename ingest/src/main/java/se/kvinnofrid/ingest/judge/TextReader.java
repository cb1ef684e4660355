package se.kvinnofrid.ingest.judge;

import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.rule.Condition;

/** Reads short names. A text too long to be a name is neither kept nor repeated. */
final class TextReader implements AnswerReader {

    private final int longest;
    private final Markers markers;

    TextReader(Variable variable, Markers markers) {
        this.longest = variable.maxLength().orElse(Integer.MAX_VALUE);
        this.markers = markers;
    }

    @Override
    public Reading read(String text) {
        String name = CellText.tidy(text);
        if (markers.isMissing(name)) {
            return Reading.MISSING;
        }
        if (markers.isUnknown(name)) {
            return Reading.UNKNOWN;
        }
        return name.length() > longest
                ? Reading.invalid(Condition.TEXT_TOO_LONG, "", Integer.toString(longest))
                : Reading.of(Answer.text(name));
    }
}
