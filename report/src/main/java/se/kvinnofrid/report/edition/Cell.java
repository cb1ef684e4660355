package se.kvinnofrid.report.edition;

/**
 * A published cell.
 *
 * @param category the row of the table it stands in
 * @param count number of cases (or municipalities, or interventions) in the category
 * @param base number of cases (or interventions) that the share or value is of
 * @param answers number of answers, where a case can have several
 * @param share count over base, 0–1
 * @param value the figure of a measure such as a mean
 */
public record Cell(String category, Figure count, Figure base, Figure answers, Figure share, Figure value) {}
