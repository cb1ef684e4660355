/**
 * The report as a workbook: contents, notes and one table a sheet, numbers as numbers. The front door is
 * {@link se.kvinnofrid.report.workbook.ReportWorkbook}.
 */
@NullMarked
package se.kvinnofrid.report.workbook;

import org.jspecify.annotations.NullMarked;
