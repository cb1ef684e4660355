package se.kvinnofrid.ingest.judge;

import java.util.List;

/**
 * One entry of a repeating group, such as an intervention.
 *
 * @param phase number of the phase it concerns, 0 where the group is not repeated by phase
 * @param answers by the members of the group
 */
public record Entry(int phase, List<Answer> answers) {

    public Entry {
        answers = List.copyOf(answers);
    }
}
