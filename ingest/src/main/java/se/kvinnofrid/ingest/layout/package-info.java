/**
 * Turns the rows of a file, however it is laid out, into one stream of raw cases.
 * The front door is {@link se.kvinnofrid.ingest.layout.FlatLayout}.
 */
@NullMarked
package se.kvinnofrid.ingest.layout;

import org.jspecify.annotations.NullMarked;
