package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.aggregate.protect.choose.Chooser;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;

/** What is hidden about a secret that can be found out in every pattern that was tried. */
class WithdrawnTablesTest {

    private static final DrawnTables TABLES = DrawnTables.of(DrawnTables.Shape.FIVE_ANSWERS_BY_FOUR_OTHERS, 0);

    @Test
    void the_nations_tables_without_breakdown_are_hidden_last() {
        BitSet before = TABLES.primary().hidden();
        List<Integer> found = before.stream()
                .boxed()
                .filter(figure -> !row(figure).breakdown().isEmpty())
                .toList();
        Chooser chooser = chooser();

        chooser.withdraw(found, 1);
        chooser.withdraw(found, 2);
        BitSet first = chooser.hidden();
        chooser.withdraw(found, 5);
        BitSet last = chooser.hidden();

        assertThat(first.cardinality()).isGreaterThan(before.cardinality());
        assertThat(ofAll(first)).isEqualTo(ofAll(before));
        assertThat(ofAll(last)).isGreaterThan(ofAll(before));
    }

    private static Chooser chooser() {
        Past past = Past.none(TABLES.figures(), TABLES.truth());
        return new Chooser(
                TABLES.figures(),
                TABLES.truth().relations(),
                TABLES.truth().values(),
                new Chooser.Limits(past.least(), past.greatest()),
                new Chooser.Settled(TABLES.primary().hidden(), TABLES.primary().secrets(), new BitSet()),
                TABLES.weights(),
                new Chooser.Demand(TABLES.need(), 0, Duration.ofMinutes(1), 1));
    }

    /** How many of the figures stand in a table of the whole nation without breakdown. */
    private static long ofAll(BitSet figures) {
        return figures.stream()
                .mapToObj(WithdrawnTablesTest::row)
                .filter(row -> row.level().equals("nation") && row.breakdown().isEmpty())
                .count();
    }

    private static Row row(int figure) {
        Figures figures = TABLES.figures();
        return figures.rows().get(figures.rowOf(figure));
    }
}
