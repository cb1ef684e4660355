/**
 * The report as one page that needs nothing but itself: style, typeface and charts stand in it, and it runs no script. The front door is
 * {@link se.kvinnofrid.report.html.HtmlPage}.
 */
@NullMarked
package se.kvinnofrid.report.html;

import org.jspecify.annotations.NullMarked;
