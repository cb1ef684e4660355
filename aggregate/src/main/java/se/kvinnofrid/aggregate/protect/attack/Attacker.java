package se.kvinnofrid.aggregate.protect.attack;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.sql.Session;
import se.kvinnofrid.config.protection.Protection;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Statistics;

/**
 * Somebody outside who has everything that is published of a round, knows how the statistics are defined, and tries to find out what is
 * hidden. Reads published tables only.
 */
public final class Attacker {

    private final Session session;
    private final Statistics statistics;
    private final Definitions definitions;
    private final Round round;
    private final Protection protection;

    public Attacker(Session session, Statistics statistics, Round round, Protection protection) {
        this.session = session;
        this.statistics = statistics;
        this.definitions = new Definitions(statistics);
        this.round = round;
        this.protection = protection;
    }

    /** As {@link #attack(String, Map)}, by somebody who takes for granted that no case is ever corrected. */
    public List<Found> attack(String edition) throws SQLException {
        return attack(edition, Map.of());
    }

    /**
     * What can be found out of the figures that an edition hides, from it and from the final editions of its round before it; and what it
     * gives away of figures that those hide. Figures are found that can have fewer than {@code threshold} values. In order of rows.
     *
     * @param edition the edition, final or not
     * @param changes how many cases came and went from a final edition to the one after it, by the earlier one's name; what is not said is
     *     taken to be the difference of all cases
     * @throws IllegalStateException if what is published contradicts itself
     */
    public List<Found> attack(String edition, Map<String, Change> changes) throws SQLException {
        List<PublishedEdition> editions = PublishedEdition.read(session, round, edition);
        List<Found> all = attack(editions, changes);
        if (all.stream().allMatch(found -> found.edition().equals(edition))) {
            return all;
        }
        List<Found> before = attack(editions.subList(0, editions.size() - 1), changes);
        return all.stream()
                .filter(found -> before.stream().noneMatch(one -> isNoNews(found, one)))
                .toList();
    }

    /** What was as well known before. */
    private static boolean isNoNews(Found found, Found before) {
        return found.edition().equals(before.edition())
                && found.row().equals(before.row())
                && found.hidden() == before.hidden()
                && found.range().values() >= before.range().values();
    }

    private List<Found> attack(List<PublishedEdition> editions, Map<String, Change> changes) {
        Set<Row> rows = new LinkedHashSet<>(editions.get(editions.size() - 1).rows());
        for (PublishedEdition earlier : editions.subList(0, editions.size() - 1)) {
            earlier.rows().stream().filter(definitions::hasRow).forEach(rows::add);
        }
        Figures figures = Figures.of(statistics, round, List.copyOf(rows));
        return new Attack(definitions, figures, round, editions, protection.threshold()).run(changes);
    }
}
