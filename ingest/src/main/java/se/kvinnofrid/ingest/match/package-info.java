/**
 * Finds the row that names the columns and what each column holds.
 * The front door is {@link se.kvinnofrid.ingest.match.Matcher}.
 */
@NullMarked
package se.kvinnofrid.ingest.match;

import org.jspecify.annotations.NullMarked;
