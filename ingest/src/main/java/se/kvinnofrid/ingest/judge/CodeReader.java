package se.kvinnofrid.ingest.judge;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.rule.Condition;

/** Reads one answer of a code list. */
final class CodeReader implements AnswerReader {

    private final CodeList codes;

    CodeReader(Variable variable, Markers markers) {
        this.codes = new CodeList(variable, markers);
    }

    @Override
    public boolean isAnswer(String text) {
        return codes.find(text).isPresent();
    }

    @Override
    public Reading read(String text) {
        OptionalInt position = codes.find(text);
        if (position.isPresent()) {
            return Reading.of(
                    position.equals(codes.findUnknown())
                            ? Answer.unknown(position.getAsInt())
                            : Answer.code(position.getAsInt()));
        }
        if (codes.isMissing(text)) {
            return Reading.MISSING;
        }
        return codes.isUnknown(text) ? Reading.UNKNOWN : several(text);
    }

    /** The same answer twice is one; two answers are none, since it cannot be told which one is meant. */
    private Reading several(String text) {
        List<String> parts = ListCell.split(text, this::isAnswer).stream()
                .filter(Predicate.not(codes::isMissing))
                .toList();
        List<OptionalInt> positions = parts.stream().map(codes::find).distinct().toList();
        if (positions.contains(OptionalInt.empty()) || positions.isEmpty()) {
            return Reading.invalid(Condition.UNKNOWN_ANSWER, text, codes.meant(text));
        }
        return positions.size() == 1 ? read(parts.get(0)) : Reading.invalid(Condition.SEVERAL_ANSWERS, text, "");
    }
}
