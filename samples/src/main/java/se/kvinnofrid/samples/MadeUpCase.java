package se.kvinnofrid.samples;

import java.util.Arrays;

/** One made-up case: an answer for each field of the codebook, in its order. */
final class MadeUpCase {

    private final Answer[] answers;

    private MadeUpCase(Answer[] answers) {
        this.answers = answers;
    }

    /** A case without answers. */
    static MadeUpCase blank(int fields) {
        Answer[] none = new Answer[fields];
        Arrays.fill(none, Answer.missing());
        return new MadeUpCase(none);
    }

    Answer answer(int field) {
        return answers[field];
    }

    /** Gives an answer while the case is being made up. */
    void put(int field, Answer answer) {
        answers[field] = answer;
    }

    /** The same case with one answer changed. */
    MadeUpCase with(int field, Answer answer) {
        MadeUpCase changed = new MadeUpCase(answers.clone());
        changed.put(field, answer);
        return changed;
    }
}
