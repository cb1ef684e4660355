package se.kvinnofrid.config.receipt;

import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Label;
import se.kvinnofrid.config.codebook.Variable;

/**
 * A key figure of a sender's own file.
 *
 * @param id identifier; that of the variable, where it is about one
 * @param title what the sender sees
 * @param of the variable whose answers are counted
 * @param answered instead of that, the variables of which at least one must be answered for a case to be counted
 */
public record Figure(String id, Label title, Optional<Variable> of, List<Variable> answered) {

    public Figure {
        answered = List.copyOf(answered);
        if (of.isPresent() != answered.isEmpty()) {
            throw new IllegalArgumentException("a figure is either of a variable or of answered ones: " + id);
        }
    }
}
