package se.kvinnofrid.ingest.receipt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.round.Round;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Rule;
import se.kvinnofrid.config.rule.Rules;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.text.Texts;
import se.kvinnofrid.ingest.figure.KeyFigure;
import se.kvinnofrid.ingest.finding.Finding;

/** The words of receipts in one language. */
final class Words {

    private static final String FOLDER = "receipt.";
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final String NO_BREAK_SPACE_TEXT = String.valueOf(NO_BREAK_SPACE);
    private static final int THOUSANDS = 3;
    private static final int SHARE_DECIMALS = 6;

    /** Lists of answers up to this length are shown whole. */
    private static final int SHORT_LIST = 6;

    private final Configuration configuration;
    private final Rules rules;
    private final Language language;

    Words(Configuration configuration, Round round, Language language) {
        this.configuration = configuration;
        this.rules = configuration.rules().of(round.id());
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** A text of the receipt. */
    String of(String key) {
        return configuration.texts().of(FOLDER + key, language);
    }

    /** A text of the receipt with one placeholder replaced. */
    String of(String key, String placeholder, String value) {
        return configuration.texts().of(FOLDER + key, language, Map.of(placeholder, value));
    }

    /** A number of things: none, one or many. */
    String count(String one, String many, long number) {
        return number == 1 ? of(one) : of(many, "n", number(number));
    }

    /** A number with its thousands apart. */
    String number(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int i = digits.length() - THOUSANDS; i > 0; i -= THOUSANDS) {
            digits.insert(i, NO_BREAK_SPACE);
        }
        return digits.toString();
    }

    String in(Label label) {
        return label.in(language);
    }

    /** A finding in words. */
    Remark remark(Finding finding) {
        Rule rule = rules.of(finding.condition());
        Optional<Variable> variable =
                configuration.codebook().find(finding.spot().variable());
        Map<String, String> values = Map.of(
                "variable",
                        variable.map(v -> in(v.label())).orElse(finding.spot().header()),
                "found", finding.found(),
                "answers", variable.map(this::answers).orElse(""),
                "limit", limit(finding.limit(), variable));
        return new Remark(
                rule.code(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.spot().sheet(),
                finding.spot().letters(),
                finding.spot().header(),
                finding.spot().variable(),
                Texts.fill(in(rule.title()), values),
                Texts.fill(in(rule.expected()), values),
                finding.found(),
                finding.others(),
                meant(finding, values) + Texts.fill(in(rule.remedy()), values),
                finding.count(),
                finding.rows()
                        .subList(
                                0,
                                Math.min(finding.rows().size(), rules.limits().rowsListed())),
                statistics(rule, variable));
    }

    /** The statistics whose figures a rule touches: those it names, or else those that ask about the variable. */
    private List<String> statistics(Rule rule, Optional<Variable> variable) {
        if (!rule.statistics().isEmpty() || variable.isEmpty()) {
            return rule.statistics();
        }
        String id = variable.get().id();
        return configuration.statistics().all().stream()
                .filter(statistic -> statistic.questions().stream()
                        .flatMap(question -> question.findVariable().stream())
                        .anyMatch(asked -> asked.id().equals(id)))
                .map(Statistic::id)
                .toList();
    }

    /** A key figure in words. Of a long list of answers those that nobody has given are left out. */
    FigureInWords figure(KeyFigure figure) {
        List<Code> codes = configuration.receipts().figures().stream()
                .filter(f -> f.id().equals(figure.id()))
                .flatMap(f -> f.of().stream())
                .flatMap(variable -> variable.codes().stream())
                .toList();
        List<FigureInWords.Row> rows = figure.counts().stream()
                .filter(count -> count.cases() > 0 || figure.counts().size() <= SHORT_LIST)
                .map(count -> new FigureInWords.Row(
                        count.code(), answer(count.code(), codes), count.cases(), share(count.cases(), figure.base())))
                .toList();
        return new FigureInWords(figure.id(), figure(figure.id()), figure.base(), rows);
    }

    private String answer(String code, List<Code> codes) {
        return codes.stream()
                .filter(c -> c.id().equals(code))
                .findFirst()
                .map(c -> in(c.label()))
                .orElse(code.isEmpty() ? of("cases_answered") : halfYear(code));
    }

    private String halfYear(String code) {
        String[] parts = code.split("H", 2);
        return parts.length < 2 ? code : of("half_year_" + parts[1], "year", parts[0]);
    }

    private static OptionalDouble share(int cases, int base) {
        return base == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(BigDecimal.valueOf(cases)
                        .divide(BigDecimal.valueOf(base), SHARE_DECIMALS, RoundingMode.HALF_UP)
                        .doubleValue());
    }

    /** A share in whole per cent, half a per cent upwards. */
    String percent(OptionalDouble share) {
        return share.isEmpty()
                ? "–"
                : BigDecimal.valueOf(share.getAsDouble()).movePointRight(2).setScale(0, RoundingMode.HALF_UP)
                        + NO_BREAK_SPACE_TEXT + "%";
    }

    /** The title of a statistic. */
    String statistic(String id) {
        return configuration
                .statistics()
                .find(id)
                .map(statistic -> in(statistic.title()))
                .orElse(id);
    }

    /** The title of a key figure. */
    String figure(String id) {
        return configuration.receipts().figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .map(figure -> in(figure.title()))
                .orElse(id);
    }

    /** Of an answer that is none, the one that was probably meant. */
    private String meant(Finding finding, Map<String, String> values) {
        boolean known = finding.condition() == Condition.UNKNOWN_ANSWER
                && !finding.limit().isEmpty();
        return known ? configuration.texts().of(FOLDER + "meant", language, values) + " " : "";
    }

    private String answers(Variable variable) {
        return switch (variable.kind()) {
            case MUNICIPALITY -> of("answers_municipality");
            case DATE -> of("answers_date");
            case TEXT, PSEUDONYM, FREE_TEXT, DROPPED -> of("answers_text");
            case CODE, CODES, CLASSED_NUMBER ->
                either(variable.codes().stream().map(code -> in(code.label())).toList());
        };
    }

    private String either(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + of("or") + " " + words.get(last);
    }

    /**
     * A limit is a text, a code of the variable, after # a key figure, or after @ the key of a text, with a number for it after a colon.
     */
    private String limit(String limit, Optional<Variable> variable) {
        if (limit.startsWith("#")) {
            return figure(limit.substring(1));
        }
        if (limit.startsWith("@")) {
            String[] keyAndNumber = limit.substring(1).split(":", 2);
            String number = keyAndNumber.length > 1 ? keyAndNumber[1] : "";
            return configuration.texts().of(keyAndNumber[0], language, Map.of("n", number));
        }
        return variable.flatMap(v -> v.findCode(limit))
                .map(Code::label)
                .map(this::in)
                .orElse(limit);
    }
}
