package se.kvinnofrid.config.statistic;

import java.util.List;
import se.kvinnofrid.config.codebook.Variable;

/** What must hold for a case: who is in the population, or what makes a derived yes. A closed set, not an expression language. */
public sealed interface Condition {

    /** At least one of the variables has a valid answer of any kind, "unknown" included. */
    record Answered(List<Variable> variables) implements Condition {
        public Answered {
            variables = List.copyOf(variables);
        }
    }

    /** The question is answered with at least one of the codes; a case outside the question's base does not fulfil it. */
    record Coded(Question of, List<String> codes) implements Condition {
        public Coded {
            codes = List.copyOf(codes);
        }
    }

    /** The case belongs to the base of the question. */
    record InBase(Question of) implements Condition {}

    /** The number lies between two numbers, both included. */
    record Between(Question of, int from, int to) implements Condition {}

    /** Every condition holds. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one condition holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }
}
