/**
 * The typeface of the reports, carried in the program so that every machine gives the same page, with or without fonts of its own. The
 * front door is {@link se.kvinnofrid.report.font.Typeface}.
 */
@NullMarked
package se.kvinnofrid.report.font;

import org.jspecify.annotations.NullMarked;
