package se.kvinnofrid.ingest.layout;

import java.util.function.BooleanSupplier;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.RawCase;
import se.kvinnofrid.ingest.match.Column;

/** Columns that stand for one answer each: a mark for yes, or the answer itself, means that it was given. */
final class MarkedAnswers {

    private final Markers markers;

    MarkedAnswers(Markers markers) {
        this.markers = markers;
    }

    /**
     * The texts so far of a field's answers with this one added, if its cell is marked.
     *
     * @param alone whether the cells of the field's other answers are blank. Where they are not, a plain no in the column of the answer "no"
     *     is a mark like theirs; where they are, it is the answer.
     */
    String add(
            String texts, Column.Answer column, Spot spot, int place, String cell, BooleanSupplier alone, RawCase raw) {
        String mark = cell.strip();
        boolean no = markers.isNo(plain(mark)) && !alone.getAsBoolean();
        if (!no && isGiven(column, mark)) {
            return texts.isBlank() ? column.code() : texts + '|' + column.code();
        }
        if (!markers.isMissing(mark) && !markers.isUnknown(mark) && !markers.isNo(plain(mark))) {
            raw.addProblem(place, spot, Condition.UNREADABLE_MARK, mark, "");
        }
        return texts;
    }

    private boolean isGiven(Column.Answer column, String mark) {
        if (markers.isYes(plain(mark))) {
            return true;
        }
        String folded = Folding.fold(mark);
        return !folded.isEmpty()
                && column.field()
                        .variable()
                        .findCode(column.code())
                        .map(Code::label)
                        .filter(label -> Folding.fold(label.sv()).equals(folded)
                                || Folding.fold(label.en()).equals(folded))
                        .isPresent();
    }

    /** 1.0 and 1,0 as 1. */
    private static String plain(String mark) {
        return mark.replaceFirst("[.,]0+$", "");
    }
}
