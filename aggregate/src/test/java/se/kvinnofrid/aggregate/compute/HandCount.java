package se.kvinnofrid.aggregate.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.kvinnofrid.config.statistic.Example;

/**
 * Counts cases one by one in memory. Written from the description of the statistics alone: it shares nothing with the computation, neither
 * the configuration of the statistics nor SQL.
 */
final class HandCount {

    static final String ROUND = "2022-2023";

    private static final List<String> AGES = List.of("18-24", "25-34", "35-44", "45-54", "55-64", "65+");
    private static final List<String> SUPPORTS = List.of(
            "counselling_talk",
            "advice",
            "safety_planning",
            "sheltered_housing",
            "temporary_housing",
            "permanent_housing",
            "legal",
            "authorities",
            "economy",
            "group",
            "treatment",
            "parenting",
            "referral",
            "alarm",
            "other");
    private static final List<String> ACTORS = List.of(
            "police",
            "prosecution",
            "health_care",
            "psychiatry",
            "social_services",
            "school",
            "ngo",
            "insurance_agency",
            "employment_agency",
            "landlord",
            "other_municipality",
            "other");
    private static final List<String> METHODS =
            List.of("freda_short", "freda_description", "freda_danger", "sara", "patriark", "other", "talk", "none");
    private static final List<String> LEVELS = List.of("low", "medium", "high");
    private static final List<String> REASONS = List.of(
            "goal_reached", "client_ended", "moved", "transferred", "no_need", "no_contact", "deceased", "other");

    private static final Map<String, Group> BREAKDOWNS = Map.of(
            "gender", new Group(List.of("woman", "man", "other"), c -> one(c, "gender")),
            "age_group", new Group(AGES, c -> one(c, "age")),
            "honour_context", new Group(List.of("yes", "no"), c -> one(c, "honour_context")),
            "violence_degree",
                    new Group(List.of("not_serious", "serious", "very_serious"), c -> one(c, "violence_degree")));

    /** A case and the municipality it came from. */
    record Place(String municipality, Example.Case one) {}

    private record Group(List<String> values, Function<Example.Case, String> of) {}

    private final List<Place> places;
    private final SortedMap<String, Map<String, String>> cells = new TreeMap<>();

    private HandCount(List<Place> places) {
        this.places = places;
    }

    static SortedMap<String, Map<String, String>> of(List<Place> places) {
        HandCount count = new HandCount(places);
        count.everything();
        return count.cells;
    }

