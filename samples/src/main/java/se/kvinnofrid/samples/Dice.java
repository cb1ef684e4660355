package se.kvinnofrid.samples;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that falls out alike on every machine and Java version: of the generator only its stream of 64-bit numbers is used, and all
 * that is made of them is whole-number arithmetic. Not safe for several threads; each municipality has dice of its own.
 */
final class Dice {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Dice for one purpose: another purpose, or another seed, is another stream. */
    static Dice of(long seed, String purpose) {
        long mixed = FNV_OFFSET;
        for (int i = 0; i < Long.BYTES; i++) {
            mixed = (mixed ^ ((seed >>> (Byte.SIZE * i)) & 0xff)) * FNV_PRIME;
        }
        for (int i = 0; i < purpose.length(); i++) {
            mixed = (mixed ^ purpose.charAt(i)) * FNV_PRIME;
        }
        return new Dice(mixed);
    }

    /** A number from 0 to {@code bound} − 1, each as likely; {@code bound} is at least 1. */
    int below(int bound) {
        return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
    }

    /** A number of the two ends or between them, each as likely. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** Whether something happens that happens so many times of a thousand. */
    boolean hit(int perThousand) {
        return below(1000) < perThousand;
    }

    /** One of the list, each as likely. */
    <T> T oneOf(List<T> list) {
        return list.get(below(list.size()));
    }

    /** Puts the list in an order that is as likely as any other. */
    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            T last = list.get(i);
            int other = below(i + 1);
            list.set(i, list.get(other));
            list.set(other, last);
        }
    }
}
