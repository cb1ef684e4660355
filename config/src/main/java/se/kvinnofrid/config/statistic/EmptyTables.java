package se.kvinnofrid.config.statistic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.kvinnofrid.config.yaml.Mapping;

/** Finds tables that can never say anything, whatever the cases are: what is divided into one group only, and what is never published anywhere. */
final class EmptyTables {

    private EmptyTables() {}

    /** Adds to the faults of a statistic those of its tables that can never say anything, with what to do. */
    static void check(Statistic statistic, Mapping mapping) {
        for (Breakdown breakdown : statistic.breakdowns()) {
            if (breakdown.values().size() < 2) {
                mapping.fault(
                        "more_breakdowns",
                        "the breakdown '" + breakdown.id() + "' has fewer than two groups: take it away");
            } else if (breakdown instanceof Breakdown.ByQuestion by) {
                filtered(statistic, by, mapping);
            }
        }
        Set<String> never = statistic.neverByMunicipality();
        if (statistic.isByMunicipalityAndYear()
                && !never.isEmpty()
                && statistic.categories().stream().map(Category::id).allMatch(never::contains)) {
            mapping.fault(
                    "never_by_municipality",
                    "nothing of '" + statistic.id() + "' could ever be published: rates are made by municipality only,"
                            + " and none of its categories may be");
        }
    }

    /** Groups that the statistic's own population leaves nobody in. */
    private static void filtered(Statistic statistic, Breakdown.ByQuestion breakdown, Mapping mapping) {
        Set<String> groups =
                breakdown.values().stream().map(Category::id).collect(Collectors.toCollection(TreeSet::new));
        statistic.where().ifPresent(where -> keep(where, breakdown.of(), groups));
        if (groups.size() < 2) {
            mapping.fault(
                    "where",
                    "the breakdown '" + breakdown.id() + "' can have cases in "
                            + (groups.isEmpty()
                                    ? "no group"
                                    : "the group '" + groups.iterator().next() + "' only")
                            + ", since the statistic counts no others: it would say the same as the table that is not"
                            + " divided. Write 'breakdowns: none', and the other breakdowns in 'more_breakdowns'");
        }
    }

    private static void keep(Condition condition, Question of, Set<String> groups) {
        if (condition instanceof Condition.Coded coded && coded.of().id().equals(of.id())) {
            groups.retainAll(coded.codes());
        } else if (condition instanceof Condition.All all) {
            List<Condition> parts = all.conditions();
            parts.forEach(part -> keep(part, of, groups));
        }
    }
}
