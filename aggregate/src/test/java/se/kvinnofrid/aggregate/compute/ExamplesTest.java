package se.kvinnofrid.aggregate.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.aggregate.TestDatabase;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.statistic.Example;
import se.kvinnofrid.config.statistic.Statistic;

/** The examples that stand beside the statistics are true. */
class ExamplesTest {

    private static final Configuration CONFIGURATION = Configuration.read(ConfigurationFiles.packed());
    private static final String MUNICIPALITY = "0180";

    private final Staging staging;

    ExamplesTest() throws SQLException {
        staging = Staging.create(CONFIGURATION, TestDatabase.create());
    }

    @TestFactory
    Stream<DynamicTest> every_example_gives_the_cells_it_says() {
        return CONFIGURATION.statistics().all().stream().flatMap(statistic -> statistic.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        statistic.id() + " (" + example.place() + ")", () -> holds(statistic, example))));
    }

    private void holds(Statistic statistic, Example example) throws SQLException {
        staging.clear();
        staging.add(MUNICIPALITY, staging.submission(MUNICIPALITY), example.cases());
        Map<String, Map<String, String>> cells =
                Computed.of(staging, CONFIGURATION, CONFIGURATION.statistics().only(List.of(statistic)));
        for (Example.Cell expected : example.cells()) {
            Map<String, String> key = expected.key();
            String name = Computed.key(
                    statistic.id(),
                    key.getOrDefault("area", "00"),
                    key.getOrDefault("breakdown", ""),
                    key.getOrDefault("breakdown_value", ""),
                    key.getOrDefault("period", CONFIGURATION.latestRound().id()),
                    key.getOrDefault("category", ""));
            Map<String, String> figures = new LinkedHashMap<>();
            expected.figures()
                    .forEach((figure, text) ->
                            figures.put(figure, text.isEmpty() ? "" : Computed.written(new BigDecimal(text))));
            assertThat(cells).containsKey(name);
            assertThat(cells.get(name)).as(name).containsAllEntriesOf(figures);
        }
    }
}
