package se.kvinnofrid.samples;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Field;
import se.kvinnofrid.config.codebook.Variable;

/** Counts what a file holds: its cases with their answers, and what was planted besides. */
final class Tally {

    private static final String INVALID = "invalid";

    private final List<Field> fields;
    private final List<long[]> answers = new ArrayList<>();
    private final Map<RowError, Long> setAside = new EnumMap<>(RowError.class);
    private final Map<String, Long> unknownAnswers = new LinkedHashMap<>();
    private long cases;
    private long duplicates;

    Tally(List<Field> fields) {
        this.fields = fields;
        fields.forEach(field -> answers.add(new long[field.variable().codes().size() + 2]));
    }

    /** Counts a case that is to count. */
    void count(MadeUpCase made) {
        cases++;
        for (int field = 0; field < answers.size(); field++) {
            count(answers.get(field), made.answer(field));
        }
    }

    private static void count(long[] counts, Answer answer) {
        if (answer instanceof Answer.Coded coded) {
            counts[coded.code()]++;
        } else if (answer instanceof Answer.Whole whole) {
            counts[whole.code()]++;
        } else if (answer instanceof Answer.Several several) {
            several.codes().forEach(code -> counts[code]++);
        } else if (answer instanceof Answer.Entries entries) {
            entries.answers().forEach(entry -> count(counts, entry));
        } else {
            counts[counts.length - (answer instanceof Answer.Missing ? 2 : 1)]++;
        }
    }

    void duplicate() {
        duplicates++;
    }

    void setAside(RowError error) {
        setAside.merge(error, 1L, Long::sum);
    }

    void unknownAnswer(int field) {
        unknownAnswers.merge(fields.get(field).id(), 1L, Long::sum);
    }

    /** What is known of the file, for the truth. */
    Map<String, Object> ofFile() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cases", cases);
        facts.put("duplicates", duplicates);
        Map<String, Object> errors = new LinkedHashMap<>();
        setAside.forEach((error, number) -> errors.put(DialectTrait.word(error), number));
        facts.put("set_aside", errors);
        facts.put("unknown_answers", unknownAnswers);
        return facts;
    }

    /** How often each answer was given, over several files; entries of groups are counted one by one. */
    static Map<String, Object> answers(List<Tally> tallies, List<Field> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int field = 0; field < fields.size(); field++) {
            Variable variable = fields.get(field).variable();
            if (!variable.kind().isCoded()) {
                continue;
            }
            List<String> names = Stream.concat(
                            variable.codes().stream().map(Code::id), Stream.of(Draw.MISSING, INVALID))
                    .toList();
            Map<String, Object> counts = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                counts.put(names.get(i), sum(tallies, field, i));
            }
            all.put(fields.get(field).id(), counts);
        }
        return all;
    }

    private static long sum(List<Tally> tallies, int field, int answer) {
        return tallies.stream()
                .mapToLong(tally -> tally.answers.get(field)[answer])
                .sum();
    }
}
