/** Tests of the attacker. */
@NullMarked
package se.kvinnofrid.aggregate.protect.attack;

import org.jspecify.annotations.NullMarked;
