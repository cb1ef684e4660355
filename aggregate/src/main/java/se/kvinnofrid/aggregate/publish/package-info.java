/**
 * One readable view per statistic in the schema {@code published}, and the words for what stands in the cells.
 * The front door is {@link se.kvinnofrid.aggregate.publish.PublishedViews}.
 */
@NullMarked
package se.kvinnofrid.aggregate.publish;

import org.jspecify.annotations.NullMarked;
