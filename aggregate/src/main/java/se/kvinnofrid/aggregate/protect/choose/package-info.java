/**
 * Which figures are hidden so that none of the hidden ones can be worked out.
 * The front door is {@link se.kvinnofrid.aggregate.protect.choose.Chooser}.
 */
@NullMarked
package se.kvinnofrid.aggregate.protect.choose;

import org.jspecify.annotations.NullMarked;
