package se.kvinnofrid.aggregate.protect.figure;

/**
 * That a case has one of some answers.
 *
 * @param subject what is asked
 * @param answers the answers, one bit each
 */
record Fact(Subject subject, long answers) {

    static Fact yes(Subject yesOrNo) {
        return new Fact(yesOrNo, 1);
    }

    static Fact no(Subject yesOrNo) {
        return new Fact(yesOrNo, 2);
    }

    /** Whether it says that there is an answer. */
    boolean isAnswered() {
        return (answers & ~subject.answered()) == 0;
    }
}
