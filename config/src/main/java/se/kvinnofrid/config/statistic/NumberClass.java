package se.kvinnofrid.config.statistic;

import java.util.Optional;

/**
 * A class of whole numbers.
 *
 * @param category its identifier and label
 * @param to the highest number of the class; empty for the last, open class
 */
public record NumberClass(Category category, Optional<Integer> to) {}
