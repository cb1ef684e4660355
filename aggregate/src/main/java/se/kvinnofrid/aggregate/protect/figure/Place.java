package se.kvinnofrid.aggregate.protect.figure;

/**
 * Where and when a figure is counted.
 *
 * @param area the area's code
 * @param period a half-year, a calendar year or the round
 */
record Place(String area, String period) {}
