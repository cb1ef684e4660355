package se.kvinnofrid.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.kvinnofrid.app.run.Store;
import se.kvinnofrid.app.run.Submission;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.round.Municipalities;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.ingest.Matter;

/**
 * What has come in a round and what became of it.
 *
 * @param round the round
 * @param municipalities for their names
 * @param submissions all submissions of the round
 * @param matters why submissions are held and what was decided about them, by their numbers
 */
record Received(Round round, Municipalities municipalities, List<Submission> submissions, Map<Long, Matter> matters) {

    private static final Matter NOTHING = new Matter(List.of(), List.of());

    Received {
        submissions = List.copyOf(submissions);
        matters = Map.copyOf(matters);
    }

    static Received of(Configuration configuration, Round round, Store store) {
        return new Received(
                round,
                configuration.municipalities(),
                store.submissions(round.id()),
                store.matters(configuration, round));
    }

    ExitCode exitCode() {
        return submissions.stream().anyMatch(Submission::waits) ? ExitCode.WAITING : ExitCode.DONE;
    }

    /** What there is to say about a submission. */
    Matter matter(Submission submission) {
        return matters.getOrDefault(submission.id(), NOTHING);
    }

    /** The municipalities of which something counts. */
    SortedSet<String> delivered() {
        return submissions.stream()
                .filter(Submission::counts)
                .map(Submission::municipality)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The expected municipalities of which nothing counts. */
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

    /** A municipality's code and name. */
    String named(String code) {
        return code
                + municipalities
                        .findCode(code)
                        .map(Municipality::name)
                        .map(name -> " " + name)
                        .orElse("");
    }

    /** A few lines in Swedish: numbers first, then what somebody has to attend to. */
    String inWords(Path out) {
        List<String> lines = new ArrayList<>();
        lines.add("Leveranser: " + submissions.size() + " mottagna, " + number(Submission::counts) + " räknas, "
                + number(submission -> submission.state() == Submission.State.HELD) + " vilande, "
                + number(submission -> submission.state() == Submission.State.REFUSED) + " avvisade.");
        lines.add("Ärenden som räknas: " + cases() + ".");
        lines.add("Väntade avsändare: " + round.expected().size() + ", utan leverans som räknas: "
                + missing().size() + " (kvinnofrid status namnger dem).");
        submissions.stream().filter(Submission::waits).forEach(submission -> lines.add(toAttendTo(submission, out)));
        return String.join(System.lineSeparator(), lines);
    }

    private String toAttendTo(Submission submission, Path out) {
        boolean held = submission.state() == Submission.State.HELD;
        String why = String.join(" ", matter(submission).why());
        return "Att se till: " + submission.sender() + " " + submission.fileName() + " är " + Words.state(submission)
                + "; se kvittensen i " + out.resolve("receipts").resolve(submission.sender()) + "."
                + (held ? " " + why + " Avgör med accept eller refuse " + submission.id() + "." : "");
    }

    private long number(Predicate<Submission> which) {
        return submissions.stream().filter(which).count();
    }
}
