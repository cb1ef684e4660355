package se.kvinnofrid.config.statistic;

import java.util.Optional;
import se.kvinnofrid.config.codebook.Group;
import se.kvinnofrid.config.codebook.Variable;

/**
 * Which entries of a repeating group count, such as the interventions of a case.
 *
 * @param id identifier within the statistics
 * @param group the repeating group
 * @param named an entry counts only with an answer here other than "none"; every entry counts if empty
 * @param collapsesRepeats whether entries that are equal in every member are one
 */
public record EntrySet(String id, Group group, Optional<Variable> named, boolean collapsesRepeats) {}
