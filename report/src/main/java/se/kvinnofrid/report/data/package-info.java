/**
 * Files for machines and for people who carry on with the figures: cells as CSV, cubes as PX and JSON-stat, and their description. The
 * front door is {@link se.kvinnofrid.report.data.DataFiles}.
 */
@NullMarked
package se.kvinnofrid.report.data;

import org.jspecify.annotations.NullMarked;
