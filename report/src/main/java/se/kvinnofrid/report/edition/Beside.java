package se.kvinnofrid.report.edition;

/**
 * A municipality's figure beside those of others. Shares are 0–1; other amounts are means and the like.
 *
 * @param area the municipality's code
 * @param amount its share or value
 * @param low lower limit of the share's 95 % interval
 * @param high upper limit
 * @param county the county's amount
 * @param nation the nation's amount
 * @param municipalities how many municipalities have the figure published
 * @param lower a quarter of the municipalities lie below it
 * @param upper a quarter of them lie above it
 */
public record Beside(
        String area,
        String statistic,
        String category,
        Figure count,
        Figure base,
        Figure amount,
        Figure low,
        Figure high,
        Figure county,
        Figure nation,
        int municipalities,
        Figure lower,
        Figure upper) {}
