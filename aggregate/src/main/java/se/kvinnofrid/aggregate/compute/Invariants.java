package se.kvinnofrid.aggregate.compute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.round.Round;

/** What must hold for the computed cells of every edition; each rule is a query for cells that break it, in {@code invariants.sql}. */
final class Invariants {

    private static final Pattern RULE = Pattern.compile("-- (.+): (.+)\\n([^;]+);");
    private static final int SHOWN = 5;

    /** Mostly there are none: planned as if the first few came soon, a rule would take twenty times as long. */
    private static final String ALL_OF = "WITH broken AS MATERIALIZED (%s) SELECT cell FROM broken LIMIT %d";

    private final Session session;
    private final Round round;

    Invariants(Session session, Round round) {
        this.session = session;
        this.round = round;
    }

    void check() throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, String> rule : rules().entrySet()) {
            List<String> cells = session.query(
                    ALL_OF.formatted(rule.getValue(), SHOWN + 1), row -> row.getString("cell"), round.id());
            if (!cells.isEmpty()) {
                String more = cells.size() > SHOWN ? " and more" : "";
                broken.add(rule.getKey() + ", but not in "
                        + String.join("; ", cells.subList(0, Math.min(SHOWN, cells.size()))) + more);
            }
        }
        if (!broken.isEmpty()) {
            throw new InvariantException(
                    "no edition is made, because its figures contradict each other: " + String.join(". ", broken));
        }
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new TreeMap<>();
        Matcher rule = RULE.matcher(Session.resource(Invariants.class, "invariants.sql"));
        while (rule.find()) {
            rules.put(rule.group(2), rule.group(3));
        }
        return rules;
    }
}
