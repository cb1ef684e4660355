package se.kvinnofrid.report.data;

import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.report.edition.Cell;
import se.kvinnofrid.report.edition.Figure;
import se.kvinnofrid.report.table.Table.Kind;

/** A kind of figure that a cell may have. Which it has follows from the measure that gives the cell. */
enum Content {
    COUNT("count", Word.COUNT, Kind.COUNT),
    SHARE("share", Word.SHARE_IN_PERCENT, Kind.SHARE),
    VALUE("value", Word.VALUE, Kind.VALUE),
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
            case VALUE -> cell.value();
            case BASE -> cell.base();
            case ANSWERS -> cell.answers();
        };
    }

    /** Whether cells of the measure have such a figure at all. */
    boolean appliesTo(Measure measure) {
        boolean counted = measure instanceof Measure.CaseCount || measure instanceof Measure.MunicipalityCount;
        boolean value = measure instanceof Measure.Value;
        return switch (this) {
            case COUNT -> !value;
            case SHARE -> !value && !counted;
            case VALUE -> value;
            case BASE -> !counted;
            case ANSWERS -> measure instanceof Measure.MultiResponse;
        };
    }
}
