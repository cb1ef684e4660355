package se.kvinnofrid.aggregate.protect.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pieces of work about figures, several at a time. */
class TurnsTest {

    private static final int FIGURES = 12;

    @Test
    void pieces_with_a_figure_in_common_are_done_in_the_order_in_which_they_came() {
        List<List<Integer>> came = lists();
        List<List<Integer>> done = lists();
        Random lot = new Random(1);
        try (Turns turns = new Turns(FIGURES, 8)) {
            for (int piece = 0; piece < 2_000; piece++) {
                int number = piece;
                int[] about = lot.ints(3, 0, FIGURES).distinct().toArray();
                IntStream.of(about).forEach(figure -> came.get(figure).add(number));
                // Not safe for several threads at once: the turns see to it that there is one at a time.
                turns.add(about, () -> IntStream.of(about)
                        .forEach(figure -> done.get(figure).add(number)));
            }
            turns.await();
        }

        assertThat(done).isEqualTo(came);
    }

    @Test
    void pieces_without_a_figure_in_common_are_done_at_the_same_time() {
        CyclicBarrier both = new CyclicBarrier(2);
        try (Turns turns = new Turns(FIGURES, 2)) {
            turns.add(new int[] {0, 1}, () -> meet(both));
            turns.add(new int[] {2, 3}, () -> meet(both));
            turns.await();
        }

        assertThat(both.isBroken()).isFalse();
    }

    @Test
    void what_a_piece_throws_is_thrown_to_whoever_waits_and_nothing_is_done_that_rests_on_it() {
        List<String> done = new ArrayList<>();
        try (Turns turns = new Turns(FIGURES, 2)) {
            turns.add(new int[] {0}, () -> {
                throw new TooLateException(List.of(0));
            });
            turns.add(new int[] {0, 1}, () -> done.add("rests on it"));

            assertThatThrownBy(turns::await).isInstanceOf(TooLateException.class);
        }

        assertThat(done).isEmpty();
    }

    private static List<List<Integer>> lists() {
        return Stream.<List<Integer>>generate(ArrayList::new).limit(FIGURES).toList();
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException("the other piece was not begun", e);
        }
    }
}
