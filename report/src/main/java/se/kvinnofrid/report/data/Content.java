package se.kvinnofrid.report.data;

import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Question;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.table.Table.Kind;

/** A kind of figure that a cell may have. Which it has follows from the measure that gives the cell. */
enum Content {
    COUNT("count", Word.COUNT, Kind.COUNT),
    SHARE("share", Word.SHARE_IN_PERCENT, Kind.SHARE),
    VALUE("value", Word.VALUE, Kind.VALUE),
    DIFFERENCE("difference", Word.PERCENTAGE_POINTS, Kind.POINTS),
    BASE("base", Word.BASE, Kind.COUNT),
    ANSWERS("answers", Word.ANSWERS, Kind.COUNT);

    private final String code;
    private final Word word;
    private final Kind kind;

    Content(String code, Word word, Kind kind) {
        this.code = code;
        this.word = word;
        this.kind = kind;
    }

    /** The column of published cells and the code in data files. */
    String code() {
        return code;
    }

    /** What people call it. */
    Word word() {
        return word;
    }

    /** How it is to be read. */
    Kind kind() {
        return kind;
    }

    /** The figure of a cell. */
    Figure of(Cell cell) {
        return switch (this) {
            case COUNT -> cell.count();
            case SHARE -> cell.share();
            case VALUE, DIFFERENCE -> cell.value();
            case BASE -> cell.base();
            case ANSWERS -> cell.answers();
        };
    }

    /** The unit of figures that are read in this way. */
    static Word unit(Kind kind) {
        return switch (kind) {
            case COUNT, VALUE -> Word.NUMBER_UNIT;
            case SHARE -> Word.PERCENT_UNIT;
            case POINTS -> Word.POINTS_UNIT;
        };
    }

    /** Whether cells of the measure have such a figure at all. */
    boolean appliesTo(Measure measure) {
        boolean counted = measure instanceof Measure.CaseCount || measure instanceof Measure.MunicipalityCount;
        boolean value = measure instanceof Measure.Value;
        boolean rate = measure instanceof Measure.Rate;
        boolean difference = measure instanceof Measure.Difference;
        return switch (this) {
            case COUNT -> !value && !difference;
            case SHARE -> !value && !counted && !rate && !difference;
            case VALUE -> value || rate;
            case DIFFERENCE -> difference;
            case BASE -> !counted && !rate;
            case ANSWERS ->
                measure instanceof Measure.MultiResponse
                        || (measure instanceof Measure.Share share && share.of().form() == Question.Form.SEVERAL);
        };
    }
}
