package se.kvinnofrid.ingest.judge;

import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.rule.Condition;

/** Reads municipalities by code or name. */
final class MunicipalityReader implements AnswerReader {

    private final Municipalities municipalities;
    private final Markers markers;

    MunicipalityReader(Municipalities municipalities, Markers markers) {
        this.municipalities = municipalities;
        this.markers = markers;
    }

    @Override
    public Reading read(String text) {
        String name = CellText.tidy(text);
        if (markers.isMissing(name)) {
            return Reading.MISSING;
        }
        return municipalities
                .findWritten(DigitGroups.closed(name))
                .map(municipality -> Reading.of(Answer.text(municipality.code())))
                .orElseGet(() -> Reading.invalid(Condition.UNKNOWN_ANSWER, name, ""));
    }
}
