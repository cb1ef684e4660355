/**
 * Linear programmes: the smallest and the greatest that something can be, given what is known of it. The front door is
 * {@link se.kvinnofrid.aggregate.protect.solve.LinearProgramme}; the solver behind it is known here only.
 */
@NullMarked
package se.kvinnofrid.aggregate.protect.solve;

import org.jspecify.annotations.NullMarked;
