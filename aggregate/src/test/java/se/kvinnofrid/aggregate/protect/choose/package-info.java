/** Tests of what is chosen to be hidden. */
@NullMarked
package se.kvinnofrid.aggregate.protect.choose;

import org.jspecify.annotations.NullMarked;
