package se.kvinnofrid.aggregate.protect.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearProgrammeTest {

    private static final Offset<Double> NEAR = within(Whole.TOLERANCE);

    @Test
    void the_least_and_the_greatest_cost_within_the_bounds_are_found() {
        try (LinearProgramme programme = new LinearProgramme()) {
            int first = programme.addColumn(0, 4, 1);
            int second = programme.addColumn(1, LinearProgramme.UNBOUNDED, 2);
            programme.addRow(5, 5, new int[] {first, second}, new double[] {1, 1});

            assertThat(programme.minimise()).isEqualTo(Status.OPTIMAL);
            assertThat(programme.objective()).isCloseTo(6, NEAR);
            assertThat(programme.values()).containsExactly(new double[] {4, 1}, NEAR);

            assertThat(programme.maximise()).isEqualTo(Status.OPTIMAL);
            assertThat(programme.objective()).isCloseTo(10, NEAR);
            assertThat(programme.value(second)).isCloseTo(5, NEAR);
            assertThat(programme.columns()).isEqualTo(2);
            assertThat(programme.rows()).isEqualTo(1);
        }
    }

    @Test
    void bounds_costs_and_rows_may_change_between_two_solvings() {
        try (LinearProgramme programme = new LinearProgramme()) {
            int first = programme.addColumn(0, 9, 1);
            int second = programme.addColumn(0, 9, 0);
            int row = programme.addRow(3, 12, new int[] {first, second}, new double[] {1, 1});
            programme.maximise();
            assertThat(programme.objective()).isCloseTo(9, NEAR);

            programme.setBounds(first, 0, 2);
            programme.maximise();
            assertThat(programme.objective()).isCloseTo(2, NEAR);

            programme.setCost(first, 0);
            programme.setCost(second, 1);
            programme.minimise();
            assertThat(programme.objective()).isCloseTo(1, NEAR);

            programme.setRowBounds(row, 8, 8);
            programme.minimise();
            assertThat(programme.objective()).isCloseTo(6, NEAR);

            int third = programme.addColumn(0, 1, 0);
            programme.addRow(2, 5, new int[] {second, third}, new double[] {-1, 9});
            programme.maximise();
            assertThat(programme.objective()).isCloseTo(7, NEAR);
        }
    }

    @Test
    void what_no_values_can_keep_to_is_infeasible_until_the_bounds_give_way() {
        try (LinearProgramme programme = new LinearProgramme()) {
            int column = programme.addColumn(0, 1, 1);
            int row = programme.addRow(2, 2, new int[] {column}, new double[] {1});

            assertThat(programme.minimise()).isEqualTo(Status.INFEASIBLE);
            assertThat(programme.status()).isEqualTo(Status.INFEASIBLE);
            assertThatThrownBy(programme::objective)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("INFEASIBLE");

            programme.setRowBounds(row, 0.5, 2);
            assertThat(programme.minimise()).isEqualTo(Status.OPTIMAL);
            assertThat(programme.objective()).isCloseTo(0.5, NEAR);
        }
    }

    @Test
    void what_has_no_end_is_unbounded_in_that_direction_only() {
        try (LinearProgramme programme = new LinearProgramme()) {
            int first = programme.addColumn(0, LinearProgramme.UNBOUNDED, 1);
            int second = programme.addColumn(0, LinearProgramme.UNBOUNDED, 0);
            programme.addRow(-3, -3, new int[] {first, second}, new double[] {-1, 1});

            assertThat(programme.maximise()).isEqualTo(Status.UNBOUNDED);
            assertThat(programme.minimise()).isEqualTo(Status.OPTIMAL);
            assertThat(programme.objective()).isCloseTo(3, NEAR);
        }
    }

    @Test
    void whole_columns_do_not_share_a_case_among_them() {
        assertThat(greatestOfThree(new LinearProgramme())).isCloseTo(1.5, NEAR);
        assertThat(greatestOfThree(LinearProgramme.ofWholeValues())).isCloseTo(1, NEAR);
    }

    @Test
    void some_columns_are_whole_and_others_not() {
        try (LinearProgramme programme = LinearProgramme.ofSomeWholeValues(100)) {
            int whole = programme.addWholeColumn(0, 10, 1);
            int any = programme.addColumn(0, 0.25, 1);
            programme.addRow(-LinearProgramme.UNBOUNDED, 2.5, new int[] {whole, any}, new double[] {1, 1});
            assertThat(programme.maximise()).isEqualTo(Status.OPTIMAL);
            assertThat(programme.value(whole)).isCloseTo(2, NEAR);
            assertThat(programme.value(any)).isCloseTo(0.25, NEAR);
        }
    }

    @Test
    void a_programme_of_fractions_refuses_whole_columns() {
        try (LinearProgramme programme = new LinearProgramme()) {
            assertThatThrownBy(() -> programme.addWholeColumn(0, 1, 0)).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Of three columns each two make at most one together. */
    private static double greatestOfThree(LinearProgramme made) {
        try (LinearProgramme programme = made) {
            for (int i = 0; i < 3; i++) {
                programme.addColumn(0, LinearProgramme.UNBOUNDED, 1);
            }
            for (int i = 0; i < 3; i++) {
                programme.addRow(0, 1, new int[] {i, (i + 1) % 3}, new double[] {1, 1});
            }
            assertThat(programme.maximise()).isEqualTo(Status.OPTIMAL);
            return programme.objective();
        }
    }

    @Test
    void a_programme_without_rows_and_one_without_columns_have_solutions() {
        try (LinearProgramme programme = new LinearProgramme()) {
            assertThat(programme.minimise()).isEqualTo(Status.OPTIMAL);
            programme.addColumn(2, 7, -1);
            assertThat(programme.minimise()).isEqualTo(Status.OPTIMAL);
            assertThat(programme.objective()).isCloseTo(-7, NEAR);
        }
    }

    @Test
    void a_large_programme_gives_the_same_solutions_in_the_same_order_every_time() {
        assertThat(questions(12, 15)).isEqualTo(questions(12, 15));
    }

    /** Least and greatest of each cell of a table of which only the margins are known, and how they were reached. */
    private static List<Double> questions(int rows, int columns) {
        Random random = new Random(7);
        int[][] table = new int[rows][columns];
        List<Double> answers = new ArrayList<>();
        try (LinearProgramme programme = new LinearProgramme()) {
            for (int[] row : table) {
                Arrays.setAll(row, i -> programme.addColumn(0, LinearProgramme.UNBOUNDED, 0));
            }
            for (int i = 0; i < rows; i++) {
                int sum = 5 + random.nextInt(9);
                programme.addRow(sum, sum + columns, table[i], ones(columns));
            }
            for (int j = 0; j < columns; j++) {
                int at = j;
                int sum = 4 + random.nextInt(9);
                int[] column = IntStream.range(0, rows).map(i -> table[i][at]).toArray();
                programme.addRow(sum, sum + rows, column, ones(rows));
            }
            for (int cell = 0; cell < rows * columns; cell++) {
                programme.setCost(cell, 1);
                programme.minimise();
                answers.add(programme.objective());
                programme.maximise();
                for (double value : programme.values()) {
                    answers.add(value);
                }
                programme.setCost(cell, 0);
            }
        }
        return answers;
    }

    private static double[] ones(int many) {
        double[] ones = new double[many];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void a_row_needs_a_coefficient_for_each_column() {
        try (LinearProgramme programme = new LinearProgramme()) {
            int column = programme.addColumn(0, 1, 0);

            assertThatThrownBy(() -> programme.addRow(0, 1, new int[] {column}, new double[] {1, 2}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothing_can_be_asked_of_a_closed_programme() {
        LinearProgramme programme = new LinearProgramme();
        int column = programme.addColumn(0, 1, 1);
        programme.minimise();

        programme.close();
        programme.close();

        assertThatThrownBy(programme::minimise).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> programme.value(column)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest(name = "{0}: not below it {1}, not above it {2}, whole {3}")
    @CsvSource({
        "3, 3, 3, true",
        "2.99999995, 3, 3, true",
        "3.00000005, 3, 3, true",
        "3.1, 4, 3, false",
        "2.9, 3, 2, false",
        "-0.00000005, 0, 0, true",
        "-0.4, 0, -1, false"
    })
    void a_bound_becomes_the_nearest_whole_value_that_keeps_to_it(
            double value, double least, double greatest, boolean whole) {
        assertThat(Whole.least(value) + 0.0).isEqualTo(least);
        assertThat(Whole.greatest(value) + 0.0).isEqualTo(greatest);
        assertThat(Whole.is(value)).isEqualTo(whole);
    }
}