    private void everything() {
        single("gender_split", "gender", "woman", "man", "other");
        single("age", "age", AGES.toArray(String[]::new));
        single("origin", "origin", "sweden_swedish_parent", "sweden_foreign_parents", "europe", "outside_europe");
        single("honour_context", "honour_context", "yes", "no");
        single("violence_degree", "violence_degree", "not_serious", "serious", "very_serious");
        single("child_followup", "child_followup", "yes", "no", "no_children");
        single("implementation", "implementation", "as_planned", "partly", "interrupted", "not_started");
        single("closing_reason", "closing_reason", REASONS.toArray(String[]::new));
        single("exposure_change", "exposure_change", "much_better", "little_better", "unchanged", "worse");
        single("participation", "participation", "high", "some", "low", "none");

        single("goal_attainment", "goal_attainment", "full", "partial", "none");
        share(
                "goal_attainment",
                "full_or_partial",
                c -> in(c, "goal_attainment", "full", "partial"),
                c -> in(c, "goal_attainment", "full", "partial", "none"));
        single("support_importance", "support_importance", "decisive", "great", "some", "little", "none");
        share(
                "support_importance",
                "great_or_decisive",
                c -> in(c, "support_importance", "decisive", "great"),
                c -> in(c, "support_importance", "decisive", "great", "some", "little", "none"));

        List<String> disabilities = List.of("physical", "mental", "intellectual", "neuropsychiatric", "other");
        List<String> disabilityAnswers =
                Stream.concat(Stream.of("none"), disabilities.stream()).toList();
        several(
                "disability",
                disabilityAnswers,
                c -> many(c, "disability"),
                c -> hasAny(c, "disability", disabilityAnswers));
        severalShare(
                "disability",
                "any",
                c -> hasAny(c, "disability", disabilities),
                disabilityAnswers,
                c -> many(c, "disability"),
                c -> hasAny(c, "disability", disabilityAnswers));
        simpleSeveral(
                "initiator",
                "self",
                "social_services",
                "police",
                "health_care",
                "school",
                "ngo",
                "relative",
                "other_municipality",
                "other_authority",
                "other");
        simpleSeveral(
                "perpetrator",
                "partner",
                "former_partner",
                "parent",
                "child",
                "sibling",
                "other_relative",
                "other_close",
                "other");
        simpleSeveral(
                "change_goal",
                "end_of_violence",
                "safety",
                "health",
                "housing",
                "economy",
                "parenting",
                "other",
                "none");
        several("cooperation", ACTORS, c -> many(c, "cooperation"), c -> hasAny(c, "cooperation", ACTORS));

        classes(
                "cooperation_count",
                c -> distinct(c, "cooperation", ACTORS),
                c -> !many(c, "cooperation").isEmpty(),
                new int[] {0, 1, 2, 3, Integer.MAX_VALUE},
                "0",
                "1",
                "2",
                "3",
                "4+");
        classes(
                "interventions_per_client",
                c -> interventions(c).size(),
                c -> true,
                new int[] {0, 1, 2, 3, 4, Integer.MAX_VALUE},
                "0",
                "1",
                "2",
                "3",
                "4",
                "5+");
        share("interventions_per_client", "any", c -> !interventions(c).isEmpty(), c -> true);
        value(
                "interventions_per_client",
                "mean_all",
                c -> Optional.of(interventions(c).size()),
                -1);
        value("interventions_per_client", "mean", HandCount::someInterventions, -1);
        value("interventions_per_client", "median", HandCount::someInterventions, 2);

        several(
                "interventions",
                SUPPORTS,
                c -> entryAnswers(interventions(c), "intervention.support"),
                c -> !interventions(c).isEmpty());
        severalShare(
                "interventions",
                "housing",
                c -> interventions(c).stream()
                        .anyMatch(e -> List.of("sheltered_housing", "temporary_housing", "permanent_housing")
                                .contains(answer(e, "intervention.support").get(0))),
                SUPPORTS,
                c -> entryAnswers(interventions(c), "intervention.support"),
                c -> !interventions(c).isEmpty());
        interventionTypes();

        classes(
                "contact_length",
                c -> days(c).orElse(0),
                c -> days(c).isPresent(),
                new int[] {30, 90, 180, 365, Integer.MAX_VALUE},
                "0-30",
                "31-90",
                "91-180",
                "181-365",
                "366+");
        value("contact_length", "mean", HandCount::days, -1);
        value("contact_length", "q1", HandCount::days, 1);
        value("contact_length", "median", HandCount::days, 2);
        value("contact_length", "q3", HandCount::days, 3);

        several("risk_methods", METHODS, c -> riskAnswers(c, "", "risk.method"), c -> true);
        severalShare(
                "risk_methods",
                "any_method",
                c -> riskAnswers(c, "", "risk.method").stream()
                        .anyMatch(m -> !List.of("talk", "none").contains(m)),
                METHODS,
                c -> riskAnswers(c, "", "risk.method"),
                c -> true);
        for (String phase : List.of("before", "during", "after")) {
            Figures figures = (statistic, key, cases) -> {
                Function<Example.Case, List<String>> of = c -> riskAnswers(c, phase, "risk.method");
                long answers = answers(cases, METHODS, of);
                for (String method : METHODS) {
                    put(
                            key.apply(method),
                            count(cases, c -> of.apply(c).contains(method)),
                            (long) cases.size(),
                            answers);
                }
                put(
                        key.apply("any_method"),
                        count(cases, c -> of.apply(c).stream()
                                .anyMatch(m -> !List.of("talk", "none").contains(m))),
                        (long) cases.size(),
                        answers);
            };
            nation("risk_methods", "phase", phase, figures);
        }
        riskChange();
        coverage();
        bestOutcome();
        kolada();
    }

