package se.kvinnofrid.report.table;

import se.kvinnofrid.report.edition.TableKey;

/**
 * Published figures that stand side by side with others in one table, such as those of women.
 *
 * @param label what stands over them; empty when they stand alone
 * @param key where they were published
 */
public record Group(String label, TableKey key) {}
