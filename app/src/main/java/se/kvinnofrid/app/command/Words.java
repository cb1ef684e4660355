package se.kvinnofrid.app.command;

import java.nio.file.Path;
import se.kvinnofrid.aggregate.AggregateJob;
import se.kvinnofrid.app.run.Submission;

/** The Swedish words of the commands for what the program calls by English names. */
final class Words {

    private Words() {}

    static String outcome(AggregateJob.Outcome outcome) {
        return outcome.made()
                ? "Ny utgåva: " + outcome.edition() + "."
                : "Ingenting har ändrats sedan utgåva " + outcome.edition() + "; ingen ny utgåva gjordes.";
    }

    static String whereToLook(Path out, String edition) {
        return "Rapporten: " + out.resolve(edition).resolve("report.html");
    }

    static String state(Submission submission) {
        return switch (submission.state()) {
            case REGISTERED -> "mottagen, inte läst än";
            case ACCEPTED ->
                submission.counts() ? "räknas" : submission.superseded() ? "ersatt" : "godtagen, räknas inte";
            case HELD -> "vilande";
            case REFUSED -> "avvisad";
            case WITHDRAWN -> "återkallad";
        };
    }

    /** What was decided. */
    static String verdict(String verdict) {
        return switch (verdict) {
            case "accept" -> "godtagen";
            case "refuse" -> "avvisad";
            default -> "återkallad";
        };
    }

    /** How a submission stands, as decisions tell it. */
    static String standing(String standing) {
        return switch (standing) {
            case "counts" -> "räknas";
            case "superseded" -> "ersatt";
            case "held" -> "vilande";
            case "refused" -> "avvisad";
            case "withdrawn" -> "återkallad";
            default -> "väntar på att läsas";
        };
    }
}
