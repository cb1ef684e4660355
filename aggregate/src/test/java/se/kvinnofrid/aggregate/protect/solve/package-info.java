/** Tests of linear programmes. */
@NullMarked
package se.kvinnofrid.aggregate.protect.solve;

import org.jspecify.annotations.NullMarked;
