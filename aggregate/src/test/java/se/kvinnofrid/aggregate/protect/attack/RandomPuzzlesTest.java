package se.kvinnofrid.aggregate.protect.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import se.kvinnofrid.aggregate.protect.attack.Range.Certainty;

/** For small puzzles the attacker finds what somebody finds who tries all whole values. */
class RandomPuzzlesTest {

    private static final int MOST = 6;

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void the_bounds_are_those_of_all_whole_solutions(@ForAll("puzzles") Trial trial) {
        agree(trial);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void the_bounds_of_a_table_with_margins_are_those_of_all_tables(@ForAll("tables") Trial trial) {
        agree(trial);
    }

    private static void agree(Trial trial) {
        int figures = trial.puzzle.figures();
        int[] all = IntStream.range(0, figures).toArray();
        Bounds bounds = Bounds.of(trial.puzzle, all);
        long[] least = new long[figures];
        long[] greatest = new long[figures];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(greatest, Long.MIN_VALUE);
        trial.solutions(solution -> {
            for (int i = 0; i < figures; i++) {
                least[i] = Math.min(least[i], solution[i]);
                greatest[i] = Math.max(greatest[i], solution[i]);
            }
        });
        for (int i = 0; i < figures; i++) {
            assertThat(bounds.of(i)).isEqualTo(new Range(least[i], greatest[i], Certainty.EXACT));
        }
    }

    @Provide
    Arbitrary<Trial> puzzles() {
        return Arbitraries.randomValue(RandomPuzzlesTest::puzzle);
    }

    @Provide
    Arbitrary<Trial> tables() {
        return Arbitraries.randomValue(RandomPuzzlesTest::table);
    }

    /** Figures whose sum is bounded, and what is shown of them: sums, differences, weighted sums that are rounded. */
    private static Trial puzzle(Random random) {
        Trial trial = new Trial();
        int figures = 3 + random.nextInt(4);
        for (int i = 0; i < figures; i++) {
            int value = random.nextInt(3);
            trial.figure(value, random.nextInt(6) == 0 ? value : 0, random.nextInt(5) == 0 ? value + 1 : MOST);
        }
        double[] ones = new double[figures];
        Arrays.fill(ones, 1);
        trial.relation(IntStream.range(0, figures).toArray(), ones, random.nextInt(2), true);
        int relations = 1 + random.nextInt(figures);
        for (int i = 0; i < relations; i++) {
            int kind = random.nextInt(4);
            int[] named = IntStream.range(0, figures)
                    .filter(f -> random.nextInt(2) == 0)
                    .toArray();
            double[] coefficients = Arrays.stream(named)
                    .mapToDouble(f -> switch (kind) {
                        case 0 -> 1;
                        case 1 -> f == named[0] ? -1 : 1;
                        case 2 -> random.nextInt(5) - 2;
                        default -> Math.rint(random.nextDouble() * 1000) / 1000;
                    })
                    .toArray();
            trial.relation(named, coefficients, random.nextInt(3) == 0 ? random.nextInt(3) * 0.7 : 0, false);
        }
        return trial;
    }

    /** A table of two rows and three columns, some cells and margins of which are hidden. */
    private static Trial table(Random random) {
        Trial trial = new Trial();
        int[] cells = new int[6];
        for (int i = 0; i < cells.length; i++) {
            int value = random.nextInt(3);
            boolean hidden = random.nextInt(4) > 0;
            cells[i] = trial.figure(value, hidden ? 0 : value, hidden ? MOST : value);
        }
        trial.relation(cells, new double[] {1, 1, 1, 1, 1, 1}, 0, true);
        for (int row = 0; row < 2; row++) {
            if (random.nextInt(4) > 0) {
                trial.relation(Arrays.copyOfRange(cells, 3 * row, 3 * row + 3), new double[] {1, 1, 1}, 0, false);
            }
        }
        for (int column = 0; column < 3; column++) {
            if (random.nextInt(4) > 0) {
                trial.relation(new int[] {cells[column], cells[column + 3]}, new double[] {1, 1}, 0, false);
            }
        }
        return trial;
    }

    private record Relation(double low, double high, List<Integer> figures, List<Double> coefficients) {

        boolean holds(int[] values) {
            double sum = 0;
            for (int i = 0; i < figures.size(); i++) {
                sum += coefficients.get(i) * values[figures.get(i)];
            }
            return sum >= low - 1e-7 && sum <= high + 1e-7;
        }
    }

    private static final class Trial {
        final Puzzle puzzle = new Puzzle();
        private final List<int[]> truths = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();

        /** A figure with a value, and what is known of it; nothing has more than {@link #MOST}, which the attacker is not told here. */
        int figure(int value, int least, int greatest) {
            truths.add(new int[] {value, least, greatest});
            return puzzle.unknown(least, greatest == MOST ? Puzzle.UNBOUNDED : greatest);
        }

        /** Shows what a weighted sum is, with so much to spare; the first keeps all figures to what is tried. */
        void relation(int[] figures, double[] coefficients, double spare, boolean first) {
            double sum = 0;
            for (int i = 0; i < figures.length; i++) {
                sum += coefficients[i] * truths.get(figures[i])[0];
            }
            double high = first ? Math.min(sum + spare, MOST) : sum + spare;
            Relation relation = new Relation(
                    first ? 0 : sum - spare,
                    Math.max(high, sum),
                    Arrays.stream(figures).boxed().toList(),
                    Arrays.stream(coefficients).boxed().toList());
            relations.add(relation);
            puzzle.relation(relation.low, relation.high, figures, coefficients);
        }

        void solutions(Consumer<int[]> taker) {
            solutions(new int[truths.size()], 0, taker);
        }

        private void solutions(int[] values, int next, Consumer<int[]> taker) {
            if (next < values.length) {
                int top = Math.max(MOST, (int) relations.get(0).high);
                for (int value = truths.get(next)[1];
                        value <= (truths.get(next)[2] == MOST ? top : truths.get(next)[2]);
                        value++) {
                    values[next] = value;
                    if (Arrays.stream(values, 0, next + 1).sum() <= relations.get(0).high) {
                        solutions(values, next + 1, taker);
                    }
                }
            } else if (relations.stream().allMatch(relation -> relation.holds(values))) {
                taker.accept(values);
            }
        }
    }
}
