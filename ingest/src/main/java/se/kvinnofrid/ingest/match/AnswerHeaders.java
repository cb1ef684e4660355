package se.kvinnofrid.ingest.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;

/** Finds the columns that stand for one answer each: a header of the codebook, and one of its answers after it. */
final class AnswerHeaders {

    private record Prefix(String folded, Field field) {}

    private final List<Prefix> prefixes;
    private final Map<Field, Map<String, String>> codes = new HashMap<>();

    AnswerHeaders(Map<String, Field> fields) {
        this.prefixes = fields.entrySet().stream()
                .filter(entry -> entry.getValue().variable().kind().isCoded())
                .map(entry -> new Prefix(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Prefix prefix) -> -prefix.folded().length())
                        .thenComparing(Prefix::folded))
                .toList();
    }

    Optional<Column> find(String header) {
        String folded = Folding.fold(header);
        for (Prefix prefix : prefixes) {
            if (folded.startsWith(prefix.folded())) {
                String code = answers(prefix.field())
                        .get(folded.substring(prefix.folded().length()));
                if (code != null) {
                    return Optional.of(new Column.Answer(header, prefix.field(), code));
                }
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
