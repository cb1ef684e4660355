package se.kvinnofrid.ingest.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.codebook.Markers;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.rule.Condition;

/** Reads any number of answers of a code list from one cell. Valid answers stay when others in the cell cannot be read. */
final class CodesReader implements AnswerReader {

    private final Variable variable;
    private final CodeList codes;
    private final long none;
    private final long unknown;

    CodesReader(Variable variable, Markers markers) {
        this.variable = variable;
        this.codes = new CodeList(variable, markers);
        this.none = mask(variable, CodeRole.NONE);
        this.unknown = mask(variable, CodeRole.UNKNOWN);
    }

    @Override
    public boolean isAnswer(String text) {
        return codes.find(text).isPresent();
    }

    @Override
    public Reading read(String text) {
        long positions = 0;
        boolean unknownWithoutCode = false;
        List<Reading.Problem> problems = new ArrayList<>();
        for (String part : ListCell.split(text, this::isAnswer)) {
            OptionalInt position = codes.find(part);
            if (position.isPresent()) {
                positions |= 1L << position.getAsInt();
            } else if (codes.isUnknown(part)) {
                unknownWithoutCode = true;
            } else if (!codes.isMissing(part)) {
                problems.add(new Reading.Problem(Condition.UNKNOWN_ANSWER, part, codes.meant(part)));
            }
        }
        return reading(positions, unknownWithoutCode, problems);
    }

    private Reading reading(long positions, boolean unknownWithoutCode, List<Reading.Problem> problems) {
        if (positions == 0) {
            Answer nothing = unknownWithoutCode ? Answer.UNKNOWN : Answer.MISSING;
            return new Reading(problems.isEmpty() ? nothing : Answer.INVALID, problems);
        }
        long others = positions & ~none & ~unknown;
        if (others == 0) {
            return new Reading(
                    (positions & none) == 0 ? Answer.unknown(positions) : Answer.codes(positions & none), problems);
        }
        if ((positions & none) != 0) {
            problems.add(new Reading.Problem(Condition.NONE_WITH_OTHERS, "", id(positions & none)));
        }
        return new Reading(Answer.codes(others), problems);
    }

    private String id(long positions) {
        return variable.codes().get(Long.numberOfTrailingZeros(positions)).id();
    }

    private static long mask(Variable variable, CodeRole role) {
        long mask = 0;
        List<Code> codes = variable.codes();
        for (int i = 0; i < codes.size(); i++) {
            mask |= codes.get(i).role() == role ? 1L << i : 0;
        }
        return mask;
    }
}
