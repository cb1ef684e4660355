/**
 * Charts as SVG, drawn without asking the machine for fonts, so that every machine draws the same bytes. The front door is
 * {@link se.kvinnofrid.report.chart.Charts}.
 */
@NullMarked
package se.kvinnofrid.report.chart;

import org.jspecify.annotations.NullMarked;
