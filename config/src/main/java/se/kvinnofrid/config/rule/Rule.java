package se.kvinnofrid.config.rule;

import java.util.List;
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
 */
public record Rule(
        String code,
        Condition condition,
        Severity severity,
        Label title,
        Label expected,
        Label remedy,
        List<String> statistics) {

    public Rule {
        statistics = List.copyOf(statistics);
    }
}
