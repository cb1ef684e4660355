package se.kvinnofrid.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed samples hold the figures that were published, each with its own base and to the rounding in which it was printed.
 * Definitions are those of the statistics of the same name; half a per cent rounds up.
 */
class PublishedFiguresTest {

    private static final Path FIGURES = Path.of("published-figures.csv");

    /** The rows that no set of cases can give together with the others: see the last test. */
    private static final Set<String> OUT_OF_REACH = Set.of("age honour_context=no", "origin honour_context=no");

    private static final Set<String> METHODS =
            Set.of("freda_short", "freda_description", "freda_danger", "sara", "patriark", "other");
    private static final String[] HOUSING = {"sheltered_housing", "temporary_housing", "permanent_housing"};

    private static List<ReadCase> cases = List.of();

    /** One published figure. */
    record Figure(String statistic, String category, String value, String unit, String base) {
        String key() {
            return statistic + " " + category;
        }

        @Override
        public String toString() {
            return key() + ": " + value + " " + unit + ", base " + base;
        }
    }

    @BeforeAll
    static void read_the_samples() {
        cases = new SubmissionReader(CommittedSamplesTest.CONFIGURATION).readAll(CommittedSamplesTest.FOLDER);
    }

    private static Stream<Figure> figures() throws IOException {
        try (CSVParser parser = CSVParser.parse(
                FIGURES,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.stream().map(PublishedFiguresTest::figure).toList().stream();
        }
    }

    private static Figure figure(CSVRecord row) {
        return new Figure(
                row.get("statistic"), row.get("category"), row.get("value"), row.get("unit"), row.get("base"));
    }

    static Stream<Figure> percentages() throws IOException {
        return figures().filter(f -> f.unit().equals("percent"));
    }

    static Stream<Figure> bases() throws IOException {
        return figures()
                .filter(f -> f.unit().equals("cases") && !f.base().isEmpty())
                .filter(f -> !OUT_OF_REACH.contains(f.key()));
    }

    @Test
    void every_published_figure_is_looked_at() throws IOException {
        Set<String> singly = Set.of(
                "coverage municipalities_participating",
                "coverage municipalities_delivered",
                "coverage cases",
                "origin sweden_swedish_parent",
                "initiator *",
                "interventions_per_client mean",
                "best_outcome best");
        List<String> lookedAt = Stream.of(
                        percentages().map(Figure::key),
                        bases().map(Figure::key),
                        OUT_OF_REACH.stream(),
                        singly.stream())
                .flatMap(keys -> keys)
                .toList();

        assertThat(figures().map(Figure::key)).containsExactlyInAnyOrderElementsOf(lookedAt);
    }

    @Test
    void there_are_3070_cases_of_the_round_and_all_of_them_count() {
        assertThat(cases).hasSize(3070);
        assertThat(cases).allSatisfy(one -> {
            assertThat(one.one("opened_on")).isBetween("2022-01-01", "2023-12-31");
            assertThat(one.one("client")).isNotBlank();
            assertThat(one.one("municipality")).isNotBlank();
            assertThat(one.one("closed_on"))
                    .satisfiesAnyOf(day -> assertThat(day).isEmpty(), day -> assertThat(day)
                            .isGreaterThanOrEqualTo(one.one("opened_on")));
            assertThat(one.answers().values().stream().flatMap(List::stream)).noneMatch(a -> a.startsWith("?"));
        });
        assertThat(cases.stream()
                        .map(one -> List.of(
                                one.one("municipality"), one.one("unit"), one.one("client"), one.one("opened_on")))
                        .distinct())
                .as("case keys")
                .hasSize(3070);
    }

    @Test
    void no_case_contradicts_itself() {
        assertThat(cases).allSatisfy(one -> {
            if (!isClosed(one)) {
                assertThat(one.isInBase("goal_attainment")).isFalse();
                assertThat(one.isInBase("exposure_change") || one.isInBase("participation"))
                        .isFalse();
            }
            assertThat(one.has("closing_reason", "goal_reached") && one.has("goal_attainment", "none"))
                    .isFalse();
            assertThat(one.has("intervention.support", "none")
                            && one.all("intervention.support").size() > 1)
                    .isFalse();
            String closed = one.one("closed_on").isEmpty() ? "2024-06-30" : one.one("closed_on");
            assertThat(one.all("intervention.date").stream().filter(day -> !day.isEmpty()))
                    .allSatisfy(day -> assertThat(day).isBetween(one.one("opened_on"), closed));
        });
    }

    @ParameterizedTest
    @MethodSource("percentages")
    void a_share_has_its_printed_rounding_and_its_base(Figure figure) {
        List<ReadCase> base = cases.stream().filter(base(figure)).toList();
        long count = base.stream().filter(category(figure)).count();

        if (!figure.base().isEmpty()) {
            assertThat(base).as("base").hasSize(Integer.parseInt(figure.base()));
        }
        assertThat(perCent(count, base.size())).isEqualTo(Integer.parseInt(figure.value()));
    }

    @ParameterizedTest
    @MethodSource("bases")
    void a_table_has_its_base(Figure figure) {
        assertThat(cases.stream().filter(base(figure))).hasSize(Integer.parseInt(figure.base()));
    }

    @Test
    void more_than_half_were_born_in_sweden_with_a_parent_born_in_sweden() {
        List<ReadCase> base =
                cases.stream().filter(one -> one.isInBase("origin")).toList();

        assertThat(base).hasSize(3017);
        assertThat(2
                        * base.stream()
                                .filter(one -> one.has("origin", "sweden_swedish_parent"))
                                .count())
                .isGreaterThan(base.size());
    }

    @Test
    void several_answers_are_more_answers_than_cases() {
        assertThat(answers("initiator")).isEqualTo(3317).isGreaterThan(cases.size());
        assertThat(answers("perpetrator")).isGreaterThan(3013);
    }

    @Test
    void those_who_got_support_got_2_4_interventions_each() {
        List<Long> numbers = cases.stream()
                .map(PublishedFiguresTest::interventions)
                .filter(n -> n > 0)
                .toList();
        long tenths = (20 * numbers.stream().mapToLong(Long::longValue).sum() + numbers.size()) / (2L * numbers.size());

        assertThat(tenths).isEqualTo(24);
    }

    @Test
    void things_went_best_for_268_that_is_11_percent_of_the_closed() {
        List<ReadCase> closed =
                cases.stream().filter(PublishedFiguresTest::isClosed).toList();
        long best = closed.stream()
                .filter(one -> one.has("goal_attainment", "full", "partial"))
                .filter(one -> one.has("exposure_change", "much_better") || one.has("closing_reason", "goal_reached"))
                .count();

        assertThat(closed).hasSize(2436);
        assertThat(best).isEqualTo(268);
        assertThat(perCent(best, closed.size())).isEqualTo(11);
    }

    /**
     * Two published bases cannot be had together with the others, if a base is the cases that answered both questions: of cases that
     * answered one question or the other there would be more than there are cases. The samples keep all other figures and come as near
     * as can be: every case has answered one of the two.
     */
    @Test
    void two_published_bases_would_need_more_cases_than_there_are() {
        int honour = 2987;
        assertThat((2809 + 184) + honour - (296 + 2484))
                .as("cases with age or honour context")
                .isGreaterThan(3070);
        assertThat(3017 + honour - (284 + 2405))
                .as("cases with origin or honour context")
                .isGreaterThan(3070);

        assertThat(cases).allMatch(one -> one.isInBase("age") || one.isInBase("honour_context"));
        assertThat(cases).allMatch(one -> one.isInBase("origin") || one.isInBase("honour_context"));
    }

    private static Predicate<ReadCase> category(Figure figure) {
        return switch (figure.key()) {
            case "interventions_per_client any" -> one -> interventions(one) > 0;
            case "interventions housing" -> one -> one.has("intervention.support", HOUSING);
            case "goal_attainment full_or_partial" -> one -> one.has("goal_attainment", "full", "partial");
            case "support_importance great_or_decisive" -> one -> one.has("support_importance", "great", "decisive");
            case "risk_methods any_method" -> PublishedFiguresTest::isAssessed;
            default -> one -> one.has(field(figure), figure.category());
        };
    }

    private static Predicate<ReadCase> base(Figure figure) {
        Predicate<ReadCase> base =
                switch (figure.statistic()) {
                    case "interventions_per_client", "risk_methods" -> one -> true;
                    case "interventions" -> one -> interventions(one) > 0;
                    case "cooperation" ->
                        one -> one.all("cooperation").stream().anyMatch(actor -> !actor.equals("none"));
                    case "contact_length" -> one -> !one.one("closed_on").isEmpty();
                    default -> one -> one.isInBase(field(figure));
                };
        String[] breakdown = figure.category().split("=", -1);
        if (breakdown.length < 2) {
            return base;
        }
        return base.and(
                one -> breakdown[1].equals("*") ? one.isInBase(breakdown[0]) : one.has(breakdown[0], breakdown[1]));
    }

    private static String field(Figure figure) {
        return Map.of("gender_split", "gender", "cooperation_count", "cooperation")
                .getOrDefault(figure.statistic(), figure.statistic());
    }

    private static long interventions(ReadCase one) {
        return one.all("intervention.support").stream()
                .filter(support -> !support.isEmpty() && !support.equals("none"))
                .count();
    }

    private static boolean isAssessed(ReadCase one) {
        return Stream.of("before", "during", "after")
                .flatMap(phase -> one.all("risk.method@" + phase).stream())
                .anyMatch(METHODS::contains);
    }

    private static boolean isClosed(ReadCase one) {
        return !one.one("closed_on").isEmpty() || one.isInBase("closing_reason");
    }

    private static long answers(String field) {
        return cases.stream().mapToLong(one -> one.all(field).size()).sum();
    }

    /** Whole per cent, half a per cent up. */
    private static long perCent(long count, long base) {
        return (200 * count + base) / (2 * base);
    }
}
