package se.kvinnofrid.aggregate.compute;

import static se.kvinnofrid.aggregate.sql.Session.quoted;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.CodeRole;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.statistic.EntrySet;

/** What is wanted of the entries of each case, gathered so that every set of entries is read once. */
final class EntryColumns {

    /** What tells cases apart, in the order of the keys in which they are stored: more would have to be sorted. */
    private static final String KEY = "submission_id, case_no";

    private final Codebook codebook;
    private final CodeNumbers numbers;
    private final Map<EntrySet, Map<String, String>> columns = new LinkedHashMap<>();

    EntryColumns(Codebook codebook, CodeNumbers numbers) {
        this.codebook = codebook;
        this.numbers = numbers;
    }

    /** The name, in the row of a case, of an aggregate over its entries; it is null where a case has no entry. */
    String column(EntrySet entries, String aggregate) {
        Map<String, String> wanted = columns.computeIfAbsent(entries, set -> new LinkedHashMap<>());
        String name = wanted.computeIfAbsent(aggregate, expression -> "a" + wanted.size());
        return quoted(entries.id()) + "." + name;
    }

    /**
     * The joins that bring the columns to the cases {@code c}.
     *
     * @param submissions an array of the submissions, as SQL
     */
    String joins(String submissions) {
        return columns.entrySet().stream()
                .map(entries -> """
                        LEFT JOIN (
                        %s) %s USING (%s)
                        """.formatted(
                                grouped(entries.getKey(), entries.getValue(), submissions),
                                quoted(entries.getKey().id()),
                                KEY))
                .collect(Collectors.joining());
    }

    private String grouped(EntrySet entries, Map<String, String> wanted, String submissions) {
        String aggregates = wanted.entrySet().stream()
                .map(column -> column.getKey() + " AS " + column.getValue())
                .collect(Collectors.joining(",\n  "));
        return """
                SELECT %s,
                  %s
                FROM (SELECT %s FROM staging.%s WHERE submission_id = ANY (%s)%s) entry
                GROUP BY %s
                """.formatted(
                        KEY,
                        aggregates,
                        source(entries),
                        quoted(entries.group().table()),
                        submissions,
                        condition(entries),
                        KEY);
    }

    private String source(EntrySet entries) {
        if (!entries.collapsesRepeats()) {
            return "*";
        }
        Stream<String> phase = entries.group().phases().isEmpty() ? Stream.empty() : Stream.of("phase");
        Stream<String> members =
                codebook.members(entries.group()).stream().map(Variable::column).map(column -> quoted(column));
        return "DISTINCT " + KEY + ", " + Stream.concat(phase, members).collect(Collectors.joining(", "));
    }

    private String condition(EntrySet entries) {
        return entries.named()
                .map(named -> " AND " + quoted(named.column()) + " IN (" + namedNumbers(named) + ")")
                .orElse("");
    }

    private String namedNumbers(Variable named) {
        String known = named.codesInBase().stream()
                .filter(code -> code.role() != CodeRole.NONE)
                .map(Code::id)
                .map(code -> numbers.find(named, code))
                .filter(OptionalInt::isPresent)
                .map(number -> Integer.toString(number.getAsInt()))
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "NULL" : known;
    }
}
