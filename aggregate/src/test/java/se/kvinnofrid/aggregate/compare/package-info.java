/** Tests of the comparability guard, on a real database. Editions of two rounds are made as the program makes them. */
@NullMarked
package se.kvinnofrid.aggregate.compare;

import org.jspecify.annotations.NullMarked;
