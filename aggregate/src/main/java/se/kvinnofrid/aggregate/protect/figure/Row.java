package se.kvinnofrid.aggregate.protect.figure;

/**
 * A row of the edition's cells, without its figures.
 *
 * @param statistic the statistic
 * @param level the level of its area: {@code nation}, {@code county} or {@code municipality}
 * @param area the area's code
 * @param breakdown the breakdown, empty if none
 * @param value the breakdown's value, empty if none
 * @param period the round, a half-year or a calendar year
 * @param category the category
 */
public record Row(
        String statistic, String level, String area, String breakdown, String value, String period, String category) {

    /** Its name for people who look a cell up. */
    public String name() {
        String group = breakdown.isEmpty() ? "" : ", " + breakdown + (value.isEmpty() ? "" : "=" + value);
        return statistic + " " + category + ", " + area + " " + period + group;
    }

    /** The table it stands in. */
    public String table() {
        return statistic + ", " + level + (breakdown.isEmpty() ? "" : " by " + breakdown);
    }
}
