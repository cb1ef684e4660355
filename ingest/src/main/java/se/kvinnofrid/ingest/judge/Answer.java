package se.kvinnofrid.ingest.judge;

import java.time.LocalDate;

/**
 * What a case says about one variable.
 *
 * @param state whether there is an answer
 * @param value position of the code; bit set of positions where several are allowed; day since 1970 of a date; 1 for an answered free text;
 *     first half of a pseudonym
 * @param second the number itself where the variable is a classed number, -1 if only the class is known; second half of a pseudonym
 * @param text a name, or a municipality's code; otherwise empty
 */
public record Answer(State state, long value, long second, String text) {

    /** Whether there is an answer. */
    public enum State {
        /** A valid answer. */
        VALID,
        /** The sender does not know; where the codebook has a code for that, it stands in the value. */
        UNKNOWN,
        /** No answer. */
        MISSING,
        /** Something is written that is no answer; not kept. */
        INVALID
    }

    /** The value of an answer without a value. */
    public static final long NO_VALUE = -1;

    static final Answer MISSING = new Answer(State.MISSING, NO_VALUE, NO_VALUE, "");
    static final Answer INVALID = new Answer(State.INVALID, NO_VALUE, NO_VALUE, "");
    static final Answer UNKNOWN = new Answer(State.UNKNOWN, NO_VALUE, NO_VALUE, "");
    static final Answer ANSWERED = new Answer(State.VALID, 1, NO_VALUE, "");

    static Answer code(int position) {
        return new Answer(State.VALID, position, NO_VALUE, "");
    }

    static Answer codes(long positions) {
        return new Answer(State.VALID, positions, NO_VALUE, "");
    }

    static Answer unknown(long value) {
        return new Answer(State.UNKNOWN, value, NO_VALUE, "");
    }

    static Answer day(LocalDate day) {
        return new Answer(State.VALID, day.toEpochDay(), NO_VALUE, "");
    }

    static Answer number(int position, long number) {
        return new Answer(State.VALID, position, number, "");
    }

    static Answer text(String text) {
        return new Answer(State.VALID, 1, NO_VALUE, text);
    }

    public boolean isValid() {
        return state == State.VALID;
    }

    /** Whether something was written, readable or not. */
    public boolean isGiven() {
        return state == State.VALID || state == State.INVALID;
    }

    /** Whether there is something to store. */
    public boolean hasValue() {
        return value != NO_VALUE || isValid();
    }

    /** The day of a valid date. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(value);
    }

    /** The same as it is stored: what cannot be read is not kept. */
    Answer stored() {
        return state == State.INVALID ? MISSING : this;
    }

    /** Of two answers about the same the one to keep: a given one before unknown before none, the later on a tie. */
    Answer orLater(Answer later) {
        return later.rank() >= rank() ? later : this;
    }

    int rank() {
        return switch (state) {
            case VALID -> 2;
            case UNKNOWN -> 1;
            case MISSING, INVALID -> 0;
        };
    }
}
