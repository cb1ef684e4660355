package se.kvinnofrid.samples;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row as a test has read it back.
 *
 * @param answers by field: codes, days as 2022-01-31, or words; empty where missing; one for each entry of a group, blank where missing
 */
record ReadCase(Map<String, List<String>> answers) {

    private static final Set<String> OUTSIDE_BASE = Set.of("unknown", "not_assessed");

    /** All answers to a field. */
    List<String> all(String field) {
        return answers.getOrDefault(field, List.of());
    }

    /** The one answer to a field; blank if there is none. */
    String one(String field) {
        return all(field).isEmpty() ? "" : all(field).get(0);
    }

    /** Whether one of the answers to the field is one of the values. */
    boolean has(String field, String... values) {
        return all(field).stream().anyMatch(Set.of(values)::contains);
    }

    /** Whether the case belongs to the base of a table of the field. */
    boolean isInBase(String field) {
        return all(field).stream().anyMatch(answer -> !answer.isEmpty() && !OUTSIDE_BASE.contains(answer));
    }
}
