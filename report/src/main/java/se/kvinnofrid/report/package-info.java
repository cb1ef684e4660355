/**
 * Renders the protected cells of an edition as reports and data files; reads the schema {@code published} only. The front door
 * is {@link se.kvinnofrid.report.ReportJob}.
 */
@NullMarked
package se.kvinnofrid.report;

import org.jspecify.annotations.NullMarked;
