package se.kvinnofrid.config.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys and values of one YAML mapping. The {@code need…} methods note a fault when the key is missing or of the wrong form and give
 * a harmless stand-in, so that reading goes on and all faults come at once; the caller must end with {@link Faults#throwIfAny()}.
 */
public final class Mapping implements Node {

    private final Place place;
    private final Map<String, Node> values;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    Mapping(Place place, Map<String, Node> values, Faults faults) {
        this.place = place;
        this.values = values;
        this.faults = faults;
    }

    @Override
    public Place place() {
        return place;
    }

    /** This mapping with the values of another put in the place of its own; faults are told where each value stands. */
    public Mapping overlaidBy(Mapping other) {
        Map<String, Node> overlaid = new LinkedHashMap<>(values);
        overlaid.putAll(other.values);
        return new Mapping(place, overlaid, faults);
    }

    /** The keys in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** Where the value of {@code key} stands, or where this mapping begins when the key is missing. */
    public Place placeOf(String key) {
        Node node = values.get(key);
        return node == null ? place : node.place();
    }

    /** The text of {@code key}, if it is there and not empty. */
    public Optional<String> findText(String key) {
        return find(key, Scalar.class, "a single value").map(Scalar::text).filter(text -> !text.isEmpty());
    }

    /** The text of {@code key}; a fault if it is missing. */
    public String needText(String key) {
        return findText(key).orElseGet(() -> missing(key, ""));
    }

    /** The whole number of {@code key}, if it is there. */
    public Optional<Integer> findNumber(String key) {
        return findText(key).flatMap(text -> {
            try {
                return Optional.of(Integer.parseInt(text));
            } catch (NumberFormatException e) {
                faults.add(placeOf(key), "'" + key + "' must be a whole number, found '" + text + "'");
                return Optional.empty();
            }
        });
    }

    /** The whole number of {@code key}; a fault if it is missing. */
    public int needNumber(String key) {
        if (!values.containsKey(key)) {
            return missing(key, 0);
        }
        return findNumber(key).orElse(0);
    }

    /** Whether {@code key} is true; false when it is missing. */
    public boolean isTrue(String key) {
        Optional<String> text = findText(key);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            faults.add(placeOf(key), "'" + key + "' must be true or false, found '" + text.get() + "'");
        }
        return text.filter("true"::equals).isPresent();
    }

    /** The constant of {@code type} that {@code key} names in lower case, if the key is there. */
    public <E extends Enum<E>> Optional<E> findChoice(String key, Class<E> type) {
        Optional<String> text = findText(key);
        Map<String, E> choices = new LinkedHashMap<>();
        for (E choice : type.getEnumConstants()) {
            choices.put(choice.name().toLowerCase(Locale.ROOT), choice);
        }
        if (text.isPresent() && !choices.containsKey(text.get())) {
            faults.addUnknown(placeOf(key), key, text.get(), choices.keySet());
        }
        return text.map(choices::get);
    }

    /** The constant of {@code type} that {@code key} names in lower case; a fault, and the first constant, if it is missing. */
    public <E extends Enum<E>> E needChoice(String key, Class<E> type) {
        E standIn = type.getEnumConstants()[0];
        return values.containsKey(key) ? findChoice(key, type).orElse(standIn) : missing(key, standIn);
    }

    /** The texts of {@code key}: a list, a single value, or none when the key is missing. */
    public List<String> texts(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node instanceof Scalar single) {
            return single.text().isEmpty() ? List.of() : List.of(single.text());
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Scalar scalar) {
                texts.add(scalar.text());
            } else {
                faults.add(item.place(), "'" + key + "' must be a list of single values");
            }
        }
        return List.copyOf(texts);
    }

    /** The mappings listed under {@code key}, none when the key is missing. */
    public List<Mapping> mappings(String key) {
        List<Mapping> mappings = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Mapping mapping) {
                mappings.add(mapping);
            } else {
                faults.add(item.place(), "'" + key + "' must be a list of mappings (key: value)");
            }
        }
        return List.copyOf(mappings);
    }

    /** The mapping under {@code key}, if it is there. */
    public Optional<Mapping> findMapping(String key) {
        return find(key, Mapping.class, "a mapping (key: value)");
    }

    /** The mapping under {@code key}; a fault, and an empty mapping, if it is missing. */
    public Mapping needMapping(String key) {
        return findMapping(key).orElseGet(() -> missing(key, new Mapping(place, Map.of(), faults)));
    }

    /** The value under {@code key} in whatever form, for the few places where several forms are allowed. */
    public Optional<Node> findNode(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** Notes a fault for every key that nobody has asked for: a misspelt key must not pass in silence. */
    public void refuseOthers() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                faults.addUnknown(placeOf(key), "key", key, asked);
            }
        }
    }

    /** Notes a fault about the value of {@code key}. */
    public void fault(String key, String message) {
        faults.add(placeOf(key), message);
    }

    /** Notes that the value of {@code key} is none of {@code valid}. */
    public void faultUnknown(String key, String found, Collection<String> valid) {
        faults.addUnknown(placeOf(key), key, found, valid);
    }

    private <N extends Node> Optional<N> find(String key, Class<N> form, String formName) {
        asked.add(key);
        Node node = values.get(key);
        if (node != null && !form.isInstance(node)) {
            faults.add(node.place(), "'" + key + "' must be " + formName);
        }
        return Optional.ofNullable(node).filter(form::isInstance).map(form::cast);
    }

    private List<Node> items(String key) {
        return find(key, Sequence.class, "a list").map(Sequence::items).orElse(List.of());
    }

    private <T> T missing(String key, T standIn) {
        asked.add(key);
        faults.add(place, "'" + key + "' is missing");
        return standIn;
    }
}
