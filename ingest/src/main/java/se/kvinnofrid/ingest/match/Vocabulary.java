package se.kvinnofrid.ingest.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Folding;
import se.kvinnofrid.config.sender.Dialects;
import se.kvinnofrid.config.sender.Meaning;
import se.kvinnofrid.config.sender.SourceSystem;

/**
 * What headers mean: first what the sender has confirmed, then what they mean in the case system that the file comes from, then the
 * codebook's own headers, and last what they mean in any case system where all agree. Safe for several threads.
 */
final class Vocabulary {

    /** Fewer headers than this that only one system has do not tell that a file comes from it. */
    private static final int LEAST_OF_SYSTEM = 2;

    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 200;

    private final Map<String, Field> codebook = new HashMap<>();
    private final Map<String, Field> byId;
    private final Map<String, Meaning> confirmed;
    private final List<SourceSystem> systems;
    private final Map<String, Meaning> agreed = new HashMap<>();
    private final Map<String, Field> all;
    private final AnswerHeaders answers;
    private final Map<String, Optional<Column>> remembered = new ConcurrentHashMap<>();

    Vocabulary(Codebook codebook, Dialects dialects, Optional<String> sender) {
        for (Field field : codebook.fields()) {
            field.headers().forEach(header -> this.codebook.putIfAbsent(Folding.fold(header), field));
        }
        this.byId = codebook.fields().stream().collect(Collectors.toMap(Field::id, field -> field));
        this.confirmed = dialects.of(sender).headers();
        this.systems = dialects.systems();
        agree();
        this.all = new TreeMap<>(this.codebook);
        addFields(agreed);
        addFields(confirmed);
        this.answers = new AnswerHeaders(all);
    }

    private void agree() {
        Map<String, List<Meaning>> meanings = systems.stream()
                .flatMap(system -> system.headers().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        meanings.forEach((header, found) -> {
            if (found.stream().distinct().count() == 1) {
                agreed.put(header, found.get(0));
            }
        });
    }

    private void addFields(Map<String, Meaning> meanings) {
        meanings.forEach((header, meaning) -> {
            if (!meaning.isOwn() && meaning.code().isEmpty()) {
                all.put(header, field(meaning));
            }
        });
    }

    /** Spellings of the headers that name a field, folded. */
    Map<String, Field> spellings() {
        return all;
    }

    /** What the sender has confirmed that a header means. */
    Optional<Column> findConfirmed(String header) {
        return confirmed.isEmpty() ? Optional.empty() : find(confirmed, header, Folding.fold(header));
    }

    /** What a header means in a file of a system; empty if it means nothing. The cells of the first rows are all asked for, data too. */
    Optional<Column> find(String header, Optional<SourceSystem> system) {
        if (system.isPresent() || header.length() > LONGEST_REMEMBERED) {
            return look(header, system);
        }
        Optional<Column> known = remembered.get(header);
        if (known == null) {
            known = look(header, system);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(header, known);
            }
        }
        return known;
    }

    private Optional<Column> look(String header, Optional<SourceSystem> system) {
        String folded = Folding.fold(header);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        return find(confirmed, header, folded)
                .or(() -> system.flatMap(s -> find(s.headers(), header, folded)))
                .or(() -> Optional.ofNullable(codebook.get(folded)).map(field -> new Column.Known(header, field)))
                .or(() -> answers.find(header, folded))
                .or(() -> find(agreed, header, folded));
    }

    /** The one case system that most of the headers speak of that the codebook does not have. */
    Optional<SourceSystem> findSystem(List<String> headers) {
        List<String> foreign = headers.stream()
                .map(Folding::fold)
                .filter(header -> !codebook.containsKey(header))
                .distinct()
                .toList();
        Optional<SourceSystem> best = Optional.empty();
        long most = LEAST_OF_SYSTEM - 1L;
        for (SourceSystem system : systems) {
            long known = foreign.stream()
                    .filter(header -> system.headers().containsKey(header))
                    .count();
            if (known > most) {
                best = Optional.of(system);
                most = known;
            } else if (known == most) {
                best = Optional.empty();
            }
        }
        return best;
    }

    private Optional<Column> find(Map<String, Meaning> meanings, String header, String folded) {
        return Optional.ofNullable(meanings.get(folded)).map(meaning -> column(header, meaning));
    }

    private Column column(String header, Meaning meaning) {
        if (meaning.isOwn()) {
            return new Column.Local(header, true);
        }
        Field field = field(meaning);
        return meaning.code().isEmpty()
                ? new Column.Known(header, field)
                : new Column.Answer(header, field, meaning.code());
    }

    private Field field(Meaning meaning) {
        Field field = byId.get(meaning.field());
        if (field == null) {
            throw new IllegalStateException("no field " + meaning.field() + "; the configuration was not checked");
        }
        return field;
    }
}
