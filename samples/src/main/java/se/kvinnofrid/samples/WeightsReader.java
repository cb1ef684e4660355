package se.kvinnofrid.samples;

import java.util.ArrayList;
import java.util.List;
import se.kvinnofrid.config.yaml.Mapping;

/** Reads weights ({@code {woman: 94, man: 6}}). */
final class WeightsReader {

    private WeightsReader() {}

    /** The weights under a key, of the given values; those not named weigh nothing. */
    static Weights read(Mapping mapping, String key, List<String> values) {
        Mapping weights = mapping.needMapping(key);
        List<Integer> numbers = new ArrayList<>();
        for (String value : values) {
            int number = weights.findNumber(value).orElse(0);
            if (number < 0) {
                weights.fault(value, "a weight must not be negative, found " + number);
            }
            numbers.add(Math.max(0, number));
        }
        weights.refuseOthers();
        if (numbers.stream().mapToLong(Integer::longValue).sum() < 1) {
            mapping.fault(key, "one of the weights under '" + key + "' must be positive");
            return new Weights(List.of(1));
        }
        return new Weights(numbers);
    }

    /** Words with weights. */
    static Profile.Words words(Mapping mapping, String key) {
        List<String> words = mapping.needMapping(key).keys();
        return new Profile.Words(words, read(mapping, key, words));
    }
}
