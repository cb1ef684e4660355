package se.kvinnofrid.ingest.staging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.rule.Settling;
import se.kvinnofrid.ingest.staging.Ruling.Verdict;
import se.kvinnofrid.ingest.staging.StagedSubmission.State;

/**
 * Which submissions count. Of one municipality a newer submission takes the place of an older one whose operations (units) it covers
 * wholly, and stands beside one with other operations. It is held, until a person decides, when the operations overlap in part, when it
 * has far fewer cases than what it would replace, when another sender has sent the same cases, and when its rows belong to another
 * municipality than its sender. Accepted nevertheless, it takes the place of all that it overlaps.
 *
 * <p>Cases that name no operation are as an operation of their own; but whether a submission without any operation and one with named
 * ones are about the same cases cannot be known, so the newer of the two is held. Newer is what a later run registered, then what was
 * changed later, then by file name. Always reckoned from the beginning, so the outcome depends on the submissions and the decisions alone.
 */
public final class Settlement {

    /**
     * How a submission stands to the others.
     *
     * @param objections what speaks against counting it, also where a person has accepted it nevertheless
     */
    public record Standing(
            long id, State state, boolean counts, OptionalLong supersededBy, List<Objection> objections) {

        public Standing {
            objections = List.copyOf(objections);
        }
    }

    /**
     * What speaks against counting a submission.
     *
     * @param beside the other submission that is meant; the submission itself where no other is
     * @param cases the cases of what it would replace
     */
    public record Objection(Hold hold, long beside, long cases) {}

    private static final Comparator<StagedSubmission> AGE = Comparator.comparing(StagedSubmission::registered)
            .thenComparing(StagedSubmission::modified)
            .thenComparing(StagedSubmission::fileName)
            .thenComparing(StagedSubmission::sha256)
            .thenComparing(StagedSubmission::sender);

    private final Settling settling;
    private final Map<String, List<StagedSubmission>> alike;
    private final Map<Long, Standing> standings = new LinkedHashMap<>();

    private Settlement(Settling settling, List<StagedSubmission> submissions) {
        this.settling = settling;
        this.alike = submissions.stream()
                .filter(submission ->
                        submission.sound() && !submission.likeness().isEmpty())
                .filter(submission -> !isRejected(submission) && !submission.isMisplaced())
                .collect(Collectors.groupingBy(StagedSubmission::likeness));
    }

    /** The standing of every submission that has been judged. */
    public static List<Standing> of(List<StagedSubmission> submissions, Settling settling) {
        List<StagedSubmission> judged = submissions.stream()
                .filter(submission -> submission.state() != State.REGISTERED)
                .sorted(AGE)
                .toList();
        Settlement settlement = new Settlement(settling, judged);
        judged.stream()
                .collect(Collectors.groupingBy(StagedSubmission::municipality, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(settlement::settle);
        return settlement.standings.values().stream()
                .sorted(Comparator.comparing(Standing::id))
                .toList();
    }

    private void settle(List<StagedSubmission> oldestFirst) {
        List<StagedSubmission> counting = new ArrayList<>();
        for (StagedSubmission submission : oldestFirst) {
            if (!submission.sound() || submission.isRuled(Verdict.REFUSE)) {
                put(submission, State.REFUSED, List.of());
            } else if (submission.isRuled(Verdict.WITHDRAW)) {
                put(submission, State.WITHDRAWN, List.of());
            } else {
                settle(submission, counting);
            }
        }
    }

    private void settle(StagedSubmission submission, List<StagedSubmission> counting) {
        List<Objection> objections = objections(submission, counting);
        Set<Hold> overruled = submission
                .ruling()
                .filter(ruling -> ruling.verdict() == Verdict.ACCEPT)
                .map(Ruling::about)
                .orElse(Set.of());
        if (objections.stream().map(Objection::hold).allMatch(overruled::contains)) {
            List<StagedSubmission> replaced = counting.stream()
                    .filter(older -> covers(submission, older) || overlapInPart(submission, older))
                    .toList();
            replaced.forEach(older -> standings.computeIfPresent(
                    older.id(),
                    (id, standing) -> new Standing(
                            id, State.ACCEPTED, false, OptionalLong.of(submission.id()), standing.objections())));
            counting.removeAll(replaced);
            counting.add(submission);
            put(submission, State.ACCEPTED, objections);
        } else {
            put(submission, State.HELD, objections);
        }
    }

    /** At most one of each kind, in the order of the kinds. */
    private List<Objection> objections(StagedSubmission submission, List<StagedSubmission> counting) {
        Map<Hold, Objection> objections = new EnumMap<>(Hold.class);
        for (StagedSubmission older : counting) {
            if (overlapInPart(submission, older)) {
                objections.putIfAbsent(Hold.OVERLAP, new Objection(Hold.OVERLAP, older.id(), older.cases()));
            }
        }
        List<StagedSubmission> replaced = counting.stream()
                .filter(older -> units(submission).isEmpty() || covers(submission, older))
                .toList();
        long cases = replaced.stream().mapToLong(StagedSubmission::cases).sum();
        if (settling.isFarFewer(submission.cases(), cases)) {
            long last = replaced.get(replaced.size() - 1).id();
            objections.put(Hold.FEWER, new Objection(Hold.FEWER, last, cases));
        }
        for (StagedSubmission other : alike.getOrDefault(submission.likeness(), List.of())) {
            boolean elsewhere = !other.municipality().equals(submission.municipality());
            if (elsewhere && !submission.isMisplaced() && !other.registered().isAfter(submission.registered())) {
                objections.putIfAbsent(Hold.SAME_CONTENT, new Objection(Hold.SAME_CONTENT, other.id(), other.cases()));
            }
        }
        if (submission.isMisplaced()) {
            objections.put(Hold.WRONG_SENDER, new Objection(Hold.WRONG_SENDER, submission.id(), 0));
        }
        return List.copyOf(objections.values());
    }

    private void put(StagedSubmission submission, State state, List<Objection> objections) {
        boolean counts = state == State.ACCEPTED;
        standings.put(submission.id(), new Standing(submission.id(), state, counts, OptionalLong.empty(), objections));
    }

    private static boolean isRejected(StagedSubmission submission) {
        return submission.isRuled(Verdict.REFUSE) || submission.isRuled(Verdict.WITHDRAW);
    }

    private static boolean overlapInPart(StagedSubmission newer, StagedSubmission older) {
        Set<String> newUnits = units(newer);
        Set<String> oldUnits = units(older);
        boolean related = oldUnits.stream().anyMatch(newUnits::contains)
                || (namesNone(newUnits) && !oldUnits.isEmpty())
                || (namesNone(oldUnits) && !newUnits.isEmpty());
        return related && !covers(newer, older);
    }

    private static boolean covers(StagedSubmission newer, StagedSubmission older) {
        return units(newer).containsAll(units(older));
    }

    private static boolean namesNone(Set<String> units) {
        return units.equals(Set.of(""));
    }

    /** Operations that differ in case, spacing or accents only are one. */
    private static Set<String> units(StagedSubmission submission) {
        return submission.units().stream().map(Folding::fold).collect(Collectors.toSet());
    }
}
