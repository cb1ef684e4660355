package se.kvinnofrid.report.edition;

import se.kvinnofrid.config.Label;

/**
 * A figure of the nation beside that of an earlier time.
 *
 * @param period a half-year, or the round
 * @param amount its share or value
 * @param againstEdition the edition that the earlier figure stands in; the same for half-years
 * @param againstPeriod the earlier time
 * @param against the earlier share or value
 * @param difference how much it has changed; absent where the two may not be compared
 * @param note why not; empty where they may
 */
public record Earlier(
        String statistic,
        String category,
        String period,
        Figure amount,
        String againstEdition,
        String againstPeriod,
        Figure against,
        Figure difference,
        boolean comparable,
        Label note) {}
