/**
 * Removes the cases of old rounds for good and keeps proof of what there was. The front door is
 * {@link se.kvinnofrid.ingest.retention.Purge}.
 */
@NullMarked
package se.kvinnofrid.ingest.retention;

import org.jspecify.annotations.NullMarked;
