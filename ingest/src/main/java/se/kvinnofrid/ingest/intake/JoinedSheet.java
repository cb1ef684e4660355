package se.kvinnofrid.ingest.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.ingest.finding.Findings;
import se.kvinnofrid.ingest.finding.Spot;
import se.kvinnofrid.ingest.judge.Answer;
import se.kvinnofrid.ingest.judge.Case;
import se.kvinnofrid.ingest.judge.Merging;
import se.kvinnofrid.ingest.read.UnreadableFile;

/** What a sheet beside that of the cases says about them, by as much of the case key as it has columns for. */
final class JoinedSheet {

    private static final class Joined {
        private final List<Integer> rows = new ArrayList<>();
        private final Merging said;
        private boolean used;

        private Joined(Case said) {
            this.said = new Merging(said);
        }
    }

    private final String name;
    private final List<Integer> key;
    private final int mostRows;
    private final Map<List<Answer>, Joined> byKey = new LinkedHashMap<>();

    /**
     * A sheet without rows yet.
     *
     * @param key places of the variables of the case key that the sheet has columns for
     * @param mostRows most rows for one case
     */
    JoinedSheet(String name, List<Integer> key, int mostRows) {
        this.name = name;
        this.key = List.copyOf(key);
        this.mostRows = mostRows;
    }

    String name() {
        return name;
    }

    void add(Case said) throws UnreadableFile {
        Joined before = byKey.get(key(said));
        if (before == null) {
            before = new Joined(said);
            byKey.put(key(said), before);
        } else {
            before.said.add(said);
        }
        before.rows.add(said.row());
        if (before.rows.size() > mostRows) {
            throw new UnreadableFile(Condition.TOO_LARGE, "@intake.rows_per_case:" + mostRows);
        }
    }

    /** The case together with what the sheet says about it. */
    Case join(Case c) {
        Joined joined = byKey.get(key(c));
        if (joined == null) {
            return c;
        }
        joined.used = true;
        return c.mergedWith(joined.said.merged());
    }

    /** Notes the rows that belong to no case. */
    void noteUnused(Findings findings) {
        byKey.values().stream()
                .filter(joined -> !joined.used)
                .forEach(joined -> joined.rows.forEach(
                        row -> findings.note(Condition.ROW_WITHOUT_CASE, new Spot(name, -1, "", ""), "", "", row)));
    }

    private List<Answer> key(Case c) {
        return key.stream().map(c::answer).toList();
    }
}
