/**
 * The answer to a sender: what was received, how it was read, what counts and what needs correction.
 * The front door is {@link se.kvinnofrid.ingest.receipt.Receipt}.
 */
@NullMarked
package se.kvinnofrid.ingest.receipt;

import org.jspecify.annotations.NullMarked;
