/**
 * Tables of a report: figures with their headings, the same whether they end on a page or in a workbook. The front door is
 * {@link se.kvinnofrid.report.table.StatisticTables}.
 */
@NullMarked
package se.kvinnofrid.report.table;

import org.jspecify.annotations.NullMarked;
