package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.config.protection.Protection;

/** How near suppression comes to the fewest figures that can be hidden, on small linked tables for which {@link Optimum} knows these. */
class FewestFiguresTest {

    private static final int TABLES_OF_A_SHAPE = 6;

    /**
     * What is lost in some tables.
     *
     * @param primary what is hidden for its own sake
     * @param chosen what else is
     * @param least what else must be at least
     */
    private record Loss(String tables, double primary, double chosen, double least) {
        double lost() {
            return primary + chosen;
        }

        double must() {
            return primary + least;
        }
    }

    private static final List<Loss> NUMBERS = new ArrayList<>();
    private static final List<Loss> WEIGHTS = new ArrayList<>();

    @BeforeAll
    static void drawn_tables_are_protected() {
        for (DrawnTables.Shape shape : DrawnTables.Shape.values()) {
            for (int number = 0; number < TABLES_OF_A_SHAPE; number++) {
                DrawnTables tables = DrawnTables.of(shape, number);
                double[] equal = new double[tables.figures().size()];
                Arrays.fill(equal, 1);
                NUMBERS.add(loss(tables, shape + " " + number, equal));
                WEIGHTS.add(loss(tables, shape + " " + number, tables.weights()));
            }
        }
    }

    @Test
    void at_most_a_fifth_more_figures_are_hidden_than_must_be() {
        assertThat(ratio(NUMBERS)).as("%s", NUMBERS).isLessThanOrEqualTo(1.2);
    }

    @Test
    void of_figures_hidden_for_the_sake_of_others_at_most_a_third_more() {
        assertThat(ofOthers(NUMBERS)).as("%s", NUMBERS).isLessThanOrEqualTo(1.33);
    }

    @Test
    void at_most_a_fifth_more_is_lost_by_the_weights_than_must_be() {
        assertThat(ratio(WEIGHTS)).as("%s", WEIGHTS).isLessThanOrEqualTo(1.2);
    }

    @Test
    void no_drawn_tables_hide_more_than_twice_what_they_must() {
        assertThat(NUMBERS).allSatisfy(one -> assertThat(one.lost()).isLessThanOrEqualTo(2 * one.must()));
    }

    private static double ratio(List<Loss> losses) {
        return losses.stream().mapToDouble(Loss::lost).sum()
                / losses.stream().mapToDouble(Loss::must).sum();
    }

    private static double ofOthers(List<Loss> losses) {
        return losses.stream().mapToDouble(Loss::chosen).sum()
                / losses.stream().mapToDouble(Loss::least).sum();
    }

    private static Loss loss(DrawnTables tables, String name, double[] weights) {
        Protection protection = tables.configuration().protection();
        BitSet own = tables.primary().hidden();
        Past past = Past.none(tables.figures(), tables.truth());
        Problem problem = new Problem(List.of(), tables.figures(), tables.truth(), past, tables.primary(), weights);
        BitSet hidden = new Search(problem, Microdata.ROUND, protection).find();
        hidden.andNot(own);
        BitSet least = Optimum.of(tables.figures(), tables.truth(), tables.primary(), weights, tables.need());
        return new Loss(name, sum(tables, own, weights), sum(tables, hidden, weights), sum(tables, least, weights));
    }

    private static double sum(DrawnTables tables, BitSet hidden, double[] weights) {
        return IntStream.range(0, weights.length)
                .filter(hidden::get)
                .filter(figure -> tables.figures().rowOf(figure) != Figures.NONE)
                .mapToDouble(figure -> weights[figure])
                .sum();
    }
}
