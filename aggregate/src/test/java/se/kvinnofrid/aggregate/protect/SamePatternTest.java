package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.kvinnofrid.aggregate.protect.choose.Chooser;

/** What is chosen to be hidden, by one thread and by several. */
class SamePatternTest {

    @ParameterizedTest
    @EnumSource(DrawnTables.Shape.class)
    void the_same_is_hidden_whatever_the_number_of_threads(DrawnTables.Shape shape) {
        for (int number = 0; number < 4; number++) {
            DrawnTables tables = DrawnTables.of(shape, number);

            assertThat(hidden(tables, 8))
                    .isEqualTo(hidden(tables, 1))
                    .isNotEqualTo(tables.primary().hidden());
        }
    }

    private static BitSet hidden(DrawnTables tables, int threads) {
        Past past = Past.none(tables.figures(), tables.truth());
        Chooser chooser = new Chooser(
                tables.figures(),
                tables.truth().relations(),
                tables.truth().values(),
                new Chooser.Limits(past.least(), past.greatest()),
                new Chooser.Settled(tables.primary().hidden(), tables.primary().secrets(), new BitSet()),
                tables.weights(),
                new Chooser.Demand(tables.need(), 0, Duration.ofMinutes(1), threads));
        chooser.choose();
        return chooser.hidden();
    }
}
