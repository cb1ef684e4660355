/**
 * What the national report says, before it becomes a page or a workbook: summary, data, chapters with numbered tables, notes. The
 * front door is {@link se.kvinnofrid.report.content.NationalContents}.
 */
@NullMarked
package se.kvinnofrid.report.content;

import org.jspecify.annotations.NullMarked;