    private void bestOutcome() {
        Predicate<Example.Case> closed = c -> has(c, "closed_on") || has(c, "closing_reason");
        Predicate<Example.Case> best = c -> closed.test(c)
                && in(c, "goal_attainment", "full", "partial")
                && (in(c, "exposure_change", "much_better") || in(c, "closing_reason", "goal_reached"));
        share("best_outcome", "best", best, closed);
        List<String> disabilities = List.of("physical", "mental", "intellectual", "neuropsychiatric", "other");
        Map<String, Function<Example.Case, String>> factors = new TreeMap<>();
        factors.put(
                "former_partner",
                c -> yesOrNo(
                        !many(c, "perpetrator").isEmpty(),
                        many(c, "perpetrator").contains("former_partner")));
        factors.put("one_intervention", c -> yesOrNo(true, interventions(c).size() == 1));
        factors.put(
                "no_disability",
                c -> yesOrNo(
                        hasAny(c, "disability", disabilities)
                                || many(c, "disability").contains("none"),
                        !hasAny(c, "disability", disabilities)));
        factors.put(
                "risk_method",
                c -> yesOrNo(true, riskAnswers(c, "", "risk.method").stream().anyMatch(m -> !List.of("talk", "none")
                        .contains(m))));
        factors.put(
                "assistance_decision",
                c -> yesOrNo(
                        !entryAnswers(interventions(c), "intervention.type").isEmpty(),
                        entryAnswers(interventions(c), "intervention.type").contains("assistance_decision")));
        factors.put("no_cooperation", c -> yesOrNo(has(c, "cooperation"), !hasAny(c, "cooperation", ACTORS)));
        factors.forEach((factor, of) -> {
            by(
                    "best_outcome",
                    factor,
                    new Group(List.of("yes", "no"), of),
                    (s, key, cases) -> put(key.apply("best"), count(cases, best), count(cases, closed), null));
            new HandCountOf(places).periods((period, cases) -> {
                List<Example.Case> in = cases.stream().filter(closed).toList();
                difference(
                        factor,
                        period,
                        in.stream().filter(c -> of.apply(c).equals("yes")).toList(),
                        in.stream().filter(c -> of.apply(c).equals("no")).toList(),
                        best);
            });
        });
    }

    private static String yesOrNo(boolean known, boolean yes) {
        return known ? yes ? "yes" : "no" : "";
    }

    private void difference(
            String factor,
            String period,
            List<Example.Case> with,
            List<Example.Case> without,
            Predicate<Example.Case> best) {
        double[] yes = wilson(count(with, best), with.size());
        double[] no = wilson(count(without, best), without.size());
        double d = yes[0] - no[0];
        double[] figures = {
            d,
            d - Math.sqrt(Math.pow(yes[0] - yes[1], 2) + Math.pow(no[2] - no[0], 2)),
            d + Math.sqrt(Math.pow(yes[2] - yes[0], 2) + Math.pow(no[0] - no[1], 2))
        };
        String[] categories = {"difference", "difference_low", "difference_high"};
        for (int i = 0; i < categories.length; i++) {
            String value = with.isEmpty() || without.isEmpty() ? "" : written(BigDecimal.valueOf(figures[i]));
            put(key("best_outcome", "00", factor, "", period, categories[i]), with.size() + without.size(), value);
        }
    }

    /** The share and its Wilson limits. */
    private static double[] wilson(long count, double base) {
        double z = 1.959963984540054;
        double p = (double) count / base;
        double middle = (p + z * z / (2 * base)) / (1 + z * z / base);
        double half = z * Math.sqrt(p * (1 - p) / base + z * z / (4 * base * base)) / (1 + z * z / base);
        return new double[] {p, middle - half, middle + half};
    }

