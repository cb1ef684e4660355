package se.kvinnofrid.config.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import se.kvinnofrid.config.ConfigurationException;

/**
 * Everything that is wrong with a configuration, gathered so that whoever edits it sees all of it at once.
 * Not safe for several threads.
 */
public final class Faults {

    /**
     * One fault.
     *
     * @param place where it stands
     * @param message what was expected and what was found, in English
     */
    public record Fault(Place place, String message) {
        @Override
        public String toString() {
            return place + ": " + message;
        }
    }

    private final List<Fault> faults = new ArrayList<>();

    /** Notes a fault and lets reading go on. */
    public void add(Place place, String message) {
        faults.add(new Fault(place, message));
    }

    /** Notes that {@code found} is none of {@code valid}, with the nearest valid word first where one is near. */
    public void addUnknown(Place place, String what, String found, Collection<String> valid) {
        String nearest = valid.stream()
                .min(Comparator.comparingInt((String word) -> EditDistance.between(found, word))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> EditDistance.between(found, word) <= Math.max(1, found.length() / 3))
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
        add(place, what + " '" + found + "' is unknown, expected one of " + String.join(", ", valid) + nearest);
    }

    /** Throws all that has been noted, in the order of files and lines, if there is any. */
    public void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new ConfigurationException(sorted());
        }
    }

    /** The faults in the order of files and lines. */
    public List<Fault> sorted() {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparing(Fault::place).thenComparing(Fault::message))
                .toList();
    }
}
