package se.kvinnofrid.aggregate.protect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.aggregate.protect.round.Rounded;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.population.Population;
import se.kvinnofrid.config.statistic.Measure;
import se.kvinnofrid.config.statistic.Statistic;

/** What rates and differences are reckoned from when figures are rounded. */
final class Derived {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final @Nullable Object[] NOTHING = new @Nullable Object[7];

    private record Inhabitants(String municipality, String year) {}

    private final Configuration configuration;
    private final Figures figures;
    private final Rounded rounded;
    private final Map<Row, Integer> places = new HashMap<>();
    private final Map<Inhabitants, Integer> adults = new HashMap<>();

    Derived(Configuration configuration, Figures figures, Rounded rounded) {
        this.configuration = configuration;
        this.figures = figures;
        this.rounded = rounded;
        for (int row = 0; row < figures.rows().size(); row++) {
            places.put(figures.rows().get(row), row);
        }
        for (Population.Adults some : configuration.population().entries()) {
            adults.put(new Inhabitants(some.municipality(), Integer.toString(some.year())), some.number());
        }
    }

    /**
     * Of a rate: per how many, and how many adults there are. Of a difference: whether it is the lower limit (-1), the difference (0) or the
     * upper limit (1), and count and base of the groups that are compared. Seven columns, empty where they do not apply.
     */
    List<@Nullable Object> of(Row row) {
        @Nullable Object[] columns = NOTHING.clone();
        Optional<Measure> measure = configuration.statistics().find(row.statistic()).stream()
                .map(Statistic::measures)
                .flatMap(List::stream)
                .filter(one -> one.categories().stream()
                        .anyMatch(category -> category.id().equals(row.category())))
                .findFirst();
        if (measure.orElse(null) instanceof Measure.Rate rate) {
            columns[0] = rate.per();
            columns[1] = adults.get(new Inhabitants(row.area(), row.period()));
        } else if (measure.orElse(null) instanceof Measure.Difference difference) {
            columns[2] = row.category().equals(difference.low().id())
                    ? -1
                    : row.category().equals(difference.high().id()) ? 1 : 0;
            compare(row, difference.share(), YES, columns, 3);
            compare(row, difference.share(), NO, columns, 5);
        }
        return Arrays.asList(columns);
    }

    private void compare(Row row, String share, String group, @Nullable Object[] columns, int first) {
        Integer place = places.get(
                new Row(row.statistic(), row.level(), row.area(), row.breakdown(), group, row.period(), share));
        if (place != null) {
            columns[first] = value(figures.of(place, Figures.Part.COUNT));
            columns[first + 1] = value(figures.of(place, Figures.Part.BASE));
        }
    }

    private @Nullable Long value(int figure) {
        return figure == Figures.NONE || rounded.values()[figure] == Rounded.NONE
                ? null
                : Long.valueOf(rounded.values()[figure]);
    }
}
