package se.kvinnofrid.samples;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Values with weights, to be drawn by chance or dealt out. Values are known by their index. */
final class Weights {

    private final int[] weights;
    private final int[] upTo;

    /**
     * Weights of the values 0, 1, 2, …
     *
     * @throws IllegalArgumentException if a weight is negative, or none is positive
     */
    Weights(List<Integer> weights) {
        this.weights = weights.stream().mapToInt(Integer::intValue).toArray();
        upTo = this.weights.clone();
        Arrays.parallelPrefix(upTo, Math::addExact);
        if (Arrays.stream(this.weights).anyMatch(weight -> weight < 0) || total() <= 0) {
            throw new IllegalArgumentException("weights must not be negative, and one must be positive: " + weights);
        }
    }

    /** The sum of the weights. */
    int total() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    /** Whether the value may be drawn. */
    boolean has(int value) {
        return value < weights.length && weights[value] > 0;
    }

    /** How many different values may be drawn. */
    int size() {
        return (int) Arrays.stream(weights).filter(weight -> weight > 0).count();
    }

    /** A value by chance. */
    int pick(Dice dice) {
        int point = dice.below(total());
        int value = 0;
        while (upTo[value] <= point) {
            value++;
        }
        return value;
    }

    /** A value by chance that is none of the taken ones, of which one must be left. */
    int pickUntaken(IntPredicate taken, Dice dice) {
        int left = 0;
        for (int value = 0; value < weights.length; value++) {
            left += taken.test(value) ? 0 : weights[value];
        }
        int point = dice.below(left);
        for (int value = 0; ; value++) {
            if (!taken.test(value)) {
                point -= weights[value];
                if (point < 0) {
                    return value;
                }
            }
        }
    }

    /** So many values in their right proportions, as near as whole numbers come, in an order by chance. */
    List<Integer> deal(int number, Dice dice) {
        List<Long> shares =
                share(number, Arrays.stream(weights).asLongStream().boxed().toList());
        List<Integer> dealt = new ArrayList<>(number);
        for (int value = 0; value < weights.length; value++) {
            for (long i = 0; i < shares.get(value); i++) {
                dealt.add(value);
            }
        }
        dice.shuffle(dealt);
        return dealt;
    }

    /** Divides a whole number in proportion to the weights; what is left over goes to the largest remainders, the first of equals. */
    static List<Long> share(long whole, List<Long> weights) {
        BigInteger total =
                BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        List<Long> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (long weight : weights) {
            BigInteger[] parts = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(total);
            shares.add(parts[0].longValueExact());
            remainders.add(parts[1]);
        }
        long left = whole - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.<BigInteger>reverseOrder()))
                .limit(left)
                .forEach(index -> shares.set(index, shares.get(index) + 1));
        return shares;
    }
}
