package se.kvinnofrid.ingest.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;

/** Finds the columns that stand for one answer each: a header of the codebook, and one of its answers after it. */
final class AnswerHeaders {

    private final Map<String, Field> prefixes;

    /** The lengths of the prefixes, longest first. */
    private final int[] lengths;

    private final Map<Field, Map<String, String>> codes = new ConcurrentHashMap<>();

    AnswerHeaders(Map<String, Field> fields) {
        this.prefixes = fields.entrySet().stream()
                .filter(entry -> entry.getValue().variable().kind().isCoded())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.lengths = prefixes.keySet().stream()
                .mapToInt(prefix -> -prefix.length())
                .distinct()
                .sorted()
                .map(length -> -length)
                .toArray();
    }

    Optional<Column> find(String header, String folded) {
        for (int length : lengths) {
            Field field = length < folded.length() ? prefixes.get(folded.substring(0, length)) : null;
            String code = field == null ? null : answers(field).get(folded.substring(length));
            if (field != null && code != null) {
                return Optional.of(new Column.Answer(header, field, code));
            }
        }
        return Optional.empty();
    }

    private Map<String, String> answers(Field field) {
        return codes.computeIfAbsent(field, f -> {
            Map<String, String> answers = new HashMap<>();
            for (Code code : f.variable().codes()) {
                Stream.concat(
                                Stream.of(
                                        code.id(),
                                        code.label().sv(),
                                        code.label().en()),
                                code.synonyms().stream())
                        .map(Folding::fold)
                        .filter(text -> !text.isEmpty())
                        .forEach(text -> answers.putIfAbsent(text, code.id()));
            }
            return answers;
        });
    }
}
