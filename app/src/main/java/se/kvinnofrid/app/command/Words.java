package se.kvinnofrid.app.command;

import se.kvinnofrid.app.run.Submission;

/** The Swedish words of the commands for what the program calls by English names. */
final class Words {

    private Words() {}

    static String state(Submission submission) {
        return switch (submission.state()) {
            case REGISTERED -> "mottagen, inte läst än";
            case ACCEPTED ->
                submission.counts() ? "räknas" : submission.superseded() ? "ersatt" : "godtagen, räknas inte";
            case HELD -> "vilande";
            case REFUSED -> "avvisad";
        };
    }
}
