package se.kvinnofrid.report.edition;

/**
 * A share of the municipalities that have delivered to an edition and to that of an earlier round, in both.
 *
 * @param amount their share in this edition
 * @param againstEdition the earlier edition
 * @param against their share there
 * @param municipalities how many they are
 */
public record InBoth(
        String statistic, String category, Figure amount, String againstEdition, Figure against, int municipalities) {}
