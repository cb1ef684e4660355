/**
 * An edition as it was published: what it says of itself, who took part, and its protected cells, read from the schema
 * {@code published} and from nowhere else. The front door is {@link se.kvinnofrid.report.edition.PublishedTables}.
 */
@NullMarked
package se.kvinnofrid.report.edition;

import org.jspecify.annotations.NullMarked;