    private void kolada() {
        for (String municipality :
                places.stream().map(Place::municipality).distinct().toList()) {
            for (String year : List.of("2022", "2023")) {
                List<Example.Case> cases = places.stream()
                        .filter(p -> p.municipality().equals(municipality))
                        .map(Place::one)
                        .filter(c -> one(c, "opened_on").startsWith(year))
                        .toList();
                Function<String, String> key = category -> key("kolada", municipality, "", "", year, category);
                put(key.apply("U30750"), cases.size(), null, null);
                put(key.apply("U30751"), count(cases, c -> !interventions(c).isEmpty()), null, null);
                put(
                        key.apply("U30752"),
                        count(cases, c -> !interventions(c).isEmpty() && in(c, "closing_reason", "goal_reached")),
                        null,
                        null);
            }
        }
    }

    private void riskChange() {
        Predicate<Example.Case> both = c -> highest(c, "before") >= 0 && highest(c, "after") >= 0;
        for (int before = 0; before < 3; before++) {
            for (int after = 0; after < 3; after++) {
                int from = before;
                int to = after;
                share(
                        "risk_change",
                        LEVELS.get(from) + ">" + LEVELS.get(to),
                        c -> highest(c, "before") == from && highest(c, "after") == to,
                        both);
            }
        }
        share("risk_change", "lowered", c -> both.test(c) && highest(c, "before") > highest(c, "after"), both);
        share("risk_change", "same", c -> both.test(c) && highest(c, "before") == highest(c, "after"), both);
        share("risk_change", "raised", c -> both.test(c) && highest(c, "before") < highest(c, "after"), both);
    }

    private void interventionTypes() {
        every("intervention_type", (statistic, key, cases) -> {
            List<String> types = cases.stream()
                    .flatMap(c -> interventions(c).stream())
                    .flatMap(e -> e.getOrDefault("intervention.type", List.of()).stream())
                    .toList();
            for (String type : List.of("assistance_decision", "service")) {
                put(key.apply(type), types.stream().filter(type::equals).count(), (long) types.size(), null);
            }
        });
        share(
                "intervention_type",
                "any_assistance_decision",
                c -> entryAnswers(interventions(c), "intervention.type").contains("assistance_decision"),
                c -> !entryAnswers(interventions(c), "intervention.type").isEmpty());
    }

    private void coverage() {
        areasAndPeriods("coverage", (statistic, key, cases) -> {
            put(key.apply("cases"), (long) cases.size(), null, null);
            put(key.apply("closed"), count(cases, c -> has(c, "closed_on") || has(c, "closing_reason")), null, null);
            put(
                    key.apply("surveys"),
                    count(
                            cases,
                            c -> has(c, "exposure_change")
                                    || has(c, "support_importance")
                                    || has(c, "participation")
                                    || has(c, "positive_elements")
                                    || has(c, "improvement_suggestions")),
                    null,
                    null);
        });
    }

    // How tables are made of figures
    // -------------------------------------------------------------------------------------

    private interface Figures {
        void put(String statistic, Function<String, String> key, List<Example.Case> cases);
    }

    private void single(String statistic, String variable, String... codes) {
        for (String code : codes) {
            share(statistic, code, c -> one(c, variable).equals(code), c -> Arrays.asList(codes)
                    .contains(one(c, variable)));
        }
    }

    private void share(String statistic, String category, Predicate<Example.Case> is, Predicate<Example.Case> inBase) {
        every(statistic, (s, key, cases) -> put(key.apply(category), count(cases, is), count(cases, inBase), null));
    }

    private void simpleSeveral(String statistic, String... codes) {
        List<String> all = List.of(codes);
        several(statistic, all, c -> many(c, statistic), c -> hasAny(c, statistic, all));
    }

    private void several(
            String statistic,
            List<String> codes,
            Function<Example.Case, List<String>> of,
            Predicate<Example.Case> inBase) {
        for (String code : codes) {
            severalShare(statistic, code, c -> of.apply(c).contains(code), codes, of, inBase);
        }
    }

