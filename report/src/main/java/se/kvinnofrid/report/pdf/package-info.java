/**
 * The report as a PDF for print and archive: tagged for who listens, its typeface in it, its charts vectors. The front door is {@link
 * se.kvinnofrid.report.pdf.PdfReport}.
 */
@NullMarked
package se.kvinnofrid.report.pdf;

import org.jspecify.annotations.NullMarked;
