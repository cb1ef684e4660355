/**
 * What receipts show beside findings: language, key figures, the comparison with earlier submissions, and how large an annotated copy may be.
 * The front door is {@link se.kvinnofrid.config.receipt.ReceiptSettings}.
 */
@NullMarked
package se.kvinnofrid.config.receipt;

import org.jspecify.annotations.NullMarked;
