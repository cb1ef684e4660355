package se.kvinnofrid.config.statistic;

import se.kvinnofrid.config.Label;

/**
 * One row of a table: an answer, a class of numbers, a group of answers or a figure such as a mean.
 *
 * @param id identifier in result cells
 * @param label what people see
 */
public record Category(String id, Label label) {}
