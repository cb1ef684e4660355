/**
 * What published figures have to do with each other. Every figure counts the cases of which certain facts are known, so that figures of
 * different tables are the same, sum up to one another, or are parts of one another; {@link se.kvinnofrid.aggregate.protect.figure.Figures}
 * is the front door.
 */
@NullMarked
package se.kvinnofrid.aggregate.protect.figure;

import org.jspecify.annotations.NullMarked;
