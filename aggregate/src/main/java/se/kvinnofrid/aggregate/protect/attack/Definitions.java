package se.kvinnofrid.aggregate.protect.attack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.statistic.Statistics;

/** Which measure gives a row. */
final class Definitions {

    /** A statistic and its measure. */
    private record Definition(Statistic statistic, Measure measure) {}

    private final Map<String, Map<String, Definition>> definitions = new HashMap<>();

    Definitions(Statistics all) {
        for (Statistic statistic : all.all()) {
            Map<String, Definition> categories = definitions.computeIfAbsent(statistic.id(), id -> new HashMap<>());
            statistic.measures().forEach(measure -> measure.categories()
                    .forEach(category -> categories.putIfAbsent(category.id(), new Definition(statistic, measure))));
        }
    }

    private Optional<Definition> definition(Row row) {
        return Optional.ofNullable(
                definitions.getOrDefault(row.statistic(), Map.of()).get(row.category()));
    }

    /** The measure, if there is such a statistic and category. */
    Optional<Measure> find(Row row) {
        return definition(row).map(Definition::measure);
    }

    /** Whether the row can still be defined; a final edition may have rows of statistics that are no more. */
    boolean hasRow(Row row) {
        return definition(row).isPresent()
                && (row.breakdown().isEmpty()
                        || definition(row).stream()
                                .flatMap(definition -> definition.statistic().breakdowns().stream())
                                .anyMatch(breakdown -> breakdown.id().equals(row.breakdown())));
    }

    /** Whether the row counts all cases. */
    boolean countsEverybody(Row row) {
        return definition(row)
                .filter(definition -> definition.statistic().where().isEmpty())
                .filter(definition -> definition.measure() instanceof Measure.CaseCount count
                        && count.where().isEmpty())
                .isPresent();
    }

    /** Whether the row counts cases, and not what was done for them. */
    boolean countsCases(Row row) {
        return find(row).filter(Measure.EntryDistribution.class::isInstance).isEmpty();
    }
}
