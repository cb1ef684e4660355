package se.kvinnofrid.ingest;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.round.Municipality;
import se.kvinnofrid.ingest.staging.Decided;
import se.kvinnofrid.ingest.staging.DecisionLog;
import se.kvinnofrid.ingest.staging.Settlement;
import se.kvinnofrid.ingest.staging.StagedSubmission;
import se.kvinnofrid.ingest.staging.StagedSubmission.State;
import se.kvinnofrid.ingest.staging.Submissions;

/** Says in words why submissions of a round are held, and what was decided about them. */
final class Matters {

    private static final String TEXTS = "settling.";

    private final Configuration configuration;
    private final Language language;
    private final Map<Long, StagedSubmission> submissions = new HashMap<>();
    private final Map<Long, Settlement.Standing> standings = new TreeMap<>();
    private final Map<Long, List<Decided>> decisions;

    private Matters(Configuration configuration, Language language, Map<Long, List<Decided>> decisions) {
        this.configuration = configuration;
        this.language = language;
        this.decisions = decisions;
    }

    /** Reads how the submissions of a round stand. */
    static Matters read(Configuration configuration, DataSource dataSource, String round, Language language)
            throws SQLException {
        Matters matters = new Matters(configuration, language, new DecisionLog(dataSource).of(round));
        List<StagedSubmission> all = new Submissions(dataSource, round).all();
        all.forEach(submission -> matters.submissions.put(submission.id(), submission));
        Settlement.of(all, configuration.rules().settling())
                .forEach(standing -> matters.standings.put(standing.id(), standing));
        return matters;
    }

    /** Why it is held, or what was decided last if that is why it counts or does not; one sentence each. */
    List<String> why(long id) {
        Settlement.Standing standing = standings.get(id);
        if (standing == null) {
            return List.of();
        }
        if (standing.state() == State.HELD) {
            return standing.objections().stream()
                    .map(objection -> objection(id, objection))
                    .toList();
        }
        List<Decided> decided = decisions.getOrDefault(id, List.of());
        boolean plain =
                standing.state() == State.ACCEPTED && standing.objections().isEmpty();
        return decided.isEmpty() || plain || !submission(id).sound()
                ? List.of()
                : List.of(decision(decided.get(decided.size() - 1)));
    }

    /** Every submission of which there is something to say, by its number. */
    Map<Long, Matter> all() {
        Map<Long, Matter> all = new TreeMap<>();
        for (long id : submissions.keySet()) {
            List<Matter.Decision> decided = decisions.getOrDefault(id, List.of()).stream()
                    .map(d -> new Matter.Decision(
                            d.verdict().name().toLowerCase(Locale.ROOT), d.reason(), d.operator(), d.time()))
                    .toList();
            Matter matter = new Matter(why(id), decided);
            if (!matter.why().isEmpty() || !decided.isEmpty()) {
                all.put(id, matter);
            }
        }
        return all;
    }

    /** What speaks against counting a submission. */
    private String objection(long id, Settlement.Objection objection) {
        StagedSubmission submission = submission(id);
        return text(
                "held_" + objection.hold().name().toLowerCase(Locale.ROOT),
                Map.of(
                        "file", submission(objection.beside()).fileName(),
                        "cases", Integer.toString(submission.cases()),
                        "before", Long.toString(objection.cases()),
                        "municipality", named(submission.municipality()),
                        "sender", named(submission.sender())));
    }

    private String decision(Decided decided) {
        LocalDate day = LocalDate.ofInstant(decided.time(), Inbox.ZONE);
        return text(
                "decided_" + decided.verdict().name().toLowerCase(Locale.ROOT),
                Map.of("day", day.toString(), "reason", decided.reason()));
    }

    private String text(String key, Map<String, String> values) {
        return configuration.texts().of(TEXTS + key, language, values);
    }

    private StagedSubmission submission(long id) {
        StagedSubmission submission = submissions.get(id);
        if (submission == null) {
            throw new IllegalStateException("submission " + id + " is not among those of the round");
        }
        return submission;
    }

    private String named(String code) {
        return configuration
                .municipalities()
                .findCode(code)
                .map(Municipality::name)
                .map(name -> code + " " + name)
                .orElse(code);
    }
}
