/**
 * Disclosure protection: which computed figures are hidden, and the edition's cells as they are published.
 * The front door is {@link se.kvinnofrid.aggregate.protect.Publication}.
 */
@NullMarked
package se.kvinnofrid.aggregate.protect;

import org.jspecify.annotations.NullMarked;
