package se.kvinnofrid.report.edition;

/**
 * Which table a cell stands in.
 *
 * @param area two zeros for the nation, a county's two digits or a municipality's four
 * @param breakdown identifier of the breakdown, empty for none
 * @param breakdownValue the group within the breakdown, empty for none
 * @param period the round's identifier or a half-year
 */
public record TableKey(String statistic, String area, String breakdown, String breakdownValue, String period) {}
