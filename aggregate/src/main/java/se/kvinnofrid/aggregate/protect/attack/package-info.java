/**
 * The attacker whom disclosure protection must withstand: what can be known of hidden figures by one who uses everything that is shown. The
 * front door is {@link se.kvinnofrid.aggregate.protect.attack.Attacker}, who attacks an edition as it is published. Behind it
 * {@link se.kvinnofrid.aggregate.protect.attack.Bounds} are asked about a {@link se.kvinnofrid.aggregate.protect.attack.Puzzle}.
 */
@NullMarked
package se.kvinnofrid.aggregate.protect.attack;

import org.jspecify.annotations.NullMarked;
