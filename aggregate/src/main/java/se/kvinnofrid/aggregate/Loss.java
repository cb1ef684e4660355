package se.kvinnofrid.aggregate;

import java.util.List;

/**
 * How much of an edition protection hides. Cells only are counted, so that it tells nothing of what stands in them.
 *
 * @param cells the cells that have a figure: a count or, where they have none, a value
 * @param hidden those of them that show none
 * @param nothingShown the tables that show nothing but zeros, though there are cases in them
 */
public record Loss(long cells, long hidden, List<Table> nothingShown) {

    /**
     * A table of a statistic.
     *
     * @param breakdown by what it is divided; empty if it is not
     * @param periods the round, {@code half-years} or {@code years}
     */
    public record Table(String statistic, String areaLevel, String breakdown, String periods) {

        /** Its name for people who look it up in the configuration. */
        public String name() {
            return statistic + ", " + areaLevel + (breakdown.isEmpty() ? "" : " by " + breakdown) + ", " + periods;
        }

        /** What the data owner can do so that something of it can be shown. */
        public String remedy() {
            if (breakdown.isEmpty()) {
                return "join categories (config/statistics)";
            }
            return periods.equals("half-years")
                    ? "set breakdown_periods: round (config/statistics/tables.yaml) or take away the breakdown"
                    : "join categories or take away the breakdown (config/statistics)";
        }
    }
}
