/**
 * Sentences whose figures are taken from published cells, so that text and table cannot disagree. The front door is
 * {@link se.kvinnofrid.report.sentence.Sentences}.
 */
@NullMarked
package se.kvinnofrid.report.sentence;

import org.jspecify.annotations.NullMarked;