    private void severalShare(
            String statistic,
            String category,
            Predicate<Example.Case> is,
            List<String> codes,
            Function<Example.Case, List<String>> of,
            Predicate<Example.Case> inBase) {
        every(
                statistic,
                (s, key, cases) ->
                        put(key.apply(category), count(cases, is), count(cases, inBase), answers(cases, codes, of)));
    }

    private void classes(
            String statistic,
            ToIntFunction<Example.Case> number,
            Predicate<Example.Case> inBase,
            int[] to,
            String... names) {
        IntStream.range(0, to.length)
                .forEach(i -> share(
                        statistic,
                        names[i],
                        c -> inBase.test(c)
                                && number.applyAsInt(c) <= to[i]
                                && (i == 0 || number.applyAsInt(c) > to[i - 1]),
                        inBase));
    }

    /** Mean for fourth -1, otherwise the quartile, interpolated between the two nearest of the ordered numbers. */
    private void value(String statistic, String category, Function<Example.Case, Optional<Integer>> of, int fourth) {
        every(statistic, (s, key, cases) -> {
            List<Integer> numbers =
                    cases.stream().flatMap(c -> of.apply(c).stream()).sorted().toList();
            put(key.apply(category), numbers.size(), numbers.isEmpty() ? "" : summed(numbers, fourth));
        });
    }

