/**
 * Controlled rounding: every figure becomes a multiple of a base, and sums stay sums. The front door is
 * {@link se.kvinnofrid.aggregate.protect.round.Rounder}.
 */
@NullMarked
package se.kvinnofrid.aggregate.protect.round;

import org.jspecify.annotations.NullMarked;
