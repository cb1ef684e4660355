package se.kvinnofrid.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.kvinnofrid.app.run.Submission;

/**
 * What has come in a round and what became of it.
 *
 * @param submissions all submissions of the round
 */
record Received(List<Submission> submissions) {

    Received {
        submissions = List.copyOf(submissions);
    }

    ExitCode exitCode() {
        return submissions.stream().anyMatch(Submission::waits) ? ExitCode.WAITING : ExitCode.DONE;
    }

    /** A few lines in Swedish: numbers first, then what somebody has to attend to. */
    String inWords(Path out) {
        List<String> lines = new ArrayList<>();
        lines.add("Leveranser: " + submissions.size() + " mottagna, " + number(Submission::counts) + " räknas, "
                + number(submission -> submission.state() == Submission.State.HELD) + " vilande, "
                + number(submission -> submission.state() == Submission.State.REFUSED) + " avvisade.");
        lines.add("Ärenden som räknas: "
                + submissions.stream()
                        .filter(Submission::counts)
                        .mapToLong(Submission::casesCounted)
                        .sum() + ".");
        submissions.stream()
                .filter(Submission::waits)
                .forEach(submission ->
                        lines.add("Att se till: " + submission.sender() + " " + submission.fileName() + " är "
                                + Words.state(submission) + "; se kvittensen i "
                                + out.resolve("receipts").resolve(submission.sender()) + "."));
        return String.join(System.lineSeparator(), lines);
    }

    private long number(Predicate<Submission> which) {
        return submissions.stream().filter(which).count();
    }
}
