/**
 * The statistics as data: a small, closed set of measures over variables and derived variables, read from {@code statistics/*.yaml}.
 * The front door is {@link se.kvinnofrid.config.statistic.Statistics}.
 */
@NullMarked
package se.kvinnofrid.config.statistic;

import org.jspecify.annotations.NullMarked;
