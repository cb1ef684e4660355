/**
 * The report as a Word document that editors carry on with: its headings, captions, tables and charts are the program's own. The front
 * door is {@link se.kvinnofrid.report.document.ReportDocument}.
 */
@NullMarked
package se.kvinnofrid.report.document;

import org.jspecify.annotations.NullMarked;
