/**
 * The charts of a report's tables: which figures become bars, points and tiles, and how each is written. The front door is
 * {@link se.kvinnofrid.report.drawing.Drawings}.
 */
@NullMarked
package se.kvinnofrid.report.drawing;

import org.jspecify.annotations.NullMarked;
