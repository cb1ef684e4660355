/**
 * Opens the files that senders send and gives their rows as raw text with the row numbers that senders see; knows nothing of what the
 * columns mean. The front door is {@link se.kvinnofrid.ingest.read.Source}.
 */
@NullMarked
package se.kvinnofrid.ingest.read;

import org.jspecify.annotations.NullMarked;
