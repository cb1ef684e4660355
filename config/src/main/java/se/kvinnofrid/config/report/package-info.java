/**
 * The words and the order of the reports, as data that people edit: chapters, sentences with places for figures, headings, notes.
 * The front door is {@link se.kvinnofrid.config.report.ReportTexts}.
 */
@NullMarked
package se.kvinnofrid.config.report;

import org.jspecify.annotations.NullMarked;
