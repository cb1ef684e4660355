package se.kvinnofrid.aggregate.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two tables that show nothing but their total, and a figure that no table shows, which is what one has more than the other. */
class SidesTest {

    private final Puzzle puzzle = new Puzzle();
    private final int total = puzzle.known(10);
    private final int left = puzzle.unknown();
    private final int right = puzzle.unknown();
    private final int upper = puzzle.unknown();
    private final int lower = puzzle.unknown();
    private final int more = puzzle.unknown();
    private final int ofFirst = puzzle.sum(total, left, right);
    private final int ofSecond = puzzle.sum(total, upper, lower);
    private final int between = puzzle.relation(0, 0, new int[] {left, upper, more}, new double[] {1, -1, -1});

    @Test
    void each_table_that_shows_nothing_is_looked_at_with_what_is_shown_and_without_the_other() {
        int[] tables = {Sides.SEVERAL, 0, 0, 1, 1, Sides.UNSEEN};

        assertThat(sides(tables).of(set(left, lower)))
                .containsExactly(new Sides.Side(set(ofFirst), set(left)), new Sides.Side(set(ofSecond), set(lower)));
    }

    @Test
    void what_is_related_to_one_table_alone_is_looked_at_with_it() {
        int[] tables = {Sides.SEVERAL, 0, 0, Sides.SEVERAL, Sides.SEVERAL, Sides.UNSEEN};

        assertThat(sides(tables).of(set(more)))
                .containsExactly(new Sides.Side(set(ofFirst, ofSecond, between), set(more)));
    }

    private Sides sides(int[] tables) {
        Relations relations = puzzle.asRelations();
        Narrowing known = new Narrowing(puzzle, relations);
        known.run();
        return new Sides(relations, tables, known);
    }

    private static BitSet set(int... some) {
        BitSet set = new BitSet();
        IntStream.of(some).forEach(set::set);
        return set;
    }
}
