package se.kvinnofrid.aggregate.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.kvinnofrid.aggregate.protect.attack.Range.Certainty;

class BoundsTest {

    @Test
    void what_nothing_bounds_has_no_greatest_value() {
        Shown table =
                new Shown().hidden("a", "b", "c", "alone").shown("known", 5).hidden("d", "e");
        table.puzzle.relation(3, Double.POSITIVE_INFINITY, table.numbers("a", "b", "c"), new double[] {1, 1, 1});
        table.sum("a", "known", "d").sum("b", "d", "e").sum("c", "known", "e");

        assertThat(table.found("alone")).isEqualTo("0 to any");
        assertThat(table.found("known")).isEqualTo("5 to 5");
        assertThat(table.found("a")).isEqualTo("5 to any");
        assertThat(Bounds.of(table.puzzle, table.numbers("a"))
                        .of(table.number("a"))
                        .values())
                .isEqualTo(Puzzle.UNBOUNDED);
    }

    @Test
    void what_is_known_of_a_total_counts_when_its_parts_are_in_others() {
        Shown table = new Shown().hidden("small", 1, 2).hidden("a", "b", "c", "all", "later", "other");
        table.puzzle.relation(0, 5, table.numbers("c"), new double[] {1});
        table.sum("small", "a", "b").sum("all", "a", "b", "c").sum("all", "later", "other");

        assertThat(table.found("all")).isEqualTo("1 to 7");
        assertThat(table.found("later")).isEqualTo("0 to 7");
    }

    @Test
    void what_is_said_of_a_total_by_itself_counts_when_its_parts_are_in_others() {
        Shown table = new Shown().hidden("small", "a", "b", "c", "all", "later", "other");
        table.puzzle.relation(1, 2, table.numbers("small"), new double[] {1});
        table.puzzle.relation(0, 5, table.numbers("c"), new double[] {1});
        table.sum("small", "a", "b").sum("all", "a", "b", "c").sum("all", "later", "other");

        assertThat(table.found("all")).isEqualTo("1 to 7");
        assertThat(table.found("later")).isEqualTo("0 to 7");
    }

    @Test
    void what_is_wide_enough_is_not_followed_to_its_ends() {
        Large large = new Large(20, 3);
        Bounds exact = Bounds.of(large.puzzle, large.cells());
        Bounds enough = Bounds.of(large.puzzle, large.cells(), 4, 1);

        boolean stopped = false;
        for (int cell : large.cells()) {
            Range ends = exact.of(cell);
            Range seen = enough.of(cell);
            assertThat(ends.certainty()).isEqualTo(Certainty.EXACT);
            assertThat(seen.least()).isGreaterThanOrEqualTo(ends.least());
            assertThat(seen.greatest()).isLessThanOrEqualTo(ends.greatest());
            if (seen.certainty() == Certainty.AT_LEAST) {
                stopped |= seen.values() < ends.values();
                assertThat(seen.values()).isGreaterThanOrEqualTo(4);
            } else {
                assertThat(seen).isEqualTo(ends);
            }
        }
        assertThat(stopped).isTrue();
    }

