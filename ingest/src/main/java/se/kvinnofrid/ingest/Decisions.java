package se.kvinnofrid.ingest;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.ingest.judge.CaseForm;
import se.kvinnofrid.ingest.staging.Decided;
import se.kvinnofrid.ingest.staging.DecisionLog;
import se.kvinnofrid.ingest.staging.Hold;
import se.kvinnofrid.ingest.staging.Ruling;
import se.kvinnofrid.ingest.staging.Ruling.Verdict;
import se.kvinnofrid.ingest.staging.Settlement;
import se.kvinnofrid.ingest.staging.StagedSubmission;
import se.kvinnofrid.ingest.staging.StagedSubmission.State;
import se.kvinnofrid.ingest.staging.Submissions;

/**
 * What people decide about submissions: to be called under the run lock, within one transaction. A decision is kept for good and takes
 * effect at once: which submissions of the round count is reckoned anew.
 */
public final class Decisions {

    /** What can be decided. */
    public enum Kind {
        /** A held submission counts nevertheless; one refused or withdrawn by a person is taken up again. */
        ACCEPT,
        /** A held submission does not count, and its cases are removed from staging. */
        REFUSE,
        /** A submission counts no more, and what it has replaced counts again. */
        WITHDRAW
    }

    /**
     * A submission whose standing a decision has changed.
     *
     * @param before {@code counts}, {@code superseded}, {@code held}, {@code refused}, {@code withdrawn} or {@code unread}
     * @param after likewise
     */
    public record Change(long submission, String sender, String fileName, int cases, String before, String after) {}

    private final Configuration configuration;
    private final DataSource dataSource;
    private final Clock clock;
    private final CaseForm form;

    public Decisions(Configuration configuration, DataSource dataSource, Clock clock) {
        this.configuration = configuration;
        this.dataSource = dataSource;
        this.clock = clock;
        this.form = new CaseForm(configuration.codebook());
    }

    /**
     * Decides about a submission.
     *
     * @param reason why, for everybody who asks later
     * @param operator who decides
     * @return the submissions that stand otherwise now, in order of their numbers
     * @throws DecisionException if this cannot be decided about the submission
     */
    public List<Change> decide(Kind kind, long id, String reason, String operator) throws SQLException {
        if (reason.isBlank() || operator.isBlank()) {
            throw new DecisionException("Ett beslut ska ha ett skäl (--reason) och någon som fattar det (--operator).");
        }
        Submissions submissions = new Submissions(dataSource, round(id));
        Map<Long, StagedSubmission> before = byId(submissions);
        StagedSubmission submission = before.get(id);
        if (submission == null) {
            throw unknown(id);
        }
        check(kind, submission);
        new DecisionLog(dataSource)
                .add(
                        new Decided(
                                id,
                                Verdict.valueOf(kind.name()),
                                reason.strip(),
                                operator.strip(),
                                clock.instant().truncatedTo(ChronoUnit.MICROS)),
                        heldFor(submission, before));
        if (kind == Kind.ACCEPT && submission.isRuled(Verdict.REFUSE)) {
            submissions.unread(id);
        }
        settle(configuration, submissions, form);
        return changes(before, byId(submissions));
    }

    /** Reckons which submissions count, and removes the cases of those that a person has refused. */
    static void settle(Configuration configuration, Submissions submissions, CaseForm form) throws SQLException {
        List<StagedSubmission> all = submissions.all();
        submissions.settle(Settlement.of(all, configuration.rules().settling()));
        for (StagedSubmission submission : all) {
            if (submission.isRuled(Verdict.REFUSE)) {
                submissions.clear(submission, form);
            }
        }
    }

    private String round(long id) throws SQLException {
        return Submissions.findRound(dataSource, id).orElseThrow(() -> unknown(id));
    }

    private static DecisionException unknown(long id) {
        return new DecisionException("Det finns ingen leverans " + id + ". Numren står i kvinnofrid status.");
    }

    private static void check(Kind kind, StagedSubmission submission) {
        boolean possible =
                switch (kind) {
                    case ACCEPT ->
                        submission.sound()
                                && (submission.state() == State.HELD
                                        || submission.isRuled(Verdict.REFUSE)
                                        || submission.isRuled(Verdict.WITHDRAW));
                    case REFUSE -> submission.state() == State.HELD;
                    case WITHDRAW -> submission.state() == State.ACCEPTED || submission.state() == State.HELD;
                };
        if (!possible) {
            throw new DecisionException("Leverans " + submission.id() + " (" + submission.fileName() + ") "
                    + word(standing(submission)) + " och kan inte "
                    + switch (kind) {
                        case ACCEPT -> "godtas: bara det som är vilande, återkallat eller avvisat av någon kan det.";
                        case REFUSE ->
                            "avvisas: bara det som är vilande kan det. Det som räknas kan återkallas (withdraw).";
                        case WITHDRAW -> "återkallas: bara det som räknas, är ersatt eller vilande kan det.";
                    });
        }
    }

    /** Of a submission that is not held now: for which reasons it would be. */
    private Set<Hold> heldFor(StagedSubmission submission, Map<Long, StagedSubmission> all) {
        List<StagedSubmission> asIfAccepted = new ArrayList<>(all.values());
        asIfAccepted.replaceAll(other -> other.id() == submission.id() ? other.under(Ruling.acceptAll()) : other);
        return Settlement.of(asIfAccepted, configuration.rules().settling()).stream()
                .filter(standing -> standing.id() == submission.id())
                .flatMap(standing -> standing.objections().stream())
                .map(Settlement.Objection::hold)
                .collect(Collectors.toSet());
    }

    private static Map<Long, StagedSubmission> byId(Submissions submissions) throws SQLException {
        return submissions.all().stream().collect(Collectors.toMap(StagedSubmission::id, Function.identity()));
    }

    private static List<Change> changes(Map<Long, StagedSubmission> before, Map<Long, StagedSubmission> after) {
        List<Change> changes = new ArrayList<>();
        for (StagedSubmission now : new TreeMap<>(after).values()) {
            StagedSubmission then = before.getOrDefault(now.id(), now);
            if (!standing(then).equals(standing(now))) {
                changes.add(change(then, now));
            }
        }
        return List.copyOf(changes);
    }

    private static Change change(StagedSubmission before, StagedSubmission after) {
        return new Change(
                after.id(), after.sender(), after.fileName(), after.cases(), standing(before), standing(after));
    }

    private static String standing(StagedSubmission submission) {
        return switch (submission.state()) {
            case REGISTERED -> "unread";
            case ACCEPTED -> submission.counts() ? "counts" : "superseded";
            case HELD, REFUSED, WITHDRAWN -> submission.state().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String word(String standing) {
        return switch (standing) {
            case "counts" -> "räknas redan";
            case "superseded" -> "är ersatt";
            case "held" -> "är vilande";
            case "refused" -> "är avvisad";
            case "withdrawn" -> "är återkallad";
            default -> "är inte läst";
        };
    }
}
