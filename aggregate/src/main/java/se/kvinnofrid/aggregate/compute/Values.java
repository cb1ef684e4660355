package se.kvinnofrid.aggregate.compute;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.aggregate.compute.Frames.Frame;
import se.kvinnofrid.aggregate.sql.Session;

/**
 * Sums numbers up for mean and quartiles, from how many cases of each submission have each number, so that no table is ever sorted case by
 * case.
 */
final class Values {

    private final Session session;
    private final List<Frame> frames;
    private final Map<Table, Integer> places = new HashMap<>();
    private final @Nullable Occurrences[][] occurrences;

    /** What tells tables apart. */
    private record Table(String area, int half, int slot, int value) {}

    /**
     * Prepares to sum up.
     *
     * @param numbers how many numbers the plan has
     * @param frames all tables, each at its place
     */
    Values(Session session, int numbers, List<Frame> frames) {
        this.session = session;
        this.frames = frames;
        for (Frame frame : frames) {
            places.put(new Table(frame.area(), frame.half(), frame.slot(), frame.value()), places.size());
        }
        this.occurrences = new @Nullable Occurrences[numbers][frames.size()];
    }

    /** Sums up what is kept of all submissions, for every table with a case that counts. */
    void sum() throws SQLException {
        session.copyOut(
                "SELECT municipality::int, half::int, slot::int, value::int, summed::int, numbers, cases FROM result.histogram",
                this::add);
        // The observations beside each quartile's place, and how many fourths of the way from the first to the second
        // it lies.
        session.execute("""
                CREATE UNLOGGED TABLE result.working_value (
                  frame int, number int, base bigint, total bigint,
                  lower_before bigint, lower_after bigint, lower_rest int,
                  median_before bigint, median_after bigint, median_rest int,
                  upper_before bigint, upper_after bigint, upper_rest int)
                """);
        session.copyIn(
                "result.working_value",
                IntStream.range(0, occurrences.length).boxed().flatMap(this::lines));
        session.execute("ANALYZE result.working_value");
    }

    private void add(ByteBuffer row) {
        row.getShort();
        int municipality = field(row);
        int half = field(row);
        int slot = field(row);
        int value = field(row);
        int number = field(row) - 1;
        int[] numbers = array(row);
        int[] cases = array(row);
        add(Frames.NATION, Frames.ROUND, slot, value, number, numbers, cases);
        add(Frames.NATION, half, slot, value, number, numbers, cases);
        if (slot == 0) {
            String code = "%04d".formatted(municipality);
            add(code, Frames.ROUND, slot, value, number, numbers, cases);
            add(Frames.county(code), Frames.ROUND, slot, value, number, numbers, cases);
        }
    }

    private void add(String area, int half, int slot, int value, int number, int[] numbers, int[] cases) {
        Integer place = places.get(new Table(area, half, slot, value));
        if (place != null) {
            Occurrences sum = occurrences[number][place];
            if (sum == null) {
                sum = new Occurrences();
                occurrences[number][place] = sum;
            }
            for (int i = 0; i < numbers.length; i++) {
                sum.add(numbers[i], cases[i]);
            }
        }
    }

    private static int field(ByteBuffer row) {
        row.getInt();
        return row.getInt();
    }

    /** An array: its bytes, dimensions, whether it has NULL, its type, length and first place; then each number and its bytes before it. */
    private static int[] array(ByteBuffer row) {
        row.position(row.position() + 4 * Integer.BYTES);
        int[] numbers = new int[row.getInt()];
        row.getInt();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = field(row);
        }
        return numbers;
    }

    private Stream<String> lines(int number) {
        return IntStream.range(0, frames.size()).boxed().flatMap(place -> {
            Occurrences sum = occurrences[number][place];
            return sum == null ? Stream.empty() : Stream.of(place + "\t" + (number + 1) + "\t" + line(sum));
        });
    }

    /**
     * Number and sum of the observations, and what the quartiles lie between: a quartile interpolates linearly between the two nearest of the
     * ordered observations (type 7, as PERCENTILE.INC). The quartile q of n observations stands at place q (n - 1) / 4, counted from 0.
     */
    private static String line(Occurrences occurrences) {
        int[] numbers = occurrences.numbers();
        long[] reached = new long[numbers.length];
        long base = 0;
        long total = 0;
        for (int i = 0; i < numbers.length; i++) {
            int times = occurrences.times(numbers[i]);
            base += times;
            total += (long) numbers[i] * times;
            reached[i] = base;
        }
        StringBuilder line = new StringBuilder().append(base).append('\t').append(total);
        for (int quartile = 1; quartile < 4; quartile++) {
            long fourths = quartile * (base - 1);
            line.append('\t').append(observation(numbers, reached, fourths / 4));
            line.append('\t').append(observation(numbers, reached, (fourths + 3) / 4));
            line.append('\t').append(fourths % 4);
        }
        return line.toString();
    }

    /** The observation at a place of the ordered ones. */
    private static int observation(int[] numbers, long[] reached, long place) {
        int found = Arrays.binarySearch(reached, place + 1);
        return numbers[found < 0 ? -1 - found : found];
    }
}
