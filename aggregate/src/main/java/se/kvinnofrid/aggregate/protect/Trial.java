package se.kvinnofrid.aggregate.protect;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.protect.attack.Attacker;
import se.kvinnofrid.aggregate.protect.attack.Change;
import se.kvinnofrid.aggregate.protect.attack.Found;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.protection.Protection;
import se.kvinnofrid.config.round.Round;

/** Lets an attacker try what was written, and keeps back an edition in which he finds out something. */
final class Trial {

    /** So many of the figures found are named. */
    private static final int NAMED = 5;

    private final Session session;
    private final Configuration configuration;
    private final Round round;

    Trial(Session session, Configuration configuration, Round round) {
        this.session = session;
        this.configuration = configuration;
        this.round = round;
    }

    /**
     * Somebody who sees what is published, this edition and the final ones before it, must find out no small number. That he finds out what is
     * left of a base, or another number that is hidden or rounded only for the sake of others, where that is none of a few, does no harm.
     *
     * @throws NotReleasedException if he does
     */
    void attack(String edition, Figures figures, BitSet secrets) throws SQLException {
        Map<Row, Integer> places = new HashMap<>();
        for (int row = 0; row < figures.rows().size(); row++) {
            places.put(figures.rows().get(row), row);
        }
        Attacker attacker = new Attacker(session, configuration.statistics(), round, configuration.protection());
        List<Found> found = attacker.attack(edition, changes(edition)).stream()
                .filter(one -> !one.edition().equals(edition)
                        || isSecret(figures, places.get(one.row()), one.hidden(), secrets))
                .toList();
        found = found.isEmpty() ? found : new ShownBefore(session, configuration.protection()).harmful(found, edition);
        if (!found.isEmpty()) {
            throw new NotReleasedException(
                    "the edition is not released: an attacker who knows what is published can narrow " + found.size()
                            + " hidden figures too far, such as "
                            + found.stream().limit(NAMED).map(Found::text).collect(Collectors.joining("; "))
                            + ". Coarsen these tables: join categories, take away a breakdown, or set breakdown_periods: round"
                            + " (config/statistics)");
        }
    }

    /**
     * How many cases came or went from each final edition to the one after it. Where figures are rounded the editions do not tell; who knows it
     * from elsewhere finds out most.
     */
    private Map<String, Change> changes(String edition) throws SQLException {
        if (configuration.protection().method() != Protection.Method.ROUNDING) {
            return Map.of();
        }
        Map<String, Change> changes = new HashMap<>();
        Map.Entry<String, Long> before = null;
        for (Map.Entry<String, Long> next : session.query(
                """
                SELECT this.name, (SELECT coalesce(sum(cases), 0) FROM result.edition_submission WHERE edition_id = this.id) AS cases
                FROM result.edition this
                WHERE round = ? AND (status = 'final' OR name = ?)
                ORDER BY created_at, name
                """, row -> Map.entry(row.getString("name"), row.getLong("cases")), round.id(), edition)) {
            if (before != null) {
                long more = next.getValue() - before.getValue();
                changes.put(before.getKey(), new Change(Math.max(0, more), Math.max(0, -more)));
            }
            before = next;
        }
        return changes;
    }

    private static boolean isSecret(Figures figures, @Nullable Integer row, Found.Hidden hidden, BitSet secrets) {
        if (row == null) {
            return true;
        }
        int figure =
                switch (hidden) {
                    case COUNT -> figures.of(row, Figures.Part.COUNT);
                    case BASE -> figures.of(row, Figures.Part.BASE);
                    case COMPLEMENT -> figures.complement(row);
                };
        return figure == Figures.NONE || secrets.get(figure);
    }
}
