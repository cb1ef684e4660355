package se.kvinnofrid.aggregate.compute;

import java.util.Arrays;

/** How often whole numbers occur. Made for millions of occurrences of some hundred numbers: nothing is boxed. */
final class Occurrences {

    private static final int FIRST = 8;
    private static final int SPREAD = 0x9E3779B9;

    /** The numbers where they hash to, or in the next free place; a place is free where nothing has occurred. */
    private int[] numbers = new int[FIRST];

    private int[] times = new int[FIRST];
    private int size;

    /** Counts a number so many times more, at least once. */
    void add(int number, int more) {
        int place = place(number);
        boolean isNew = times[place] == 0;
        times[place] += more;
        if (isNew) {
            numbers[place] = number;
            size++;
            if (size > numbers.length / 2) {
                grow();
            }
        }
    }

    /** The numbers in ascending order. */
    int[] numbers() {
        int[] sorted = new int[size];
        int next = 0;
        for (int place = 0; place < numbers.length; place++) {
            if (times[place] > 0) {
                sorted[next++] = numbers[place];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** How often a number has occurred. */
    int times(int number) {
        return times[place(number)];
    }

    private int place(int number) {
        int place = (number * SPREAD) >>> 1 & (numbers.length - 1);
        while (times[place] > 0 && numbers[place] != number) {
            place = (place + 1) & (numbers.length - 1);
        }
        return place;
    }

    private void grow() {
        int[] before = numbers;
        int[] timesBefore = times;
        numbers = new int[before.length * 2];
        times = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (timesBefore[i] > 0) {
                int place = place(before[i]);
                numbers[place] = before[i];
                times[place] = timesBefore[i];
            }
        }
    }
}
