package se.kvinnofrid.aggregate.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However many numbers occur, in whatever order, each is known with how often it has occurred. */
class OccurrencesTest {

    @Property
    void every_number_has_occurred_as_often_as_it_was_added(@ForAll List<Integer> numbers) {
        assertThat(counted(numbers)).isEqualTo(expected(numbers));
    }

    @Property
    void numbers_whose_lowest_digits_are_the_same_are_told_apart(@ForAll List<Byte> some) {
        List<Integer> numbers = some.stream().map(number -> number << 20).toList();

        assertThat(counted(numbers)).isEqualTo(expected(numbers));
    }

    private static Map<Integer, Integer> counted(List<Integer> numbers) {
        Occurrences occurrences = new Occurrences();
        for (int i = 0; i < numbers.size(); i++) {
            occurrences.add(numbers.get(i), i % 3 + 1);
        }
        Map<Integer, Integer> counted = new TreeMap<>();
        IntStream.of(occurrences.numbers()).forEach(number -> counted.put(number, occurrences.times(number)));
        assertThat(occurrences.numbers()).isSorted();
        return counted;
    }

    private static Map<Integer, Integer> expected(List<Integer> numbers) {
        Map<Integer, Integer> expected = new TreeMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            expected.merge(numbers.get(i), i % 3 + 1, Integer::sum);
        }
        return expected;
    }
}
