package se.kvinnofrid.config.sender;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A case system that municipalities export from, and what it calls things.
 *
 * @param id identifier, the name of its file
 * @param name what people call it
 * @param headers what columns with its headers are, by folded header
 * @param answers its words for answers, by variable and by the answer's code
 */
public record SourceSystem(
        String id, String name, SortedMap<String, Meaning> headers, Map<String, Map<String, List<String>>> answers) {

    public SourceSystem {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
