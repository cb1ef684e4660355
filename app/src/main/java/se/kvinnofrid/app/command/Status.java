package se.kvinnofrid.app.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.kvinnofrid.app.run.Submission;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.round.Round;

/**
 * Where a round stands.
 *
 * @param round the round
 * @param submissions all that has come in it
 * @param edition the name of its latest edition, if there is one
 */
record Status(Round round, List<Submission> submissions, Optional<String> edition) {

    /** The senders of which something counts. */
    SortedSet<String> delivered() {
        return submissions.stream()
                .filter(Submission::counts)
                .map(Submission::sender)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The expected senders of which nothing counts. */
    SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>(round.expected());
        missing.removeAll(delivered());
        return missing;
    }

    /** The cases that count now. */
    int cases() {
        return submissions.stream()
                .filter(Submission::counts)
                .mapToInt(Submission::casesCounted)
                .sum();
    }

    String toJson() {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("round", round.id());
        status.put("expected", round.expected());
        status.put("delivered", delivered());
        status.put("missing", missing());
        status.put("cases", cases());
        status.put("edition", edition.orElse(""));
        status.put("submissions", submissions);
        return Json.write(status);
    }

    void print(PrintWriter out, Municipalities municipalities) {
        out.println(round.title().sv() + " (" + round.id() + ", ärenden som öppnats " + round.from() + " till "
                + round.to() + ")");
        out.println("Väntade avsändare: " + round.expected().size() + ". Har levererat: "
                + delivered().size() + ". Ärenden som räknas: " + cases() + ". Senaste utgåva: "
                + edition.orElse("ingen") + ".");
        if (!submissions.isEmpty()) {
            out.println();
            out.println("Leveranser");
            submissions.forEach(submission -> out.println("  " + line(submission, municipalities)));
        }
        if (!missing().isEmpty()) {
            out.println();
            out.println("Inget räknas ännu från");
            missing().forEach(code -> out.println("  " + name(code, municipalities)));
        }
    }

    private static String line(Submission submission, Municipalities municipalities) {
        String what = Words.state(submission);
        String cases = submission.counts() ? ", ärenden: " + submission.casesCounted() : "";
        return name(submission.sender(), municipalities) + ": " + submission.fileName() + " – " + what + cases;
    }

    private static String name(String code, Municipalities municipalities) {
        return code
                + municipalities
                        .findCode(code)
                        .map(Municipality::name)
                        .map(name -> " " + name)
                        .orElse("");
    }
}
