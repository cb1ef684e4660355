package se.kvinnofrid.aggregate.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.kvinnofrid.aggregate.protect.figure.Figures;
import se.kvinnofrid.aggregate.protect.figure.Row;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.statistic.Category;
import se.kvinnofrid.config.statistic.Statistic;

/**
 * Small tables of the kind that is published, of cases that are drawn: a question by half-years, by municipalities or by another question, with
 * all sums, and what they are by the definitions of the statistics.
 *
 * @param figures the figures and how they are related
 * @param truth what they are
 * @param primary what is hidden for its own sake
 */
record DrawnTables(Configuration configuration, Figures figures, Truth truth, Primary primary) {

    private static final int THRESHOLD = 5;
    private static final int MINIMUM_BASE = 10;

    private static final String FORMS = "abcdef";
    private static final String SIDES = "uvxyz";
    private static final int FEW_WITHOUT = 2;

    /** What tables there are, and between what they are drawn. */
    enum Shape {
        FIVE_ANSWERS_BY_FOUR_HALF_YEARS(5, 0, 4, "0114", 30, false),
        SIX_ANSWERS_BY_FIVE_MUNICIPALITIES(6, 0, 1, "0114 0115 0117 0120 0123", 30, false),
        FOUR_ANSWERS_BY_MUNICIPALITIES_OF_TWO_COUNTIES(4, 0, 1, "0114 0115 0117 1401 1402", 30, false),
        FIVE_ANSWERS_BY_FOUR_OTHERS(5, 4, 1, "0114", 30, false),
        SIX_ANSWERS_BY_FIVE_OTHERS_WITH_A_SHARE(6, 5, 1, "0114", 30, true),
        FOUR_ANSWERS_BY_THREE_OTHERS_AND_HALF_YEARS(4, 3, 2, "0114", 30, false),
        FOUR_ANSWERS_BY_HALF_YEARS_AND_MUNICIPALITIES(4, 0, 3, "0114 0115 0117 0120", 6, true);

        private final int forms;
        private final int sides;
        private final int halves;
        private final String municipalities;
        private final int most;
        private final boolean share;

        Shape(int forms, int sides, int halves, String municipalities, int most, boolean share) {
            this.forms = forms;
            this.sides = sides;
            this.halves = halves;
            this.municipalities = municipalities;
            this.most = most;
            this.share = share;
        }

        private List<String> municipalities() {
            return List.of(municipalities.split(" "));
        }

        private String questions() {
            return question("form", "90", FORMS.substring(0, forms))
                    + question("side", "91", SIDES.substring(0, Math.max(sides, 2)));
        }

        private static String question(String id, String number, String answers) {
            StringBuilder text = new StringBuilder(String.format(
                    "  - id: %s%n    number: \"%s\"%n    sv: %s%n    en: %s%n    kind: code%n    codes:%n",
                    id, number, id, id));
            answers.chars()
                    .mapToObj(Character::toString)
                    .forEach(one -> text.append(
                            String.format("      - {code: %s, sv: %s %s, en: %s %s}%n", one, id, one, id, one)));
            return text.append("      - {code: unknown, sv: Vet ej, en: Unknown, role: unknown}\n")
                    .toString();
        }

        private String statistics() {
            return """
                      - id: form
                        title: {sv: Form, en: Form}
                        base: {sv: ärenden med svar, en: cases with an answer}
                        measure: distribution
                        of: form
                    """
                    + (sides == 0 ? "    breakdowns: none\n" : "")
                    + (share ? "    shares: [{id: a_or_b, codes: [a, b], sv: A eller B, en: A or B}]\n" : "");
        }

        private Microdata draw(Random random) {
            List<String> none = List.of(Microdata.MISSING);
            List<String> side = sides == 0 ? none : answers(SIDES.substring(0, sides));
            List<Microdata.Sort> sorts = Microdata.of(
                            municipalities(), halves, Map.of("form", answers(FORMS.substring(0, forms)), "side", side))
                    .sorts();
            return new Microdata(
                    sorts, sorts.stream().mapToInt(sort -> cases(sort, random)).toArray());
        }

