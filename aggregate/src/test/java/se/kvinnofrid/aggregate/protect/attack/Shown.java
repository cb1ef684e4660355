package se.kvinnofrid.aggregate.protect.attack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is published of a table, by names of its figures, and what the attacker finds of them. */
final class Shown {

    final Puzzle puzzle = new Puzzle();
    private final Map<String, Integer> figures = new LinkedHashMap<>();

    Shown shown(String name, long value) {
        figures.put(name, puzzle.known(value));
        return this;
    }

    Shown hidden(String... names) {
        for (String name : names) {
            figures.put(name, puzzle.unknown());
        }
        return this;
    }

    Shown hidden(String name, long least, long greatest) {
        figures.put(name, puzzle.unknown(least, greatest));
        return this;
    }

    Shown sum(String total, String... parts) {
        puzzle.sum(number(total), numbers(parts));
        return this;
    }

    /** Shows a weighted sum of figures to within half a step of rounding. */
    Shown rounded(double value, double step, double[] coefficients, String... names) {
        puzzle.relation(value - step / 2, value + step / 2, numbers(names), coefficients);
        return this;
    }

    int number(String name) {
        Integer number = figures.get(name);
        if (number == null) {
            throw new IllegalArgumentException("The table has no " + name);
        }
        return number;
    }

    int[] numbers(String... names) {
        return Arrays.stream(names).mapToInt(this::number).toArray();
    }

    /** What the attacker finds of a figure, such as "2 to 5". */
    String found(String name) {
        Range range = Bounds.of(puzzle, numbers(name)).of(number(name));
        return range.least() + " to " + (range.greatest() == Puzzle.UNBOUNDED ? "any" : range.greatest())
                + (range.certainty() == Range.Certainty.EXACT ? "" : " " + range.certainty());
    }
}
