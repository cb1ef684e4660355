package se.kvinnofrid.report.edition;

import java.math.BigDecimal;

/**
 * How large a share of their cases municipalities have an answer for: the middle half of those whose figures are shown.
 *
 * @param statistic the statistic that the answers are counted in
 * @param municipalities how many have the figure
 * @param lower its lower end, 0–1
 * @param upper its upper end
 */
public record Spread(String statistic, int municipalities, BigDecimal lower, BigDecimal upper) {}
