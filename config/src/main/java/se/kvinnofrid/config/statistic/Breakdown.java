package se.kvinnofrid.config.statistic;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A way to divide a table into groups of cases; base: cases that answered both. */
public sealed interface Breakdown {

    /** Identifier in result cells. */
    String id();

    /** The groups, in order of presentation. */
    List<Category> values();

    /** Cases grouped by a question with one answer. */
    record ByQuestion(String id, Question of) implements Breakdown {
        @Override
        public List<Category> values() {
            return of.categories();
        }
    }

    /**
     * The same table for several questions of the same form, such as the risk methods of each phase.
     *
     * @param values the groups
     * @param questions the question that each group stands for, by the group's id
     */
    record Variants(String id, List<Category> values, SortedMap<String, Question> questions) implements Breakdown {
        public Variants {
            values = List.copyOf(values);
            questions = new TreeMap<>(questions);
        }
    }
}