    @Test
    void a_large_table_of_which_the_margins_are_shown_has_the_bounds_that_are_known_of_it() {
        Large large = new Large(20, 1);
        Bounds bounds = Bounds.of(
                large.puzzle, IntStream.range(0, large.puzzle.figures()).toArray());

        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 20; column++) {
                long greatest = Math.min(large.rows[0][row], large.columns[0][column]);
                long least = Math.max(0, large.rows[0][row] + large.columns[0][column] - large.totals[0]);
                assertThat(bounds.of(large.cells[0][row][column]))
                        .isEqualTo(new Range(least, greatest, Certainty.EXACT));
                assertThat(bounds.of(large.halves[0][row][column])).isEqualTo(new Range(0, greatest, Certainty.EXACT));
            }
        }
    }

    @Test
    void the_answer_is_the_same_whatever_the_number_of_threads() {
        Large large = new Large(13, 6);
        List<Range> alone = large.answers(3, 1);

        assertThat(large.answers(3, 2)).isEqualTo(alone);
        assertThat(large.answers(3, 5)).isEqualTo(alone);
    }

    @Test
    void what_contradicts_itself_at_first_sight_is_named() {
        Puzzle puzzle = new Puzzle();
        int apart = puzzle.unknown();
        int first = puzzle.unknown();
        int second = puzzle.unknown();
        puzzle.sum(puzzle.known(3), first, second);
        puzzle.sum(puzzle.known(1), first);
        puzzle.sum(puzzle.known(1), second);

        ContradictionException thrown =
                catchThrowableOfType(ContradictionException.class, () -> Bounds.of(puzzle, new int[] {apart}));

        assertThat(thrown.figures()).containsExactly(first, second);
        assertThat(thrown).hasMessageContaining("1, 2");
    }

    @Test
    void what_contradicts_itself_only_when_all_is_seen_together_is_named() {
        Puzzle puzzle = new Puzzle();
        int[] cells = IntStream.range(0, 6).map(i -> puzzle.unknown(0, 9)).toArray();
        int alone = puzzle.unknown();
        // Two rows of three, whose sums do not agree with those of the three columns.
        for (int row = 0; row < 2; row++) {
            puzzle.sum(puzzle.known(9), cells[3 * row], cells[3 * row + 1], cells[3 * row + 2]);
        }
        for (int column = 0; column < 3; column++) {
            puzzle.sum(puzzle.known(7), cells[column], cells[column + 3]);
        }

        ContradictionException thrown = catchThrowableOfType(
                ContradictionException.class, () -> Bounds.of(puzzle, new int[] {cells[0], alone}));

        assertThat(thrown.figures()).containsExactly(cells);
    }

    @Test
    void what_only_halves_of_a_case_could_do_is_a_contradiction() {
        Puzzle puzzle = new Puzzle();
        int first = puzzle.unknown();
        int second = puzzle.unknown();
        int third = puzzle.unknown();
        puzzle.sum(puzzle.known(1), first, second);
        puzzle.sum(puzzle.known(1), second, third);
        puzzle.sum(puzzle.known(1), first, third);

        assertThatThrownBy(() -> Bounds.of(puzzle, new int[] {first})).isInstanceOf(ContradictionException.class);
    }

    @Test
    void a_figure_that_is_not_there_or_not_asked_about_has_no_answer() {
        Puzzle puzzle = new Puzzle();
        int first = puzzle.unknown();
        int second = puzzle.unknown();

        assertThatThrownBy(() -> Bounds.of(puzzle, new int[] {2})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bounds.of(puzzle, new int[] {first}).of(second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> puzzle.unknown(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> puzzle.relation(0, 1, new int[] {7}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> puzzle.relation(2, 1, new int[] {first}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(puzzle.relations()).isZero();
    }

    @Test
    void what_could_not_be_found_is_not_held_to_be_wide() {
        assertThat(new Range(0, 9, Certainty.FAILED).values()).isZero();
        assertThat(new Range(0, 9, Certainty.AT_LEAST).values()).isEqualTo(10);
    }

    /** Square tables, each cell in two halves, of which only the margins of both halves together are shown. */
    private static final class Large {
        final Puzzle puzzle = new Puzzle();
        final int[][][] cells;
        final int[][][] halves;
        final long[][] rows;
        final long[][] columns;
        final long[] totals;
        private final int size;

        Large(int size, int tables) {
            this.size = size;
            cells = new int[tables][size][size];
            halves = new int[tables][size][size];
            rows = new long[tables][size];
            columns = new long[tables][size];
            totals = new long[tables];
            Random random = new Random(11);
            for (int table = 0; table < tables; table++) {
                fill(table, random);
            }
        }

        private void fill(int table, Random random) {
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    // One cell in the corner is most of the table, so that it cannot become nothing.
                    int value = row + column == 0 ? 900 : random.nextInt(4) * random.nextInt(3);
                    rows[table][row] += value;
                    columns[table][column] += value;
                    totals[table] += value;
                    cells[table][row][column] = puzzle.unknown();
                    halves[table][row][column] = puzzle.unknown();
                    puzzle.sum(cells[table][row][column], halves[table][row][column], puzzle.unknown());
                }
            }
            for (int i = 0; i < size; i++) {
                int at = i;
                puzzle.sum(puzzle.known(rows[table][i]), cells[table][i]);
                puzzle.sum(
                        puzzle.known(columns[table][i]),
                        Arrays.stream(cells[table]).mapToInt(row -> row[at]).toArray());
            }
        }

        int[] cells() {
            return Arrays.stream(cells)
                    .flatMap(Arrays::stream)
                    .flatMapToInt(Arrays::stream)
                    .toArray();
        }

        List<Range> answers(long enough, int threads) {
            Bounds bounds = Bounds.of(puzzle, cells(), enough, threads);
            return Arrays.stream(cells()).mapToObj(bounds::of).toList();
        }
    }
}
