package se.kvinnofrid.ingest.judge;

import java.util.List;
import se.kvinnofrid.config.rule.Condition;

/**
 * What reading a cell, or a part of one, gave.
 *
 * @param answer the answer
 * @param problems what could not be read, or not be kept
 */
record Reading(Answer answer, List<Problem> problems) {

    /**
     * Something wrong with a cell.
     *
     * @param found the text, if it may be repeated
     * @param limit what was expected, where the variable alone does not tell
     */
    record Problem(Condition condition, String found, String limit) {}

    static final Reading MISSING = new Reading(Answer.MISSING, List.of());
    static final Reading UNKNOWN = new Reading(Answer.UNKNOWN, List.of());
    static final Reading ANSWERED = new Reading(Answer.ANSWERED, List.of());

    Reading {
        problems = List.copyOf(problems);
    }

    static Reading of(Answer answer) {
        return new Reading(answer, List.of());
    }

    static Reading invalid(Condition condition, String found, String limit) {
        return new Reading(Answer.INVALID, List.of(new Problem(condition, found, limit)));
    }

    /** The state of the cell: a cell of which any part cannot be read is invalid, though its valid answers are kept. */
    Answer.State state() {
        if (problems.isEmpty()) {
            return answer.state();
        }
        return answer.isValid() && problems.stream().anyMatch(Reading::isUnreadable)
                ? Answer.State.INVALID
                : answer.state();
    }

    private static boolean isUnreadable(Problem problem) {
        return problem.condition() != Condition.NONE_WITH_OTHERS;
    }
}
