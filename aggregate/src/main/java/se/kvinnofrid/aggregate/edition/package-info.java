/**
 * Editions: what they rest on, when a new one is due, and how one comes to be.
 * The front door is {@link se.kvinnofrid.aggregate.edition.EditionStore}.
 */
@NullMarked
package se.kvinnofrid.aggregate.edition;

import org.jspecify.annotations.NullMarked;
