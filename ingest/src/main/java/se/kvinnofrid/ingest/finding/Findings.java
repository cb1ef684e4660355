package se.kvinnofrid.ingest.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Rules;
import se.kvinnofrid.config.rule.Severity;

/**
 * Gathers findings in bounded memory: identical ones together, of too many different texts in one column the first only. What may point
 * out a person is not kept, whoever notes it.
 */
public final class Findings {

    private record Key(Condition condition, Spot spot, String found, boolean others, String limit) {}

    private record Kind(Condition condition, Spot spot) {}

    private static final class Tally {
        private final List<Integer> rows = new ArrayList<>();
        private int count;
        private int last = -1;
    }

    private final Rules rules;
    private final int mostListed;
    private final PersonalTexts personal;
    private final Map<Key, Tally> tallies = new HashMap<>();
    private final Map<Kind, Integer> different = new HashMap<>();
    private int listed;

    /**
     * Nothing found yet.
     *
     * @param mostListed how many rows are listed with all findings together, beside the first few of each, which always are
     */
    public Findings(Rules rules, int mostListed) {
        this.rules = rules;
        this.mostListed = mostListed;
        this.personal = new PersonalTexts(rules.personalData());
    }

    /** What has been found so far, so that a reading can be done again from here. */
    public Findings copy() {
        Findings copy = new Findings(rules, mostListed);
        for (Finding finding : sorted()) {
            Tally tally = copy.tally(
                    new Key(finding.condition(), finding.spot(), finding.found(), finding.others(), finding.limit()));
            tally.rows.addAll(finding.rows());
            tally.count = finding.count();
        }
        copy.listed = listed;
        return copy;
    }

    /** Notes something about the file as a whole. */
    public Severity note(Condition condition, Spot spot, String limit) {
        return note(condition, spot, "", limit, 0);
    }

    /**
     * Notes something about a row.
     *
     * @param found the offending text, if it may be repeated; shortened here
     * @param limit what the rule compares with
     * @param row the row's number as the sender sees it; 0 for the file as a whole
     * @return what it means for the row
     */
    public Severity note(Condition condition, Spot spot, String found, String limit, int row) {
        String kept = found.isEmpty() || personal.isSuspect(found) ? "" : shortened(found);
        Tally tally = tally(new Key(condition, safe(spot), kept, false, limit));
        if (row > 0 && row != tally.last) {
            tally.last = row;
            tally.count++;
            boolean first = tally.rows.size() < rules.limits().rowsListed();
            if (first || (listed < mostListed && tally.rows.size() == tally.count - 1)) {
                tally.rows.add(row);
                listed += first ? 0 : 1;
            }
        }
        return rules.of(condition).severity();
    }

    /** Takes back what was noted under a condition. */
    public void drop(Condition condition) {
        tallies.keySet().removeIf(key -> key.condition() == condition);
        different.keySet().removeIf(kind -> kind.condition() == condition);
    }

    /** All findings: the gravest first, then by rule, place, first row and text. */
    public List<Finding> sorted() {
        return tallies.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> rules.of(finding.condition()).code())
                        .thenComparing(finding -> finding.spot().sheet())
                        .thenComparing(finding -> finding.spot().column())
                        .thenComparing(finding -> finding.spot().variable())
                        .thenComparing(Finding::others)
                        .thenComparing(finding ->
                                finding.rows().isEmpty() ? 0 : finding.rows().get(0))
                        .thenComparing(Finding::found)
                        .thenComparing(Finding::limit))
                .toList();
    }

    /** Whether anything of the severity was found. */
    public boolean has(Severity severity) {
        return tallies.keySet().stream()
                .anyMatch(key -> rules.of(key.condition()).severity() == severity);
    }

    private Tally tally(Key key) {
        Tally known = tallies.get(key);
        if (known != null) {
            return known;
        }
        int texts = different.merge(new Kind(key.condition(), key.spot()), 1, Integer::sum);
        Key kept = texts > rules.limits().valuesListed() ? withoutText(key) : key;
        return tallies.computeIfAbsent(kept, k -> new Tally());
    }

    /** Where the texts differ the limit is the same for all, and the other way round. */
    private static Key withoutText(Key key) {
        return new Key(key.condition(), key.spot(), "", true, key.found().isEmpty() ? "" : key.limit());
    }

    private Finding finding(Key key, Tally tally) {
        return new Finding(
                key.condition(),
                rules.of(key.condition()).severity(),
                key.spot(),
                key.found(),
                key.others(),
                key.limit(),
                tally.count,
                tally.rows);
    }

    private Spot safe(Spot spot) {
        boolean personalHeader = !spot.header().isEmpty() && personal.isPersonalText(spot.header());
        return personalHeader ? new Spot(spot.sheet(), spot.column(), "", spot.variable()) : spot;
    }

    private String shortened(String found) {
        String line = found.strip().replaceAll("\\s+", " ");
        int most = rules.limits().foundLength();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
