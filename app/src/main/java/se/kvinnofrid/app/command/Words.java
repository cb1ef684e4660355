package se.kvinnofrid.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import se.kvinnofrid.aggregate.AggregateJob;
import se.kvinnofrid.app.run.Submission;

/** The Swedish words of the commands for what the program calls by English names. */
final class Words {

    private static final String REPORT = "report.html";

    private Words() {}

    static String outcome(AggregateJob.Outcome outcome) {
        return outcome.made()
                ? "Ny utgåva: " + outcome.edition() + "."
                : "Ingenting har ändrats sedan utgåva " + outcome.edition() + "; ingen ny utgåva gjordes.";
    }

    /** Where the edition lies; its reports are named only if they stand there. */
    static String whereToLook(Path out, String edition) {
        Path folder = out.resolve(edition);
        return hasReports(out, edition)
                ? "Rapporten: " + folder.resolve(REPORT)
                : "Datafilerna: " + folder.resolve("data")
                        + ". Rapporterna är inte skrivna; kvinnofrid report skriver dem.";
    }

    /** Whether the folder of an edition holds its reports, and not data files only. */
    static boolean hasReports(Path out, String edition) {
        return Files.isRegularFile(out.resolve(edition).resolve(REPORT));
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
