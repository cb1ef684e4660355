package se.kvinnofrid.aggregate.protect;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.ConfigurationFiles;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.codebook.CodebookReader;
import se.kvinnofrid.config.protection.Protection;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.statistic.Statistics;
import se.kvinnofrid.config.yaml.Faults;

/**
 * Configurations so small that everything which agrees with their tables can be tried out: three questions of their own, and few statistics
 * of them. What only reports need stays as it is packed, and does not fit them.
 */
enum SmallTables {
    /** One question and two of its answers together, divided by another. */
    DIVIDED(form("    shares: [{id: a_or_b, codes: [a, b], sv: A eller B, en: A or B}]\n")),
    /** One question, divided by another, beside the number of all cases. */
    DIVIDED_AND_CASES(form("") + """
              - id: everybody
                title: {sv: Alla, en: Everybody}
                base: {sv: saknas, en: none}
                measure: count
                breakdowns: none
                counts:
                  - {id: cases, sv: Alla, en: Everybody}
            """),
    /** The same beside a table of the question that divides. */
    DIVIDED_AND_SIDES(form("") + side("")),
    /** Two questions, each divided by the other. */
    CROSSED(form("") + side("    more_breakdowns: [{id: form, of: form}]\n")),
    /** A question with several answers, divided by another, and who gives any. */
    SEVERAL("""
              - id: sign
                title: {sv: Tecken, en: Signs}
                base: {sv: ärenden med svar, en: cases with an answer}
                measure: multi_response
                of: sign
                shares:
                  - {id: p_or_q, codes: [p, q], sv: Något, en: Any}
            """),
    /** One question and two of its answers together, and nothing else. */
    ALONE(form("    breakdowns: none\n    shares: [{id: a_or_b, codes: [a, b], sv: A eller B, en: A or B}]\n"));

    private static final Configuration PACKED = Configuration.read(ConfigurationFiles.packed());

    private static final String QUESTIONS = """
              - id: form
                number: "90"
                sv: Form
                en: Form
                kind: code
                codes:
                  - {code: a, sv: A-form, en: Form A}
                  - {code: b, sv: B-form, en: Form B}
                  - {code: c, sv: C-form, en: Form C}
                  - {code: unknown, sv: Vet ej, en: Unknown, role: unknown}
              - id: side
                number: "91"
                sv: Sida
                en: Side
                kind: code
                codes:
                  - {code: x, sv: X-sida, en: Side X}
                  - {code: y, sv: Y-sida, en: Side Y}
                  - {code: unknown, sv: Vet ej, en: Unknown, role: unknown}
              - id: sign
                number: "92"
                sv: Tecken
                en: Sign
                kind: codes
                codes:
                  - {code: p, sv: P-tecken, en: Sign P}
                  - {code: q, sv: Q-tecken, en: Sign Q}
                  - {code: unknown, sv: Vet ej, en: Unknown, role: unknown}
            """;

    private static final Map<String, List<String>> ANSWERS = Map.of(
            "form", List.of("a", "b", "c", Microdata.MISSING),
            "side", List.of("x", "y", Microdata.MISSING),
            "sign", List.of("p", "q", "pq", Microdata.MISSING));

    private final String statistics;

    SmallTables(String statistics) {
        this.statistics = statistics;
    }

    private static String form(String more) {
        return """
              - id: form
                title: {sv: Form, en: Form}
                base: {sv: ärenden med svar, en: cases with an answer}
                measure: distribution
                of: form
            """ + more;
    }

    private static String side(String more) {
        return """
              - id: side
                title: {sv: Sida, en: Side}
                base: {sv: ärenden med svar, en: cases with an answer}
                measure: distribution
                of: side
                breakdowns: none
            """ + more;
    }

    /** The questions asked, with the answers that a case may give to them. */
    Map<String, List<String>> questions() {
        return switch (this) {
            case SEVERAL -> only("sign", "side");
            case ALONE -> only("form");
            case DIVIDED, DIVIDED_AND_CASES, DIVIDED_AND_SIDES, CROSSED -> only("form", "side");
        };
    }

    private static Map<String, List<String>> only(String... questions) {
        Map<String, List<String>> some = new TreeMap<>(ANSWERS);
        some.keySet().retainAll(List.of(questions));
        return some;
    }

    /** The configuration of a round of one half-year or two. */
    Configuration configuration(int halfYears, int threshold, int minimumBase) {
        return configuration(halfYears, suppression(threshold, minimumBase));
    }

    /** The configuration of a round of one half-year or two, with choices about protection. */
    Configuration configuration(int halfYears, String protection) {
        return configuration(QUESTIONS, statistics, halfYears, protection);
    }

    /** The configuration of questions and statistics of one's own; those that are divided are so by {@code side}. */
    static Configuration configuration(
            String questions, String statistics, int halfYears, int threshold, int minimumBase) {
        return configuration(questions, statistics, halfYears, suppression(threshold, minimumBase));
    }

    private static String suppression(int threshold, int minimumBase) {
        return suppression(threshold, minimumBase, 100);
    }

    /** The choice of suppression, with kinds of tables left out in which so many per cent of the counts are small. */
    static String suppression(int threshold, int minimumBase, int leaveOutPercent) {
        return "method: suppression\nthreshold: " + threshold + "\nminimum_base: " + minimumBase
                + "\nleave_out_percent: " + leaveOutPercent + "\n";
    }

    private static Configuration configuration(String questions, String statistics, int halfYears, String protection) {
        SortedMap<String, String> contents = new TreeMap<>(PACKED.files().contents());
        contents.keySet()
                .removeIf(file -> file.startsWith("rounds/")
                        || (file.startsWith("statistics/") && !file.equals("statistics/comparability.yaml")));
        contents.merge("codebook/background.yaml", questions, String::concat);
        contents.put("statistics/tables.yaml", "breakdowns: [{id: side, of: side}]\nbreakdown_periods: all\n");
        contents.put("statistics/small.yaml", "statistics:\n" + statistics);
        contents.put(
                "rounds/" + Microdata.ROUND + ".yaml",
                "id: " + Microdata.ROUND + "\nfrom: 2022-01-01\nto: "
                        + Microdata.half(halfYears).replace("H1", "-06-30").replace("H2", "-12-31") + "\n");
        contents.put("protection/protection.yaml", protection);
        return read(new ConfigurationFiles(contents));
    }

    private static Configuration read(ConfigurationFiles files) {
        Faults faults = new Faults();
        Codebook codebook = CodebookReader.read(files, faults);
        Statistics statistics = Statistics.read(files, codebook, PACKED.municipalities(), faults);
        List<Round> rounds = Round.readAll(files, PACKED.municipalities(), faults);
        Protection protection = Protection.read(files, faults);
        faults.throwIfAny();
        return new Configuration(
                files,
                codebook,
                PACKED.municipalities(),
                rounds,
                PACKED.rules(),
                PACKED.texts(),
                statistics,
                protection,
                PACKED.population(),
                PACKED.report(),
                PACKED.dialects(),
                PACKED.receipts(),
                PACKED.retention());
    }
}
