package se.kvinnofrid.config.sender;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one sender calls things, as somebody has confirmed once and for all.
 *
 * @param sender code of the municipality
 * @param headers what its columns are, by folded header
 * @param answers its words for answers, by variable and by the answer's code
 * @param missing its words for "no answer"
 * @param unknown its words for "not known"
 */
public record SenderMapping(
        String sender,
        SortedMap<String, Meaning> headers,
        Map<String, Map<String, List<String>>> answers,
        List<String> missing,
        List<String> unknown) {

    public SenderMapping {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }

    /** Of a sender of whom nothing has been confirmed. */
    static SenderMapping of(String sender) {
        return new SenderMapping(sender, new TreeMap<>(), Map.of(), List.of(), List.of());
    }
}
