package se.kvinnofrid.report.content;

import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.config.report.Word;
import se.kvinnofrid.config.statistic.Breakdown;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Question;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.edition.TableKey;
import se.kvinnofrid.report.table.Group;

/**
 * How the nation is divided in one table or row of columns.
 *
 * @param id identifier of the breakdown; empty for half-years
 * @param name what it is divided by
 * @param prefix what must stand before a group's label where groups of several divisions stand together
 */
record Division(String id, String name, String prefix, List<Group> groups) {

    Division {
        groups = List.copyOf(groups);
    }

    /** Every division of a statistic that was published. */
    static List<Division> all(Material material, Statistic statistic) {
        List<Division> divisions = new ArrayList<>();
        for (Breakdown breakdown : statistic.breakdowns()) {
            if (!asksTheSame(statistic, breakdown)) {
                divisions.add(of(material, statistic, breakdown));
            }
        }
        List<Group> periods = material.publication.partsOfRound(statistic.id()).stream()
                .map(period -> new Group(
                        material.names.period(period),
                        new TableKey(statistic.id(), Publication.NATION, "", "", period)))
                .toList();
        divisions.add(new Division("", material.word(Word.HALF_YEAR), "", periods));
        divisions.removeIf(division -> division.groups().isEmpty());
        return divisions;
    }

    /** The division of a statistic by one of its breakdowns. */
    static Division of(Material material, Statistic statistic, Breakdown breakdown) {
        String name = material.names.breakdown(statistic, breakdown);
        List<Group> groups = new ArrayList<>();
        for (Category value : breakdown.values()) {
            TableKey key = material.publication.nation(statistic.id(), breakdown.id(), value.id());
            if (material.publication.has(key)) {
                groups.add(new Group(material.names.group(breakdown, value), key));
            }
        }
        return new Division(breakdown.id(), name, name + ": ", groups);
    }

    /** Whether a breakdown is a factor by yes and no: its figures stand in the table of differences. */
    static boolean isFactor(Breakdown breakdown) {
        return breakdown instanceof Breakdown.ByQuestion by && by.of() instanceof Question.Flag;
    }

    /** Whether a table would be divided by what it counts. */
    private static boolean asksTheSame(Statistic statistic, Breakdown breakdown) {
        return breakdown instanceof Breakdown.ByQuestion by
                && statistic.measures().stream()
                        .anyMatch(measure -> measure instanceof Measure.Distribution distribution
                                && distribution.of().equals(by.of()));
    }
}
