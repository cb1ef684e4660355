/** Tests of the stage against a real database; {@link se.kvinnofrid.aggregate.Staging} stands in for the stage before it. */
@NullMarked
package se.kvinnofrid.aggregate;

import org.jspecify.annotations.NullMarked;
