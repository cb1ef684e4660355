package se.kvinnofrid.app.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.app.run.Submission;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.ingest.Matter;

/**
 * Where a round stands.
 *
 * @param received all that has come in it
 * @param edition the name of its latest edition, if there is one
 */
record Status(Received received, Optional<String> edition) {

    String toJson() {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("round", received.round().id());
        status.put("expected", received.round().expected());
        status.put("delivered", received.delivered());
        status.put("missing", received.missing());
        status.put("cases", received.cases());
        status.put("edition", edition.orElse(""));
        status.put(
                "submissions", received.submissions().stream().map(this::entry).toList());
        return Json.write(status);
    }

    void print(PrintWriter out) {
        Round round = received.round();
        out.println(round.title().sv() + " (" + round.id() + ", ärenden som öppnats " + round.from() + " till "
                + round.to() + ")");
        out.println("Väntade avsändare: " + round.expected().size() + ". Har levererat: "
                + received.delivered().size() + ". Ärenden som räknas: " + received.cases() + ". Senaste utgåva: "
                + edition.orElse("ingen") + ".");
        if (!received.submissions().isEmpty()) {
            out.println();
            out.println("Leveranser");
            received.submissions().forEach(submission -> print(out, submission));
        }
        if (!received.missing().isEmpty()) {
            out.println();
            out.println("Inget räknas ännu från");
            received.missing().forEach(code -> out.println("  " + received.named(code)));
        }
    }

    private void print(PrintWriter out, Submission submission) {
        String cases = submission.counts() ? ", ärenden: " + submission.casesCounted() : "";
        String outside =
                submission.casesOutsideRound() > 0 ? ", utanför omgången: " + submission.casesOutsideRound() : "";
        out.println("  " + submission.id() + "  " + received.named(submission.sender()) + ": " + submission.fileName()
                + " – " + Words.state(submission) + cases + outside);
        Matter matter = received.matter(submission);
        matter.why().forEach(why -> out.println("      " + why));
        List<Matter.Decision> decisions = matter.decisions();
        decisions.forEach(decision -> out.println("      Beslut " + decision.at() + " av " + decision.operator() + ": "
                + Words.verdict(decision.verdict()) + ". " + decision.reason()));
    }

    private Map<String, Object> entry(Submission submission) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", submission.id());
        entry.putAll(RunReport.line(submission, received.matter(submission)));
        entry.put("waits", submission.waits());
        entry.put("decisions", received.matter(submission).decisions());
        return entry;
    }
}
