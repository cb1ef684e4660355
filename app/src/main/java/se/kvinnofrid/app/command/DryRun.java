package se.kvinnofrid.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.kvinnofrid.aggregate.AggregateRequest;
import se.kvinnofrid.aggregate.diff.DiffPage;
import se.kvinnofrid.aggregate.diff.Differences;
import se.kvinnofrid.app.run.Rehearsal;
import se.kvinnofrid.app.run.Session;
import se.kvinnofrid.app.run.Submission;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.round.Round;

/**
 * What a run would do, without doing it.
 *
 * @param before what has come until now
 * @param after what would have come
 * @param outcome the edition it would make
 */
record DryRun(Received before, Received after, Rehearsal.Outcome outcome) {

    static DryRun of(
            CommonOptions common,
            Configuration configuration,
            Path inbox,
            Round round,
            AggregateRequest request,
            Differences.Scope scope) {
        try (Watching watching = new Watching(common.quiet());
                Session session = Session.openToRehearse(common.projectFolder(), common.findConfigurationFolder())) {
            Received before = Received.of(configuration, round, session.store());
            String key = session.rehearsalKey(round.id());
            try (Rehearsal rehearsal = session.rehearse(configuration, watching.progress())) {
                Rehearsal.Outcome outcome = rehearsal.perform(inbox, round, key, request, scope);
                return new DryRun(before, Received.of(configuration, round, rehearsal.store()), outcome);
            }
        }
    }

    String inWords(Configuration configuration) {
        List<String> lines = new ArrayList<>();
        lines.add("Provkörning: ingenting har skrivits.");
        List<Submission> changed = changed();
        lines.add(changed.isEmpty() ? "Inga leveranser skulle ändras." : "Leveranser som skulle ändras:");
        changed.forEach(submission -> lines.add("  " + line(submission)));
        lines.add(outcome.edition()
                .map(name -> "En ny utgåva skulle göras: " + name + ".")
                .orElse("Ingen ny utgåva skulle göras."));
        outcome.diff().ifPresent(diff -> {
            lines.add("");
            lines.add(new DiffPage(diff, configuration, Language.SV).markdown().stripTrailing());
        });
        return String.join(System.lineSeparator(), lines);
    }

    String toJson() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("dry_run", true);
        told.put("edition", outcome.edition().orElse(""));
        told.put("submissions", changed().stream().map(this::entry).toList());
        told.put("diff", outcome.diff());
        return Json.write(told);
    }

    /** The submissions that would be new or stand otherwise. */
    private List<Submission> changed() {
        Map<Long, Submission> known = known();
        return after.submissions().stream()
                .filter(submission -> !Words.state(submission)
                        .equals(Optional.ofNullable(known.get(submission.id()))
                                .map(Words::state)
                                .orElse("")))
                .toList();
    }

    private Map<Long, Submission> known() {
        return before.submissions().stream().collect(Collectors.toMap(Submission::id, Function.identity()));
    }

    private String line(Submission submission) {
        String was = Optional.ofNullable(known().get(submission.id()))
                .map(Words::state)
                .orElse("ny");
        return (after.named(submission.sender()) + " " + submission.fileName() + ": " + was + " → "
                        + Words.state(submission) + ", ärenden: " + submission.casesCounted() + ". "
                        + String.join(" ", after.matter(submission).why()))
                .strip();
    }

    private Map<String, Object> entry(Submission submission) {
        Map<String, Object> entry = new LinkedHashMap<>(RunReport.line(submission, after.matter(submission)));
        entry.put("new", !known().containsKey(submission.id()));
        return entry;
    }
}
