/**
 * Who is followed up and when: the municipalities and counties, and the rounds with their period and expected senders.
 * The front doors are {@link se.kvinnofrid.config.round.Municipalities} and {@link se.kvinnofrid.config.round.Round}.
 */
@NullMarked
package se.kvinnofrid.config.round;

import org.jspecify.annotations.NullMarked;
