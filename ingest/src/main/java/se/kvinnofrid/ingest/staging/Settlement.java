package se.kvinnofrid.ingest.staging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.ingest.staging.StagedSubmission.State;

/**
 * Which submissions count. Of one sender a newer submission takes the place of an older one whose operations (units) it covers wholly,
 * stands beside one with other operations, and is held when they overlap in part. Cases that name no operation are as an operation of
 * their own; but whether a submission without any operation and one with named ones are about the same cases cannot be known, so the newer
 * of the two is held. Newer is what a later run registered, then what was changed later, then by file name. Always reckoned from the beginning, so
 * the outcome depends on the submissions alone.
 */
public final class Settlement {

    /** How a submission stands to the others of its sender. */
    public record Standing(long id, State state, boolean counts, OptionalLong supersededBy) {}

    private static final Comparator<StagedSubmission> AGE = Comparator.comparing(StagedSubmission::registered)
            .thenComparing(StagedSubmission::modified)
            .thenComparing(StagedSubmission::fileName)
            .thenComparing(StagedSubmission::sha256);

    private final Map<Long, Standing> standings = new LinkedHashMap<>();

    private Settlement() {}

    /** The standing of every submission that has been judged. */
    public static List<Standing> of(List<StagedSubmission> submissions) {
        Settlement settlement = new Settlement();
        submissions.stream()
                .filter(submission -> submission.state() != State.REGISTERED)
                .sorted(AGE)
                .collect(Collectors.groupingBy(StagedSubmission::sender, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(settlement::settle);
        return settlement.standings.values().stream()
                .sorted(Comparator.comparing(Standing::id))
                .toList();
    }

    private void settle(List<StagedSubmission> oldestFirst) {
        List<StagedSubmission> counting = new ArrayList<>();
        for (StagedSubmission submission : oldestFirst) {
            if (submission.state() == State.REFUSED) {
                put(submission, State.REFUSED, false, OptionalLong.empty());
            } else if (counting.stream().anyMatch(older -> overlapInPart(submission, older))) {
                put(submission, State.HELD, false, OptionalLong.empty());
            } else {
                counting.stream()
                        .filter(older -> covers(submission, older))
                        .forEach(older -> put(older, State.ACCEPTED, false, OptionalLong.of(submission.id())));
                counting.removeIf(older -> covers(submission, older));
                counting.add(submission);
                put(submission, State.ACCEPTED, true, OptionalLong.empty());
            }
        }
    }

    private void put(StagedSubmission submission, State state, boolean counts, OptionalLong supersededBy) {
        standings.put(submission.id(), new Standing(submission.id(), state, counts, supersededBy));
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