    private static String summed(List<Integer> numbers, int fourth) {
        if (fourth < 0) {
            long sum = numbers.stream().mapToLong(n -> n).sum();
            return written(
                    BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(numbers.size()), 30, RoundingMode.HALF_UP));
        }
        double place = (numbers.size() - 1) * fourth / 4.0;
        int before = numbers.get((int) Math.floor(place));
        int after = numbers.get((int) Math.ceil(place));
        return written(BigDecimal.valueOf(before + (after - before) * (place - Math.floor(place))));
    }

    private static String written(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private void put(String key, int base, String value) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("count", "");
        figures.put("base", Integer.toString(base));
        figures.put("answers", "");
        figures.put("share", "");
        figures.put("value", value);
        cells.put(key, figures);
    }

    private void put(String key, long count, @Nullable Long base, @Nullable Long answers) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("count", Long.toString(count));
        figures.put("base", base == null ? "" : base.toString());
        figures.put("answers", answers == null ? "" : answers.toString());
        figures.put(
                "share",
                base == null || base == 0
                        ? ""
                        : written(
                                BigDecimal.valueOf(count).divide(BigDecimal.valueOf(base), 30, RoundingMode.HALF_UP)));
        figures.put("value", "");
        cells.put(key, figures);
    }

    private void every(String statistic, Figures figures) {
        areasAndPeriods(statistic, figures);
        BREAKDOWNS.forEach((breakdown, group) -> by(statistic, breakdown, group, figures));
        if (statistic.equals("contact_length")) {
            by(statistic, "closing_reason", new Group(REASONS, c -> one(c, "closing_reason")), figures);
        }
    }

    private void by(String statistic, String breakdown, Group group, Figures figures) {
        for (String value : group.values()) {
            List<Place> in = places.stream()
                    .filter(p -> group.of().apply(p.one()).equals(value))
                    .toList();
            new HandCountOf(in)
                    .periods((period, cases) -> figures.put(
                            statistic, category -> key(statistic, "00", breakdown, value, period, category), cases));
        }
    }

    private void nation(String statistic, String breakdown, String value, Figures figures) {
        new HandCountOf(places)
                .periods((period, cases) -> figures.put(
                        statistic, category -> key(statistic, "00", breakdown, value, period, category), cases));
    }

    private void areasAndPeriods(String statistic, Figures figures) {
        nation(statistic, "", "", figures);
        places.stream()
                .flatMap(p -> Stream.of(p.municipality(), p.municipality().substring(0, 2)))
                .distinct()
                .forEach(area -> figures.put(
                        statistic,
                        category -> key(statistic, area, "", "", ROUND, category),
                        places.stream()
                                .filter(p -> p.municipality().startsWith(area))
                                .map(Place::one)
                                .toList()));
    }

    private record HandCountOf(List<Place> places) {
        void periods(java.util.function.BiConsumer<String, List<Example.Case>> each) {
            each.accept(ROUND, places.stream().map(Place::one).toList());
            for (int year : new int[] {2022, 2023}) {
                for (int half : new int[] {1, 2}) {
                    each.accept(
                            year + "H" + half,
                            places.stream()
                                    .map(Place::one)
                                    .filter(c -> {
                                        LocalDate opened = LocalDate.parse(one(c, "opened_on"));
                                        return opened.getYear() == year && (opened.getMonthValue() <= 6) == (half == 1);
                                    })
                                    .toList());
                }
            }
        }
    }

    private static String key(
            String statistic, String area, String breakdown, String value, String period, String category) {
        return String.join(" ", statistic, area, breakdown + "=" + value, period, category);
    }

    // What is asked of one case
    // --------------------------------------------------------------------------------------------

    private static String one(Example.Case c, String variable) {
        return c.answers().getOrDefault(variable, List.of("")).get(0);
    }

    private static boolean has(Example.Case c, String variable) {
        return !one(c, variable).isEmpty();
    }

    private static boolean in(Example.Case c, String variable, String... codes) {
        return Arrays.asList(codes).contains(one(c, variable));
    }

    private static List<String> many(Example.Case c, String variable) {
        return c.answers().getOrDefault(variable, List.of());
    }

    private static boolean hasAny(Example.Case c, String variable, List<String> codes) {
        return many(c, variable).stream().anyMatch(codes::contains);
    }

    private static int distinct(Example.Case c, String variable, List<String> codes) {
        return (int)
                many(c, variable).stream().filter(codes::contains).distinct().count();
    }

    private static List<SortedMap<String, List<String>>> interventions(Example.Case c) {
        return new ArrayList<>(new HashSet<>(c.entries().getOrDefault("intervention", List.of()).stream()
                .filter(e -> e.containsKey("intervention.support"))
                .filter(e -> !answer(e, "intervention.support").contains("none"))
                .toList()));
    }

    private static List<String> answer(SortedMap<String, List<String>> entry, String variable) {
        return entry.getOrDefault(variable, List.of());
    }

    private static Optional<Integer> someInterventions(Example.Case c) {
        return Optional.of(interventions(c).size()).filter(n -> n > 0);
    }

    private static List<String> entryAnswers(List<SortedMap<String, List<String>>> entries, String variable) {
        return entries.stream()
                .flatMap(e -> e.getOrDefault(variable, List.of()).stream())
                .distinct()
                .toList();
    }

    private static List<String> riskAnswers(Example.Case c, String phase, String variable) {
        return entryAnswers(
                c.entries().getOrDefault("risk", List.of()).stream()
                        .filter(e -> phase.isEmpty() || answer(e, "phase").contains(phase))
                        .toList(),
                variable);
    }

    private static int highest(Example.Case c, String phase) {
        return riskAnswers(c, phase, "risk.level").stream()
                .mapToInt(LEVELS::indexOf)
                .max()
                .orElse(-1);
    }

    private static Optional<Integer> days(Example.Case c) {
        return has(c, "closed_on")
                ? Optional.of((int) ChronoUnit.DAYS.between(
                        LocalDate.parse(one(c, "opened_on")), LocalDate.parse(one(c, "closed_on"))))
                : Optional.empty();
    }

    private static long count(List<Example.Case> cases, Predicate<Example.Case> is) {
        return cases.stream().filter(is).count();
    }

    private static long answers(List<Example.Case> cases, List<String> codes, Function<Example.Case, List<String>> of) {
        return cases.stream()
                .mapToLong(c ->
                        of.apply(c).stream().distinct().filter(codes::contains).count())
                .sum();
    }
}
