package se.kvinnofrid.config.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.config.codebook.Codebook;
import se.kvinnofrid.config.statistic.Statistic;
import se.kvinnofrid.config.statistic.Statistics;
import se.kvinnofrid.config.text.Texts;

/** The rules as a page for senders (Markdown), generated so that it cannot differ from what submissions are judged by. */
public final class RulesPage {

    private final Rules rules;
    private final Codebook codebook;
    private final Statistics statistics;
    private final StringBuilder page = new StringBuilder();

    private RulesPage(Rules rules, Codebook codebook, Statistics statistics) {
        this.rules = rules;
        this.codebook = codebook;
        this.statistics = statistics;
    }

    /** The whole page, lines ended by line feeds. */
    public static String of(Rules rules, Codebook codebook, Statistics statistics) {
        return new RulesPage(rules, codebook, statistics).write();
    }

    private String write() {
        line("<!-- Generated from rules/rules.yaml; do not edit. README.md says how it is refreshed. -->");
        line("# Regler för leveranser");
        line("");
        line("*Rules for submissions* — kodbok " + codebook.version());
        line("");
        line(
                "Varje leverans granskas efter dessa regler, likadant hos avsändaren (`check`) som i den nationella körningen. Koden (K015)"
                        + " står i kvittensen. Samma fynd på flera rader blir en anmärkning med radernas nummer.");
        for (Severity severity : Severity.values()) {
            section(severity);
        }
        byRound();
        return page.toString();
    }

    private void section(Severity severity) {
        List<Rule> some = rules.inOrder().stream()
                .filter(rule -> rule.severity() == severity)
                .toList();
        if (some.isEmpty()) {
            return;
        }
        line("");
        line("## " + heading(severity));
        line("");
        line(meaning(severity));
        some.forEach(this::rule);
    }

    private void rule(Rule rule) {
        line("");
        line("### " + rule.code() + ". " + words(rule.title(), rule, Language.SV));
        line("");
        line("*" + words(rule.title(), rule, Language.EN) + "*");
        line("");
        item("Väntat", rule.expected(), rule);
        item("Gör så här", rule.remedy(), rule);
        line("- **Berör:** " + touched(rule));
        rule.example().ifPresent(example -> line("- **Exempel:** " + example(example)));
    }

    private void item(String name, Label label, Rule rule) {
        line("- **" + name + ":** " + words(label, rule, Language.SV) + " *" + words(label, rule, Language.EN) + "*");
    }

    private String touched(Rule rule) {
        String titles = rule.statistics().stream()
                .map(id ->
                        statistics.find(id).map(Statistic::title).map(Label::sv).orElse(id))
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? "den statistik som svaret ingår i" : titles;
    }

    private static String example(Rule.Example example) {
        if (!example.text().isEmpty()) {
            return "en fil med raderna "
                    + example.text().lines().map(line -> code(line)).collect(Collectors.joining(", "));
        }
        return example.rows().stream()
                .map(row ->
                        row.isEmpty() ? "samma rad en gång till" : "en rad med " + code(row.replace(" & ", " och ")))
                .collect(Collectors.joining("; "));
    }

    private static String code(String text) {
        return "`" + text.replace(";", "; ").strip() + "`";
    }

    /** What the words say where no file is at hand. */
    private static String words(Label label, Rule rule, Language language) {
        boolean swedish = language == Language.SV;
        Map<String, String> values = Map.of(
                "limit", rule.limit().in(language),
                "variable", swedish ? "variabeln" : "the variable",
                "answers", swedish ? "ett av kodbokens svar" : "one of the codebook's answers",
                "found", swedish ? "det som står där" : "what stands there");
        String filled = Texts.fill(label.in(language), values);
        return filled.isEmpty() ? filled : filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
    }

    private void byRound() {
        rules.byRound().forEach((round, own) -> {
            line("");
            line("## Avvikelser i omgången " + round);
            line("");
            own.inOrder().stream()
                    .filter(rule ->
                            rule.severity() != rules.of(rule.condition()).severity())
                    .forEach(rule -> line("- " + rule.code() + ": " + heading(rule.severity())));
            if (!own.limits().equals(rules.limits())) {
                line("- andra gränsvärden: se `rounds/" + round + ".yaml`");
            }
        });
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case FILE_ERROR -> "Filen avvisas";
            case ERROR -> "Raden räknas inte";
            case WARNING -> "Varningar";
            case INFO -> "Upplysningar";
        };
    }

    private static String meaning(Severity severity) {
        return switch (severity) {
            case FILE_ERROR -> "Inget ur filen sparas. Rätta den och skicka den igen.";
            case ERROR -> "Ärendet räknas inte förrän det är rättat. Resten av filen räknas.";
            case WARNING -> "Ärendet räknas, men svaret eller sambandet mellan svaren bör ses över.";
            case INFO -> "Bra att veta. Inget behöver göras.";
        };
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
