package se.kvinnofrid.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private final Dice dice = Dice.of(1, "test");

    @Test
    void values_are_dealt_exactly_where_the_weights_are_numbers_of_cases() {
        List<Integer> dealt = new Weights(List.of(3, 0, 5)).deal(8, dice);

        assertThat(dealt).hasSize(8);
        assertThat(Collections.frequency(dealt, 0)).isEqualTo(3);
        assertThat(Collections.frequency(dealt, 2)).isEqualTo(5);
    }

    @Test
    void what_is_left_over_goes_to_the_largest_remainders() {
        assertThat(Weights.share(10, List.of(1L, 1L, 1L))).containsExactly(4L, 3L, 3L);
        assertThat(Weights.share(7, List.of(50L, 30L, 20L))).containsExactly(4L, 2L, 1L);
        assertThat(Weights.share(10_000_000_000L, List.of(3_000_000_000L, 1_000_000_000L)))
                .containsExactly(7_500_000_000L, 2_500_000_000L);
    }

    @Test
    void chance_follows_the_weights() {
        Weights weights = new Weights(List.of(1, 0, 3));
        long[] picked = new long[3];
        IntStream.range(0, 4000).forEach(i -> picked[weights.pick(dice)]++);

        assertThat(picked[1]).isZero();
        assertThat(picked[0]).isBetween(900L, 1100L);
    }

    @Test
    void what_is_taken_is_not_picked_again() {
        Weights weights = new Weights(List.of(100, 1, 100));

        assertThat(weights.pickUntaken(value -> value != 1, dice)).isEqualTo(1);
    }

    @Test
    void weights_must_weigh_something() {
        assertThatThrownBy(() -> new Weights(List.of(0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weights(List.of(1, -1))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The stream must never change: committed files follow from it. */
    @Test
    void dice_fall_alike_for_ever() {
        Dice known = Dice.of(2022, "for ever");

        assertThat(IntStream.range(0, 8).map(i -> known.below(100))).containsExactly(94, 35, 69, 94, 14, 54, 95, 89);
    }
}