        private static List<String> answers(String letters) {
            List<String> answers = new ArrayList<>(List.of(letters.split("")));
            answers.add(Microdata.MISSING);
            return answers;
        }

        /** Mostly some five to thirty, now none, now a few; where many are summed up less. Few have no answer. */
        private int cases(Microdata.Sort sort, Random random) {
            boolean isAnswered = !sort.answer("form").equals(Microdata.MISSING)
                    && (sides == 0 || !sort.answer("side").equals(Microdata.MISSING));
            if (!isAnswered) {
                return random.nextInt(FEW_WITHOUT + 1);
            }
            if (most < MINIMUM_BASE) {
                return random.nextInt(most + 1);
            }
            int kind = random.nextInt(20);
            if (kind < 2) {
                return 0;
            }
            return kind < 5 ? 1 + random.nextInt(THRESHOLD - 1) : THRESHOLD + random.nextInt(most - THRESHOLD + 1);
        }
    }

    /** Draws tables of a shape; the same number draws the same again. */
    static DrawnTables of(Shape shape, int number) {
        Configuration configuration =
                SmallTables.configuration(shape.questions(), shape.statistics(), shape.halves, THRESHOLD, MINIMUM_BASE);
        Microdata data = shape.draw(new Random(31L * shape.name().hashCode() + number));
        List<Computed> rows = rows(configuration, shape, data);
        Figures figures = Figures.of(
                configuration.statistics(),
                configuration.latestRound(),
                rows.stream().map(Computed::row).toList());
        Primary primary = new Primary(figures, rows, configuration.latestRound().id(), configuration.protection());
        return new DrawnTables(configuration, figures, Truth.of(figures, rows), primary);
    }

    private static List<Computed> rows(Configuration configuration, Shape shape, Microdata data) {
        SortedMap<String, String> areas = new TreeMap<>(Map.of("00", "nation"));
        shape.municipalities().forEach(municipality -> {
            areas.put(municipality, "municipality");
            areas.put(municipality.substring(0, 2), "county");
        });
        List<Computed> rows = new ArrayList<>();
        Statistic statistic = configuration.statistics().all().get(0);
        areas.forEach((area, level) -> rows(statistic, level, area, "", "", Microdata.ROUND, data, rows));
        List<String> periods = new ArrayList<>(List.of(Microdata.ROUND));
        if (shape.halves > 1) {
            IntStream.rangeClosed(1, shape.halves).mapToObj(Microdata::half).forEach(periods::add);
        }
        for (String period : periods) {
            if (!period.equals(Microdata.ROUND)) {
                rows(statistic, "nation", "00", "", "", period, data, rows);
            }
            for (int side = 0; side < shape.sides; side++) {
                String value = SIDES.substring(side, side + 1);
                rows(statistic, "nation", "00", "side", value, period, data, rows);
            }
        }
        return rows;
    }

    private static void rows(
            Statistic statistic,
            String level,
            String area,
            String breakdown,
            String value,
            String period,
            Microdata data,
            List<Computed> rows) {
        for (Category category : statistic.categories()) {
            Microdata.Cell cell = new Microdata.Cell(statistic.id(), area, breakdown, value, period, category.id());
            long count = data.in(data.counted(cell));
            long base = data.in(data.base(cell));
            rows.add(new Computed(
                    new Row(statistic.id(), level, area, breakdown, value, period, category.id()),
                    "one",
                    count,
                    base,
                    null,
                    null,
                    count,
                    base,
                    false));
        }
    }

    /** How far each secret must be able to rise and to fall, both together. */
    int need() {
        return configuration.protection().threshold()
                - 1
                + configuration.protection().knownCases();
    }

    /** What is lost by the configured weights when a figure is hidden. */
    double[] weights() {
        return Importance.of(
                figures,
                configuration.latestRound().id(),
                configuration.protection().weights());
    }
}
