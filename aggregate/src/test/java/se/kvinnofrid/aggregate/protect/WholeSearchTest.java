package se.kvinnofrid.aggregate.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The search finds the values that somebody finds who writes down all numbers there can be. */
class WholeSearchTest {

    private static final int MOST = 4;

    /** Numbers of cases of each sort, figures of some of them, those that are shown, and shares that are: count and base. */
    private static final class Riddle {
        private final int[] truth;
        private final List<BitSet> figures = new ArrayList<>();
        private final List<BitSet> shown = new ArrayList<>();
        private final List<List<BitSet>> shares = new ArrayList<>();

        Riddle(int[] truth) {
            this.truth = truth;
        }

        boolean isSolvedBy(int[] numbers) {
            return figures.stream().allMatch(figure -> sum(figure, numbers) <= MOST)
                    && shown.stream().allMatch(figure -> sum(figure, numbers) == sum(figure, truth))
                    && shares.stream()
                            .allMatch(share -> sum(share.get(1), numbers) > 0
                                    && sum(share.get(0), numbers) * sum(share.get(1), truth)
                                            == sum(share.get(0), truth) * sum(share.get(1), numbers));
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void every_value_that_a_figure_can_have_is_found_and_no_other(@ForAll("riddles") Riddle riddle) {
        WholeSearch search = new WholeSearch(MOST);
        List<Integer> numbers = riddle.figures.stream().map(search::figure).toList();
        riddle.shown.forEach(
                figure -> search.relation(new int[] {search.figure(figure)}, new int[] {1}, sum(figure, riddle.truth)));
        for (List<BitSet> share : riddle.shares) {
            search.atLeast(search.figure(share.get(1)), 1);
            search.relation(
                    share.stream().mapToInt(search::figure).toArray(),
                    new int[] {sum(share.get(1), riddle.truth), -sum(share.get(0), riddle.truth)},
                    0);
        }
        assertThat(search.narrow()).isTrue();
        int[] near = new int[search.figures().size()];
        search.figures().forEach((sorts, figure) -> near[figure] = sum(sorts, riddle.truth));

        for (int i = 0; i < numbers.size(); i++) {
            Set<Integer> found = new TreeSet<>();
            for (int value = 0; value <= MOST; value++) {
                if (search.find(numbers.get(i), value, near).isPresent()) {
                    found.add(value);
                }
            }
            assertThat(found).isEqualTo(values(riddle, riddle.figures.get(i)));
        }
    }

    private static Set<Integer> values(Riddle riddle, BitSet figure) {
        Set<Integer> values = new TreeSet<>();
        int[] numbers = new int[riddle.truth.length];
        do {
            if (riddle.isSolvedBy(numbers)) {
                values.add(sum(figure, numbers));
            }
        } while (next(numbers));
        return values;
    }

    /** Counts on, the last number first. */
    private static boolean next(int[] numbers) {
        for (int i = numbers.length - 1; i >= 0; i--) {
            if (numbers[i] < MOST) {
                numbers[i]++;
                return true;
            }
            numbers[i] = 0;
        }
        return false;
    }

    private static int sum(BitSet sorts, int[] numbers) {
        return sorts.stream().map(sort -> numbers[sort]).sum();
    }

    @Provide
    Arbitrary<Riddle> riddles() {
        return Arbitraries.randomValue(WholeSearchTest::riddle);
    }

    private static Riddle riddle(Random random) {
        int[] truth = new int[3 + random.nextInt(3)];
        for (int i = 0; i < MOST; i++) {
            truth[random.nextInt(truth.length)] += random.nextInt(2);
        }
        Riddle riddle = new Riddle(truth);
        for (int i = 0; i < truth.length; i++) {
            BitSet one = new BitSet();
            one.set(i);
            riddle.figures.add(one);
        }
        for (int i = 0; i < truth.length; i++) {
            BitSet some = new BitSet();
            random.ints(1 + random.nextInt(truth.length), 0, truth.length).forEach(some::set);
            BitSet part = (BitSet) some.clone();
            part.clear(some.length() - 1);
            riddle.figures.add(some);
            if (random.nextInt(2) == 0) {
                riddle.shown.add(some);
            } else if (!part.isEmpty() && sum(some, truth) > 0 && random.nextInt(2) == 0) {
                riddle.figures.add(part);
                riddle.shares.add(List.of(part, some));
            }
        }
        return riddle;
    }
}
