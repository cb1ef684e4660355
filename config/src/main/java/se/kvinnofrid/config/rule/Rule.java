package se.kvinnofrid.config.rule;

import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Label;

/**
 * One rule: what it is called and what is said when it is broken. The words may hold the placeholders {@code {variable}},
 * {@code {found}}, {@code {answers}} and {@code {limit}}.
 *
 * @param code stable code that senders can ask about, such as {@code K017}
 * @param condition what the program looks for
 * @param severity what breaking it means
 * @param title what is wrong, as a sentence without full stop
 * @param expected what was expected instead
 * @param remedy what the sender can do
 * @param statistics the statistics whose figures it concerns; empty for all or none in particular
 * @param limit what {@code {limit}} stands for, where no file is at hand: in the catalogue of rules
 * @param example a submission that breaks the rule, if one can be written in few words
 */
public record Rule(
        String code,
        Condition condition,
        Severity severity,
        Label title,
        Label expected,
        Label remedy,
        List<String> statistics,
        Label limit,
        Optional<Example> example) {

    /**
     * A submission that breaks the rule.
     *
     * @param rows rows below a sound one, each as what it says differently from that one: {@code Kön=Kvina & Ålder=}; a row that says
     *     nothing differently is the sound one again
     * @param text the whole file instead of that; empty if rows are given
     * @param sender code of the sender, if it is to be another than the sound file's
     */
    public record Example(List<String> rows, String text, Optional<String> sender) {
        public Example {
            rows = List.copyOf(rows);
        }
    }

    public Rule {
        statistics = List.copyOf(statistics);
    }

    /** The same with another severity. */
    Rule with(Severity other) {
        return new Rule(code, condition, other, title, expected, remedy, statistics, limit, example);
    }
}
