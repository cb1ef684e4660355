package se.kvinnofrid.config.codebook;

import java.util.List;
import java.util.Optional;
import se.kvinnofrid.config.Label;

/**
 * One answer option of a variable.
 *
 * @param id the code that database, files and result cells use
 * @param label what people see
 * @param synonyms further spellings that senders use
 * @param role what the answer means for counting and rules
 * @param range the whole numbers the answer stands for, where the variable is a classed number
 */
public record Code(String id, Label label, List<String> synonyms, CodeRole role, Optional<Range> range) {

    /**
     * A class of whole numbers, both ends included.
     */
    public record Range(int from, int to) {
        /** Whether the number lies in the class. */
        public boolean contains(int number) {
            return from <= number && number <= to;
        }
    }

    public Code {
        synonyms = List.copyOf(synonyms);
    }

    /** The same with other synonyms. */
    Code with(List<String> others) {
        return new Code(id, label, others, role, range);
    }
}
