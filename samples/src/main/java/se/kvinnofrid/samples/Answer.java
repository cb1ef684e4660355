package se.kvinnofrid.samples;

import java.time.LocalDate;
import java.util.List;
import se.kvinnofrid.config.round.Municipality;

/** What a case holds in one field, before anybody writes it down in a dialect. */
sealed interface Answer {

    /** No answer. */
    static Answer missing() {
        return Missing.NO_ANSWER;
    }

    /** The answer as text, alone or among others of its cell. */
    String text(Wording wording);

    /** Writes the answer as a whole cell. */
    default void write(Wording wording, Rows rows) {
        rows.text(text(wording));
    }

    /** No answer. */
    enum Missing implements Answer {
        NO_ANSWER;

        @Override
        public String text(Wording wording) {
            return wording.missing();
        }
    }

    /**
     * One answer of the code list.
     *
     * @param code its place in the list
     */
    record Coded(int code) implements Answer {
        @Override
        public String text(Wording wording) {
            return wording.code(code);
        }
    }

    /** Several answers of the code list, by their places in it. */
    record Several(List<Integer> codes) implements Answer {
        public Several {
            codes = List.copyOf(codes);
        }

        @Override
        public String text(Wording wording) {
            return wording.codes(codes);
        }
    }

    /**
     * A whole number that lies in a class.
     *
     * @param code the place of the class in the code list
     */
    record Whole(int number, int code) implements Answer {
        @Override
        public String text(Wording wording) {
            return wording.inClasses() ? wording.code(code) : Integer.toString(number);
        }

        @Override
        public void write(Wording wording, Rows rows) {
            if (wording.inClasses()) {
                rows.text(wording.code(code));
            } else {
                rows.number(number);
            }
        }
    }

    /** A day. */
    record Day(LocalDate date) implements Answer {
        @Override
        public String text(Wording wording) {
            return wording.day(date);
        }

        @Override
        public void write(Wording wording, Rows rows) {
            rows.day(date, wording.day(date));
        }
    }

    /** Words as they stand. */
    record Words(String words) implements Answer {
        @Override
        public String text(Wording wording) {
            return words;
        }
    }

    /** A client, by the number that the municipality has given. */
    record Client(long number) implements Answer {
        @Override
        public String text(Wording wording) {
            return wording.client(number);
        }

        @Override
        public void write(Wording wording, Rows rows) {
            rows.numberOrText(text(wording));
        }
    }

    /** A municipality. */
    record Place(Municipality municipality) implements Answer {
        @Override
        public String text(Wording wording) {
            return wording.municipality(municipality);
        }

        @Override
        public void write(Wording wording, Rows rows) {
            if (wording.placesAreNumbers()) {
                rows.numberOrText(text(wording));
            } else {
                rows.text(text(wording));
            }
        }
    }

    /** One answer for each entry of a group. */
    record Entries(List<Answer> answers) implements Answer {
        public Entries {
            answers = List.copyOf(answers);
        }

        @Override
        public String text(Wording wording) {
            return wording.entries(answers);
        }

        @Override
        public void write(Wording wording, Rows rows) {
            if (answers.size() == 1) {
                answers.get(0).write(wording, rows);
            } else {
                rows.text(text(wording));
            }
        }
    }
}
