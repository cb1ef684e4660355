package se.kvinnofrid.ingest.receipt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.kvinnofrid.config.Configuration;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.codebook.Code;
import se.kvinnofrid.config.codebook.Variable;
import se.kvinnofrid.config.rule.Condition;
import se.kvinnofrid.config.rule.Rule;
import se.kvinnofrid.config.text.Texts;
import se.kvinnofrid.ingest.finding.Finding;

/** The words of receipts in one language. */
final class Words {

    private static final String FOLDER = "receipt.";
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final int THOUSANDS = 3;

    private final Configuration configuration;
    private final Language language;

    Words(Configuration configuration, Language language) {
        this.configuration = configuration;
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
        Rule rule = configuration.rules().of(finding.condition());
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
                finding.rows(),
                rule.statistics());
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

    /** A limit is a text, a code of the variable, or after @ the key of a text, with a number for it after a colon. */
    private String limit(String limit, Optional<Variable> variable) {
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
