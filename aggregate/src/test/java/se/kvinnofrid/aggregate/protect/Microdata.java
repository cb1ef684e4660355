package se.kvinnofrid.aggregate.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.kvinnofrid.aggregate.Staging;
import se.kvinnofrid.config.statistic.Example;

/** How many cases there are of each sort, and what the figures of {@link SmallTables} are by their definitions: functions of these numbers. */
final class Microdata {

    static final String ROUND = "small";

    private static final int YEAR = 2022;

    /** The statistic that counts all cases, whatever they answer. */
    static final String EVERYBODY = "everybody";

    /** No answer: the case leaves every base of the question. */
    static final String MISSING = "";

    /**
     * A sort of cases.
     *
     * @param answers the answer to each question, by its letters
     */
    record Sort(String municipality, String half, Map<String, String> answers) {
        String answer(String question) {
            return answers.getOrDefault(question, MISSING);
        }
    }

    /** What a figure is about, as the columns of a cell say. */
    record Cell(String statistic, String area, String breakdown, String value, String period, String category) {
        @Override
        public String toString() {
            String group = breakdown.isEmpty() ? "" : breakdown + "=" + value + " ";
            return statistic + " " + area + " " + group + period + " " + category;
        }
    }

    private final List<Sort> sorts;
    private final int[] numbers;

    /** So many cases of each of all the sorts that there could be. */
    Microdata(List<Sort> sorts, int[] numbers) {
        this.sorts = List.copyOf(sorts);
        this.numbers = numbers.clone();
    }

    List<Sort> sorts() {
        return sorts;
    }

    /** How many there are of each sort. */
    int[] numbers() {
        return numbers.clone();
    }

    /** All sorts of cases of the municipalities and half-years, with every combination of the answers; as yet there are none of them. */
    static Microdata of(List<String> municipalities, int halfYears, Map<String, List<String>> answers) {
        List<Sort> sorts = new ArrayList<>();
        for (String municipality : municipalities) {
            for (int half = 1; half <= halfYears; half++) {
                for (Map<String, String> one : combinations(answers)) {
                    sorts.add(new Sort(municipality, half(half), one));
                }
            }
        }
        return new Microdata(sorts, new int[sorts.size()]);
    }

    /** The half-year of a number from 1 on; the round begins with 2022. */
    static String half(int number) {
        return (YEAR + (number - 1) / 2) + "H" + (1 + (number - 1) % 2);
    }

    private static List<Map<String, String>> combinations(Map<String, List<String>> answers) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, List<String>> question : new TreeMap<>(answers).entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> one : all) {
                for (String answer : question.getValue()) {
                    Map<String, String> more = new TreeMap<>(one);
                    more.put(question.getKey(), answer);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    /** Adds so many cases of a half-year with these answers, each after its question; answers not given are missing. */
    void add(String municipality, int half, int cases, String... questionsAndAnswers) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < questionsAndAnswers.length; i += 2) {
            given.put(questionsAndAnswers[i], questionsAndAnswers[i + 1]);
        }
        for (int i = 0; i < numbers.length; i++) {
            Sort sort = sorts.get(i);
            if (sort.municipality.equals(municipality)
                    && sort.half.equals(half(half))
                    && sort.answers.entrySet().stream()
                            .allMatch(one -> one.getValue().equals(given.getOrDefault(one.getKey(), MISSING)))) {
                numbers[i] += cases;
                return;
            }
        }
        throw new IllegalArgumentException("no such sort: " + municipality + " " + half + " " + given);
    }

    int cases() {
        return Arrays.stream(numbers).sum();
    }

    /** How many cases belong to some sorts. */
    int in(BitSet some) {
        return some.stream().map(sort -> numbers[sort]).sum();
    }

    /** The sorts that a cell counts: of its table, and with the answer or one of the answers that the category says. */
    BitSet counted(Cell cell) {
        return sorts(cell, sort -> cell.statistic.equals(EVERYBODY) || has(sort, cell.statistic, cell.category));
    }

    /** The sorts of a cell's base: of its table, and with an answer. */
    BitSet base(Cell cell) {
        return sorts(cell, sort -> !sort.answer(cell.statistic).equals(MISSING));
    }

    private static boolean has(Sort sort, String question, String category) {
        return Arrays.stream(category.split("_or_", -1)).anyMatch(sort.answer(question)::contains);
    }

    private BitSet sorts(Cell cell, Predicate<Sort> belongs) {
        return sorts(sort -> (cell.area.equals("00") || sort.municipality.startsWith(cell.area))
                && (cell.period.equals(ROUND) || cell.period.equals(sort.half))
                && (cell.breakdown.isEmpty() || sort.answer(cell.breakdown).equals(cell.value))
                && belongs.test(sort));
    }

    BitSet sorts(Predicate<Sort> belongs) {
        BitSet some = new BitSet();
        for (int i = 0; i < sorts.size(); i++) {
            if (belongs.test(sorts.get(i))) {
                some.set(i);
            }
        }
        return some;
    }

    /** Puts the cases into staging; what is missing is now no answer, now "unknown". */
    void stage(Staging staging) throws Exception {
        Map<String, Long> submissions = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) {
            Sort sort = sorts.get(i);
            if (!submissions.containsKey(sort.municipality)) {
                submissions.put(sort.municipality, staging.submission(sort.municipality, ROUND, true));
            }
            Map<String, List<String>> answers = new TreeMap<>();
            answers.put("opened_on", List.of(sort.half.replace("H1", "-03-01").replace("H2", "-09-01")));
            for (Map.Entry<String, String> answer : sort.answers.entrySet()) {
                if (!answer.getValue().equals(MISSING)) {
                    answers.put(
                            answer.getKey(),
                            List.of(answer.getValue().split("", -1)).stream()
                                    .filter(letter -> !letter.isEmpty())
                                    .toList());
                } else if (i % 2 == 0) {
                    answers.put(answer.getKey(), List.of("unknown"));
                }
            }
            if (numbers[i] > 0) {
                staging.add(
                        sort.municipality,
                        submissions.get(sort.municipality),
                        List.of(new Example.Case(numbers[i], new TreeMap<>(answers), new TreeMap<>())));
            }
        }
    }
}
